import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { plainWord } from './fold.ts';
import type { Heard } from './hear.ts';
import type { Lexicon } from './lexicon.ts';
import { placeOf } from './mentions.ts';

type Near = (
  left: readonly string[],
  readable: readonly EnvironmentSettings[],
) => readonly EnvironmentSettings[];

/**
 * "dont migrate prod" denies the order; "test, not dev" and "no wait, test" only say of what it is. Each denial has to
 * stand in front of such a word, as another may be of the order.
 */
export function deniesOrder({ words, left, marks }: Heard, { phrases }: Lexicon): boolean {
  if (!marks.has('not')) return false;
  const isNot = (word: string): boolean => phrases.get(plainWord(word))?.marks.has('not') === true;
  const denials = words.flatMap((word, at) => (isNot(word) ? [{ word, next: words[at + 1] ?? '' }] : []));
  const isOfPlace = denials.every(
    ({ word, next }) => (plain.test(plainWord(word)) && left.includes(next)) || marks.has('wait'),
  );
  return !isOfPlace || (denials.length === 0 && !marks.has('wait') && !marks.has('rather'));
}

const plain = /^(?:not|nicht|pas|no|non|nein|kein|ではなく)$/u;

/** "no wait, test, not dev": what a word could mean, where another is not denied without those that are. */
export function withoutDenied(
  { words, left }: Heard,
  { phrases }: Lexicon,
  near: Near,
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] {
  const isNot = (word: string): boolean => phrases.get(plainWord(word))?.marks.has('not') === true;
  const denied = left.filter((word) => words.some((one, at) => one === word && isNot(words[at - 1] ?? '')));
  const meant = near(
    left.filter((word) => !denied.includes(word)),
    readable,
  );
  return meant.length > 0 ? meant : near(left, readable);
}

const correction =
  /(?<!\p{L})(?:wait|i meant?|sorry|rather|warte|ich meinte?|besser|attends|je voulais dire|je veux dire|pardon|plutot|perdona?|digo|quise decir|mejor)(?!\p{L})[^\ue000]*(\ue000\d+\ue001)|(?:待って|じゃなくて|ではなく|間違えた)[^\ue000]*(\ue000\d+\ue001)/u;
const denial = /(?<!\p{L})(?:not|nicht|pas|no|kein)\s+(\ue000\d+\ue001)/gu;

/** "contoso-dev, no wait, contoso-test", "contoso-test, not contoso-dev": the one that is meant after all. */
export function correctedTo(
  line: string,
  readable: readonly EnvironmentSettings[],
  named: readonly EnvironmentSettings[],
): EnvironmentSettings | undefined {
  const [, first, second = first] = correction.exec(line) ?? [];
  if (second !== undefined) return readable[placeOf(second)];
  const denied = [...line.matchAll(denial)].map(([, mention = '']) => readable[placeOf(mention)]);
  const others = named.filter((one) => !denied.includes(one));
  return denied.length > 0 && others.length === 1 ? others[0] : undefined;
}
