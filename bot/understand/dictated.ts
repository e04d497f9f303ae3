import type { EnvironmentSettings } from '../../shared/domain/settings.ts';

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

/** A line as it would be written by somebody with time. Names stand apart from all of it, but for a dash that is said. */
export const asWritten = (line: string, readable: readonly Pick<EnvironmentSettings, 'key'>[]): string =>
  read.reduce((rest, [said, written]) => rest.replace(said, written), withDash(line, readable));

/** "contoso dash prod": only where an environment is called so. */
const withDash = (line: string, readable: readonly Pick<EnvironmentSettings, 'key'>[]): string =>
  line.replace(
    /(?<![\p{L}\d])([\p{L}\d]+) (?:dash|hyphen|minus|bindestrich|strich|tiret|guion|guión) ([\p{L}\d]+)/giu,
    (said, one: string, other: string) =>
      readable.some(({ key }) => key === `${one}-${other}`.toLowerCase()) ? `${one}-${other}` : said,
  );

export const isDashed = (line: string, readable: readonly Pick<EnvironmentSettings, 'key'>[]): boolean =>
  withDash(line, readable) !== line;
