/** Letters of other scripts that look like Latin ones. Only for suggestions: nothing acts on what this finds. */
const lookAlikes: { readonly [character: string]: string } = {
  а: 'a',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  х: 'x',
  у: 'y',
  ο: 'o',
  α: 'a',
  ν: 'v',
  τ: 't',
};

export function skeleton(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.slice(0, 80).toLowerCase();
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 80);
  return Array.from(plain, (character) => lookAlikes[character] ?? character).join('');
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to another. */
export function distance(from: string, to: string): number {
  let [before, last] = [new Uint16Array(to.length + 1), new Uint16Array(to.length + 1)];
  for (let j = 0; j <= to.length; j++) last[j] = j;
  for (let i = 1; i <= from.length; i++) {
    const row = new Uint16Array(to.length + 1);
    row[0] = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const replaced = at(last, j - 1) + (same ? 0 : 1);
      const edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      row[j] = swapped ? Math.min(edits, at(before, j - 2) + 1) : edits;
    }
    [before, last] = [last, row];
  }
  return at(last, to.length);
}

const at = (row: Uint16Array, place: number): number => row[place] ?? 0;

/** All of them, those most like what was said first; equals stay in their order. */
export function nearest<T>(
  said: string,
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
): readonly T[] {
  const target = skeleton(said);
  const scored = all.map((one) => {
    const distances = namesOf(one).map((name) => distance(target, skeleton(name)));
    return { one, score: Math.min(...distances) };
  });
  return scored.sort((a, b) => a.score - b.score).map(({ one }) => one);
}
