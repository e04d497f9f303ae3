import { shortRunId } from '../../shared/domain/ids.ts';
import { reporterOf } from '../../shared/domain/late-look.ts';
import type { Run } from '../../shared/domain/run.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { outcomeKey } from '../../shared/texts/outcome.ts';
import { type Language, type Params, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, shownPieces } from './elements.ts';
import { clipped, shown } from './shown.ts';
import { colorOf, inColor } from './state-color.ts';

/** One run in a list: when, what, how it stands, who asked. */
export function runLine(language: Language, run: Run): Element {
  const values = {
    at: momentOf(language, run.requestedAt),
    kind: text(language, `kind.${run.kind}`),
    status: text(language, outcomeKey(run)),
    by: shown(run.requester.name),
    run: shortRunId(run.id),
    ...sinceCounts(run),
    ...('findings' in run ? { reporter: clipped(reporterOf(run.findings) ?? '') } : {}),
  };
  const parts = shownPieces(language, 'status.run', values, ['at', 'kind', 'by', 'run', 'reporter']);
  return bullet(inColor(parts, 'status', colorOf(run.status)));
}

/** Only counts that are not zero are said. */
function sinceCounts(run: Run): Params {
  const since = 'peopleSince' in run ? run.peopleSince : undefined;
  const { joined, left } = { joined: since?.joined.count ?? 0, left: since?.left.count ?? 0 };
  return { ...(joined === 0 ? {} : { joined }), ...(left === 0 ? {} : { left }) };
}
