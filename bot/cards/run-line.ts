import { shortRunId } from '../../shared/domain/ids.ts';
import { reporterOf } from '../../shared/domain/late-look.ts';
import { openProof } from '../../shared/domain/open-proof.ts';
import type { Run } from '../../shared/domain/run.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { outcomeKey } from '../../shared/texts/outcome.ts';
import { type Language, type Params, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, shownPieces } from './elements.ts';
import { foldedList } from './folded-list.ts';
import { clipped, shown } from './shown.ts';
import { colorOf, inColor } from './state-color.ts';
import type { Whole } from './whole-list.ts';

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
  return bullet(inColor(parts, 'status', colorOfRun(run)));
}

/** What had nothing to change is not well where a check fails, or nobody has seen it work. */
function colorOfRun(run: Run): ReturnType<typeof colorOf> {
  const open = openProof(run);
  if (open === undefined) return colorOf(run.status);
  return open.kind === 'fails' ? 'Attention' : 'Warning';
}

/** Runs seen at once; the others are behind a button. */
const atOnce = 8;

/** Many of them, the first at once. @param limit how many the card holds */
export const runLines = (
  language: Language,
  runs: readonly Run[],
  { limit, whole }: { readonly limit: number; readonly whole?: Whole },
): readonly Element[] =>
  foldedList(language, {
    id: 'runs',
    all: runs,
    first: atOnce,
    limit,
    of: 'history',
    whole,
    draw: (run) => [runLine(language, run)],
  });

/** Only counts that are not zero are said. */
function sinceCounts(run: Run): Params {
  const since = 'peopleSince' in run ? run.peopleSince : undefined;
  const { joined, left } = { joined: since?.joined.count ?? 0, left: since?.left.count ?? 0 };
  return { ...(joined === 0 ? {} : { joined }), ...(left === 0 ? {} : { left }) };
}
