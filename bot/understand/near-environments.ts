import { distance, skeleton } from '../../shared/domain/nearest.ts';
import { folded } from '../../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';

const partsOf = (name: string): readonly string[] => name.split(/[-_.\s]+/u).filter((part) => part !== '');
const compact = (name: string): string => skeleton(name).replace(/[-_.\s]/gu, '');
const namesOf = ({ key, name }: EnvironmentSettings): readonly string[] => [key, folded(name)];

/** Environments that words could mean which name none exactly, likeliest first. Nothing acts on what this finds. */
export function nearEnvironments(
  left: readonly string[],
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] {
  const joined = left.join(' ');
  const shortened = left.flatMap((said) => readable.filter((one) => isShort(said, one)));
  if (shortened.length > 0) return [...new Set(shortened)];
  const pairs = left.slice(1).map((word, at) => `${left[at]} ${word}`);
  const whole = [...new Set([joined, ...pairs, ...left])].flatMap((said) => nearTo(said, readable));
  if (whole.length > 0)
    return [...new Set(whole.toSorted((one, other) => one.edits - other.edits).map(({ of }) => of))];
  const byWord = left
    .map((said) => readable.filter((one) => hasPart(said, one)))
    .filter((all) => all.length > 0);
  const common = readable.filter((one) => byWord.length > 0 && byWord.every((all) => all.includes(one)));
  return common.length > 0 ? common : [...new Set(byWord.flat())];
}

/** `contoso tset` is nearer to `contoso-test` than to `contoso-dev`. */
function nearTo(said: string, readable: readonly EnvironmentSettings[]) {
  const typed = compact(said);
  const most = typed.length > 7 ? 2 : 1;
  return readable.flatMap((of) => {
    const edits = Math.min(...namesOf(of).map((name) => distance(typed, compact(name))));
    return edits === 0 || (typed.length > 4 && edits <= most) ? [{ of, edits }] : [];
  });
}

/** `c-prod`, `fab-eu`: the beginnings of all parts of a name. */
function isShort(said: string, environment: EnvironmentSettings): boolean {
  const typed = partsOf(skeleton(said));
  return (
    typed.length > 1 &&
    namesOf(environment).some((name) => {
      const parts = partsOf(skeleton(name));
      return parts.length === typed.length && parts.every((part, at) => part.startsWith(typed[at] ?? ''));
    })
  );
}

/** `prod` of `contoso-prod`, `production`, or a tag. */
function hasPart(said: string, environment: EnvironmentSettings): boolean {
  const typed = skeleton(said);
  const parts = [...namesOf(environment).flatMap(partsOf), ...environment.tags].map(skeleton);
  return parts.some(
    (part) =>
      part === typed ||
      (part.length > 2 && typed.startsWith(part)) ||
      // "Europa" of "Fabrikam Europe".
      (part.length > 5 && part[0] === typed[0] && distance(typed, part) <= 1),
  );
}

/** A word that is written like a name with other letters in it, and which letter that is. */
export interface LookAlike {
  readonly said: string;
  readonly environment: EnvironmentSettings;
  readonly letter: string;
}

export function lookAlikeOf(
  left: readonly string[],
  readable: readonly EnvironmentSettings[],
  words: readonly string[] = [],
): LookAlike | undefined {
  // "us" of a name is a word of ours as well.
  const pairs = words.flatMap((word, at) => (left.includes(word) ? [`${word} ${words[at + 1] ?? ''}`] : []));
  for (const said of [...left, left.join(' '), ...pairs])
    for (const environment of readable)
      for (const name of [...namesOf(environment), partsOf(environment.key).join(' ')]) {
        if (skeleton(said) !== skeleton(name) || said === name) continue;
        const letter = [...said].find((one) => !name.includes(one) && /\P{ASCII}/u.test(one));
        if (letter !== undefined) return { said, environment, letter };
      }
  return undefined;
}
