/** What a terminal draws over two columns: East Asian wide and fullwidth, and emoji. Unicode 16, as ranges that cover them. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.\ufe0f)/u;
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people take for one letter, whatever it is made of. */
export const lettersOf = (text: string): readonly string[] =>
  [...letters.segment(text)].map(({ segment }) => segment);

const plain = /^[\x20-\x7e]*$/;
const widthOfLetter = (letter: string): number => (wide.test(letter) ? 2 : nothing.test(letter) ? 0 : 1);

/** Columns a text takes in a terminal. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);
}

/** Filled up with blanks on the right. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** As much as fits, with `…` where something is missing. */
export function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${filled(text, width - 1)}…`;
}

/** The same with both ends kept: names of one kind often differ only at theirs. */
export function cutInside(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const half = Math.floor((width - 1) / 2);
  const end = lettersOf(text).toReversed().join('');
  return `${filled(text, width - 1 - half)}…${lettersOf(filled(end, half)).toReversed().join('')}`;
}

function filled(text: string, width: number): string {
  let [used, kept] = [0, ''];
  for (const letter of lettersOf(text)) {
    used += widthOfLetter(letter);
    if (used > width) break;
    kept += letter;
  }
  return kept;
}

/**
 * Lines of at most so many columns, nothing left out: broken at blanks, between letters of scripts without blanks, and
 * inside a word only where it is longer than a line.
 */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, Math.max(2, width)));
}

function wrappedLine(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const part of partsOf(line.slice(indent.length), width - indent.length)) {
    if (widthOf(current + part.trimEnd()) > width && current.trim() !== '') {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += current === indent ? part.trimStart() : part;
  }
  return [...lines, current.trimEnd()];
}

/** Pieces between which a line may end; blanks belong to the piece before them. */
function partsOf(line: string, width: number): readonly string[] {
  return (line.match(/\S+\s*|\s+/g) ?? []).flatMap((word) =>
    widthOf(word.trimEnd()) > Math.max(2, width) || lettersOf(word).some((letter) => wide.test(letter))
      ? lettersOf(word)
      : [word],
  );
}
