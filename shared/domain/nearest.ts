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
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 80);
  return Array.from(plain, (character) => lookAlikes[character] ?? character).join('');
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to another. */
export function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)];
      row.push(Math.min(...edits, ...(swapped ? [at(i - 2, j - 2) + 1] : [])));
    }
  }
  return at(from.length, to.length);
}

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
