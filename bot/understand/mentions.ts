import { isRefusal } from '../../shared/domain/reason.ts';
import { folded, resolveEnvironment } from '../../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { cjk } from './fold.ts';

/** Stands for an environment in a line; private use, so that nobody types it. */
export const isMention = (word: string): boolean => /^\ue000\d+\ue001$/u.test(word);
export const mentionOf = (place: number): string => ` \ue000${place}\ue001 `;
export const placeOf = (mention: string): number => Number(mention.slice(1, -1));

/** What may stand beside a name: nothing, a blank, punctuation, or a letter of a language without blanks. */
const beside = `\\s${cjk}`;

/**
 * The line in lower case with every exact name of an environment replaced: key, name, address, organisation id. What only
 * looks like a name stays as it is.
 *
 * @param readable what the person may read
 */
export function withMentions(line: string, readable: readonly EnvironmentSettings[]): string {
  // A Kelvin sign is no k, whatever lower case makes of it.
  const plain = line.replace(/[\u2126\u212a\u212b\ue000\ue001]/gu, '\ufffd');
  const addressed = plain.replace(/[\x21-\x7e]{4,}/gu, (run) => byAddress(run, readable));
  const names = readable
    .flatMap(({ key, name }, place) => [
      { name: key as string, place },
      { name: folded(name), place },
      ...spaced(key, readable).map((said) => ({ name: said, place })),
    ])
    .sort((a, b) => b.name.length - a.name.length);
  return names.reduce(
    (text, { name, place }) => text.replace(exactly(name), mentionOf(place)),
    addressed.normalize('NFC').toLowerCase(),
  );
}

/** `fabrikam us`: a key of several parts as people say it, where no other environment is called so. */
function spaced(key: string, readable: readonly EnvironmentSettings[]): readonly string[] {
  const said = key.replace(/[-_.]+/gu, ' ');
  const others = readable.filter((one) => one.key !== key);
  const isOthers = others.some(
    (one) => one.key.replace(/[-_.]+/gu, ' ') === said || folded(one.name) === said,
  );
  return said === key || said.length < 6 || isOthers ? [] : [said];
}

/** An address or an organisation id, with what is written around one. */
function byAddress(run: string, readable: readonly EnvironmentSettings[]): string {
  const bare = run.replace(/^[<("'[]+|[>)"'\].,;!?]+$/g, '');
  if (!/[./]|^\{?[0-9a-f-]{36}\}?$/i.test(bare)) return run;
  const found = resolveEnvironment(bare, readable);
  return isRefusal(found) ? run : mentionOf(readable.indexOf(found));
}

const exactly = (name: string): RegExp =>
  new RegExp(
    `(?<![^${beside}("'\\[,;:!?¿¡「『、。>*_])${escaped(name)}(?![^${beside})"'\\],;:!?」』、。.*_])(?!\\.\\S)(?![_*]\\p{L})`,
    'gu',
  );

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
