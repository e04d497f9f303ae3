import { shortRunId } from '../../shared/domain/ids.ts';
import type { Run } from '../../shared/domain/run.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, shownPieces } from './elements.ts';
import { shownTime } from './shown.ts';

/** One run in a list: when, what, how it stands, who asked. */
export function runLine(language: Language, run: Run): Element {
  const values = {
    at: shownTime(run.requestedAt),
    kind: text(language, `kind.${run.kind}`),
    status: text(language, `status.${run.status}`),
    by: run.requester.name,
    run: shortRunId(run.id),
  };
  return bullet(shownPieces(language, 'status.run', values));
}
