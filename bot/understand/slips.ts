import { distance, skeleton } from '../../shared/domain/nearest.ts';
import { folded } from '../../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import { cjk } from './fold.ts';
import type { Heard } from './hear.ts';
import type { Lexicon } from './lexicon.ts';

export interface Slip {
  readonly command: CommandName;
  /** What is left of the words without it. */
  readonly left: readonly string[];
  /** Where name and command were written in one. */
  readonly environment?: EnvironmentSettings;
}

/** The command that a misspelt word comes nearest to. Only suggested: nothing acts on what this finds. */
export function slipIn(
  { left, words }: Pick<Heard, 'left' | 'words'>,
  lexicon: Lexicon,
  readable: readonly EnvironmentSettings[],
): Slip | undefined {
  const joined = left.flatMap((word) => joinedWith(word, lexicon, readable) ?? [])[0];
  if (joined !== undefined) return joined;
  // Japanese is written in runs, of which what is left over was taken apart.
  const said = [...words, ...left.filter((word) => !words.includes(word))];
  const found = said.flatMap((word, at) =>
    [[word], words.slice(at, at + 2)]
      .filter((few) => few.some((one) => left.includes(one)))
      .flatMap((few) => {
        const near = nearestName(typed(few.join(' ')), lexicon);
        return near === undefined ? [] : [{ ...near, left: left.filter((one) => !few.includes(one)) }];
      }),
  );
  return found.sort((a, b) => a.edits - b.edits)[0];
}

/** What looks alike is the same; but a sign of Japanese is more than a mark on another. */
const typed = (said: string): string => (new RegExp(`[${cjk}]`, 'u').test(said) ? said : skeleton(said));

function nearestName(said: string, { names }: Lexicon) {
  if (said.length < 3) return undefined;
  const begun = new Set(names.filter(([phrase]) => phrase.startsWith(said)).map(([, command]) => command));
  const [only] = begun;
  // `mig`, `diag`: short for one command and no other.
  if (only !== undefined && begun.size === 1) return { command: only, edits: 1 };
  if (said.length < 4) return undefined;
  const most = said.length > 6 ? 2 : 1;
  let best: { readonly command: CommandName; readonly edits: number } | undefined;
  for (const [phrase, command] of names) {
    if (phrase.length < 4 || Math.abs(phrase.length - said.length) > 2) continue;
    const edits = distance(said, phrase);
    // Two slips in six letters, where it begins right: `rolbak`.
    if (
      edits <= (said.length === 6 && phrase.length > 6 && phrase.startsWith(said.slice(0, 3)) ? 2 : most) &&
      edits < (best?.edits ?? 9)
    )
      best = { command, edits };
  }
  return best;
}

/** `migratecontoso-test` */
function joinedWith(
  word: string,
  { names }: Lexicon,
  readable: readonly EnvironmentSettings[],
): Slip | undefined {
  for (const environment of readable)
    for (const name of [environment.key, folded(environment.name)]) {
      const found = word.endsWith(name) && names.find(([phrase]) => phrase === word.slice(0, -name.length));
      if (found) return { command: found[1], left: [], environment };
    }
  return undefined;
}
