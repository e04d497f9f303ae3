import { isolated, steady } from '../../shared/texts/formats.ts';

/** Longest name shown in full; Dataverse allows hundreds of characters. */
const longest = 120;

/** Text from outside: one line, no invisible steering of the reading direction, no `{{DATE(…)}}` a host would expand. */
export function literal(value: string): string {
  return steady(value)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\{(?=\{)/g, '{\u2060');
}

/** A name from outside as it may stand on a card: literal, of bearable length, never empty. */
export function shown(name: string): string {
  return isolated(clipped(name)) || '—';
}

/** The same for a text that may be empty. */
export function clipped(value: string): string {
  const line = literal(value).trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
