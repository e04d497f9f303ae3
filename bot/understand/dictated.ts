/** What is dictated as "two point oh", and what is shortened on a phone. */
const forms: readonly (readonly [said: string, written: string])[] = [
  ['(?:two|zwei|deux|dos) (?:point|dot|punkt|punto) (?:oh|o|zero|null|zéro|cero)', '2.0'],
  ['(?:one|eins|un|uno) (?:point|dot|punkt|punto) (?:oh|o|zero|null|zéro|cero)', '1.0'],
  ['chc?k', 'check'],
  ['b4', 'before'],
  ['msg', 'message'],
  ['msgs', 'messages'],
  ['w/', 'with'],
];
const read = forms.map(
  ([said, written]) => [new RegExp(`(?<![\\p{L}\\d-])${said}(?![\\p{L}\\d-])`, 'giu'), written] as const,
);

/** A line as it would be written by somebody with time. Names stand apart from all of it. */
export const asWritten = (line: string): string =>
  read.reduce((rest, [said, written]) => rest.replace(said, written), line);
