import type { Outcome } from './hear-said.ts';
import type { Expected, Said } from './said.ts';

/** `wrong`: something was carried out that was not asked for. `silent`: there was nothing to read. */
export type Verdict = 'right' | 'unhelpful' | 'wrong' | 'silent';

const listed = (lines: string | readonly string[]): readonly string[] =>
  (typeof lines === 'string' ? [lines] : lines).map(unquoted);

/** `--pilot 3` is what `--pilot=3` is, and quotes only keep words together. */
const unquoted = (line: string): string =>
  line.replace(/(--\p{L}+)[= ](?:"([^"]*)"|(?!-)(\S+))/gu, '$1=$2$3').replaceAll('"', '');

/** These show what there is and are no action on anything. */
const harmless: readonly string[] = ['help', 'environments'];

export function judge({ expected }: Said, told: Outcome): Verdict {
  const outcome = { ...told, did: told.did.map(unquoted), offered: told.offered.map(unquoted) };
  const { did, shown, refused } = outcome;
  if (shown === '') return 'silent';
  // A command that refused its own flag has done nothing.
  if ('refuses' in expected && refused === expected.refuses)
    return isServed(expected, outcome) ? 'right' : 'unhelpful';
  const may = 'does' in expected ? listed(expected.does) : [];
  if (did.some((line) => !may.includes(line) && !harmless.includes(line)) || did.length > 1) return 'wrong';
  return isServed(expected, outcome) ? 'right' : 'unhelpful';
}

function isServed(expected: Expected, { did, offered, refused }: Outcome): boolean {
  const [first = ''] = offered;
  if ('does' in expected) return listed(expected.does).includes(did[0] ?? first);
  if ('choice' in expected) return listed(expected.choice).every((line) => offered.includes(line));
  if ('refuses' in expected)
    return (
      refused === expected.refuses && (expected.offers === undefined || first === unquoted(expected.offers))
    );
  if ('offers' in expected) return did.length === 0 && listed(expected.offers).includes(first);
  return did.length === 1 || offered.length > 0;
}

export const toldOf = ({ id, text, before, expected }: Said, { did, offered, refused }: Outcome): string =>
  `${id}: ${[...before, text.slice(0, 80)].join(' | ')} -> did [${did}] offered [${offered.slice(0, 3)}] ${refused}, expected ${JSON.stringify(expected)}`;
