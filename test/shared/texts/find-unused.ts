import type { SourceFile } from '../../architecture/source-file.ts';
import { keyShapes, type Shape } from './key-shapes.ts';

/** What fills each place of a shape: the list that the product itself goes by. */
export type Families = { readonly [shape: Shape]: readonly (readonly string[])[] };

/** Code that shows texts; the catalogues themselves prove nothing. */
const shows = /^(?:functions|bot|cli|shared|build)\//;
const says = /^(?:shared|cli)\/texts\/en(?:-[\w-]+)?\.ts$/;

/** What servers answer stands nowhere in the code. */
const httpStatus = /^[45]\d\d$/;

/**
 * Keys that no code can ask for. A key is asked for by its name, or by a template whose places can be filled to make
 * it: from the lists of `families`, and where it has none with words that stand in the code as strings. A template
 * that begins with a place could mean too much and counts only with lists.
 */
export function findUnused(
  keys: readonly string[],
  files: readonly SourceFile[],
  families: Families,
): readonly string[] {
  const showing = files.filter(({ path }) => shows.test(path) && !says.test(path));
  const shapes = new Set(showing.flatMap(keyShapes));
  const cut = showing.flatMap(cutOff);
  shapes.delete('{}');
  const templates = [...shapes].filter((shape) => shape.includes('{}'));
  const parts = templates.filter((shape) => /^\w[\w-]*[-_]\{\}$/.test(shape)).map(patternOf);
  const isWord = (word: string): boolean =>
    shapes.has(word) ||
    cut.some((prefix) => shapes.has(`${prefix}${word}`)) ||
    parts.some((part) => isPart(part.exec(word)?.[1]));
  const isPart = (rest: string | undefined): boolean =>
    rest !== undefined && (shapes.has(rest) || httpStatus.test(rest));
  const open = templates.filter((shape) => /^\w.*(?:\.\{\}|\{\}\.)/.test(shape) && !(shape in families));
  const patterns = open.map(patternOf);
  const named = new Set(templates.flatMap((shape) => namesOf(shape, families[shape])));
  return keys.filter(
    (key) =>
      !(shapes.has(key) || named.has(key)) &&
      !patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isWord)),
  );
}

/** What code cuts off a code before it asks for its text: `widget-` of `code.replace(/^widget-/, '')`. */
const cutOff = ({ nodes }: SourceFile): readonly string[] =>
  nodes.flatMap(({ type, pattern }) =>
    type === 'RegExpLiteral' ? (/^\^([a-z]+-)$/.exec(String(pattern))?.slice(1) ?? []) : [],
  );

/** Every name that the lists make of a shape. */
function namesOf(shape: Shape, lists: Families[Shape] = []): readonly string[] {
  return lists.reduce<readonly string[]>(
    (names, list) => names.flatMap((name) => list.map((value) => name.replace('{}', value))),
    lists.length === 0 ? [] : [shape],
  );
}

const patternOf = (shape: Shape): RegExp =>
  new RegExp(`^${shape.split('{}').map(literally).join('([^.]+)')}$`);

const literally = (part: string): string => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
