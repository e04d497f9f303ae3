import { parseGuid } from './guid.ts';
import type { PersonRef } from './person.ts';
import { type Refusal, refuse } from './reason.ts';
import { folded } from './resolve-environment.ts';

/** Letters of other scripts, and digits, that look like Latin ones: enough to notice that two names may be confused. */
const looksLike: Readonly<Record<string, string>> = Object.fromEntries(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'ѕs', 'јj', 'ԁd', 'һh', 'кk', 'мm', 'тt', 'вb', 'нh']
    .concat(['αa', 'οo', 'ρp', 'νv', 'ιi', 'κk', 'τt', 'υu', 'χx', 'ε3', 'ıi', 'ɑa', '0o', '1l', '|l'])
    .map((pair) => [...pair] as [string, string]),
);

/** What a name looks like: without marks, case, and the script its letters are of. */
export function skeleton(name: string): string {
  const plain = folded(name).normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain, (letter) => looksLike[letter] ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const wordsOf = (name: string): readonly string[] => folded(name).split(' ');

/**
 * The one person somebody means by object id, full name, or a part of a name that only one of them has. Never a
 * look-alike: where another name could be taken for the one said, nobody is meant.
 */
export function findPerson(said: string, known: readonly PersonRef[]): PersonRef | Refusal {
  const id = parseGuid(said.trim());
  // Whoever has not spoken yet is known by an id alone, which is no name to suggest.
  const names = known
    .filter((one) => one.name !== one.id)
    .map((one) => one.name)
    .slice(0, 8)
    .join(', ');
  const unknown = refuse('unknown_person', { said: said.slice(0, 80), known: names });
  if (id !== undefined) return known.find((one) => one.id === id) ?? unknown;
  const name = folded(said.replace(/^@/u, ''));
  if (name === '') return unknown;
  const full = known.filter((one) => folded(one.name) === name);
  const meant = full.length > 0 ? full : known.filter((one) => wordsOf(one.name).includes(name));
  const [only] = meant;
  if (only === undefined) return unknown;
  const parts = full.length > 0 ? (one: PersonRef) => [one.name] : (one: PersonRef) => wordsOf(one.name);
  const alike = known.filter((one) => parts(one).some((part) => skeleton(part) === skeleton(name)));
  if (meant.length === 1 && alike.length === 1) return only;
  const both = alike.map((one) => `${one.name} ${one.id}`).join(', ');
  return refuse('ambiguous_person', { said: said.slice(0, 80), known: both });
}
