import type { Json } from '../../shared/domain/hash.ts';
import type { Element } from './card.ts';

interface Properties {
  readonly [property: string]: Json;
}
const isObject = (value: Json): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So much is read after a name. */
const longest = 80;

/**
 * Two buttons of a card that are called the same, as "Show all 10" of the people and of what there is to know: what a
 * screen reader reads after the name is the heading that each stands below, or the beginning of the item it is part of.
 */
export function toldApart(body: readonly Element[]): readonly Element[] {
  const titles = titlesIn(body);
  const twice = new Set(titles.filter((title, at) => titles.indexOf(title) !== at));
  return twice.size === 0 ? body : (inOrder(body, '', twice) as readonly Element[]);
}

/** A client shows a button or what it falls back to, never both. */
function titlesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(titlesIn);
  if (!isObject(value)) return [];
  const { fallback: _instead, ...shown } = value;
  return [...(isButton(value) ? [String(value.title)] : []), ...Object.values(shown).flatMap(titlesIn)];
}

const isButton = ({ type, title }: Properties): boolean =>
  String(type).startsWith('Action.') && typeof title === 'string';

/** @param about what stands above all of these */
function inOrder(all: readonly Json[], about: string, titles: ReadonlySet<string>, isItem = false): Json {
  let now = about;
  return all.map((one, at) => {
    if (isObject(one) && (one.style === 'heading' || (isItem && at === 0))) now = wordsOf(one) || now;
    return told(one, now, titles);
  });
}

function told(value: Json, about: string, titles: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return inOrder(value, about, titles);
  if (!isObject(value)) return value;
  const same = Object.entries(value).map(([name, one]) => {
    if (name === 'fallback') return [name, one];
    const isItem = value.type === 'Container' && name === 'items';
    return [name, Array.isArray(one) ? inOrder(one, about, titles, isItem) : told(one, about, titles)];
  });
  // What a button says itself, as the whole of a line in short, is more than what it stands below.
  const isSilent = isButton(value) && value.tooltip === undefined;
  const tooltip = isSilent && titles.has(String(value.title)) && about !== '' ? { tooltip: about } : {};
  return { ...Object.fromEntries(same), ...tooltip };
}

function wordsOf({ text, inlines }: Properties): string {
  const pieces = Array.isArray(inlines) ? inlines.map((one) => (isObject(one) ? String(one.text) : '')) : [];
  return (typeof text === 'string' ? text : pieces.join('')).slice(0, longest);
}
