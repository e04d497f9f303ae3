import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Listening } from './sense.ts';

/** "for US" and "bei us": a word that means little by itself, but is written or stands as a part of a name does. */
export function partsSaid(line: string, readable: readonly EnvironmentSettings[]): ReadonlySet<string> {
  const parts = new Set(readable.flatMap(({ key }) => key.split(/[-_.]/u)));
  const isWritten = /\p{Ll}/u.test(line);
  const written = isWritten ? [...line.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}-])/gu)] : [];
  const behind = line.matchAll(
    /(?<!\p{L})(?:bei|auf|für|von|sur|pour|dans|en|de|con|para)\s(\p{L}{2,})(?![\p{L}\p{N}-])/giu,
  );
  const said = [...written.map(([word]) => word), ...[...behind].map(([, word = '']) => word)];
  return new Set(said.map((word) => word.toLowerCase()).filter((word) => parts.has(word)));
}

/** "check us": where nothing else is named, a word of ours that is a part of a name. */
export const partOf = ({
  heard,
  readable,
}: Pick<Listening, 'heard' | 'readable'>): EnvironmentSettings | undefined => {
  const named = readable.filter(({ key }) => heard.words.some((word) => key.split(/[-_.]/u).includes(word)));
  return named.length === 1 ? named[0] : undefined;
};
