/** "two point oh", as it is dictated. */
const versions: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:two|zwei|deux|dos) (?:point|dot|punkt|punto) (?:oh|o|zero|null|zéro|cero)(?!\p{L})/giu,
    '2.0',
  ],
  [/(?<!\p{L})(?:one|eins|un|uno) (?:point|dot|punkt|punto) (?:oh|o|zero|null|zéro|cero)(?!\p{L})/giu, '1.0'],
];

export const asWritten = (line: string): string =>
  versions.reduce((rest, [said, written]) => rest.replace(said, written), line);
