import { cut, padded, widthOf, wrapped } from '../../shared/texts/letter-width.ts';

export interface Column {
  readonly title: string;
  /**
   * `whole`: never cut, never broken; for what is decided by or copied. `flow`: broken into lines where it is too long.
   * `short`: cut where there is no room, because the rest of the line says enough.
   */
  readonly as: 'whole' | 'flow' | 'short';
}

type Row = readonly string[];
/** Colours a cell that is padded already. @param row -1 is the line of titles */
export type PaintCell = (cell: string, row: number, column: number) => string;

const gap = 2;
const leastFlow = 24;
const leastShort = 8;

/** Lines of a table no wider than the terminal; without a width, as in a pipe, each row is one line. */
export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number | undefined,
  paint: PaintCell = (cell) => cell,
): readonly string[] {
  const widths = columns.map(({ title }, at) =>
    Math.max(widthOf(title), ...rows.map((row) => longest(row[at]))),
  );
  const fitting = width === undefined ? widths : fitted(columns, widths, width);
  if (fitting === undefined) return stacked(columns, rows, width ?? 0, paint);
  const titles = columns.map(({ title }) => title);
  return [titles, ...rows].flatMap((row, index) =>
    drawn(columns, row, fitting, (cell, at) => paint(cell, index - 1, at)),
  );
}

const longest = (cell: string | undefined): number => Math.max(...(cell ?? '').split('\n').map(widthOf));

/** The widths that fit; `undefined`: not side by side. */
function fitted(
  columns: readonly Column[],
  natural: readonly number[],
  width: number,
): readonly number[] | undefined {
  const over = natural.reduce((sum, one) => sum + one + gap, -gap) - width;
  if (over <= 0) return natural;
  const least = (at: number): number =>
    Math.min(natural[at] ?? 0, columns[at]?.as === 'flow' ? leastFlow : leastShort);
  let left = over;
  // What may be broken gives way first, and then what may be cut.
  const given = natural.map(() => 0);
  for (const as of ['flow', 'short'] as const)
    for (const [at, column] of columns.entries()) {
      if (column.as !== as) continue;
      const gives = Math.min(left, (natural[at] ?? 0) - least(at));
      given[at] = gives;
      left -= gives;
    }
  return left > 0 ? undefined : natural.map((one, at) => one - (given[at] ?? 0));
}

function drawn(
  columns: readonly Column[],
  row: Row,
  widths: readonly number[],
  paint: (cell: string, column: number) => string,
): readonly string[] {
  const cells = columns.map(({ as }, at) => {
    const [said, width] = [row[at] ?? '', widths[at] ?? 0];
    return as === 'flow' ? wrapped(said, width) : as === 'short' ? [cut(said, width)] : said.split('\n');
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const last = columns.length - 1;
    const shown = cells.map((lines, at) => {
      const said = lines[line] ?? '';
      return paint(at === last ? said : padded(said, widths[at] ?? 0), at);
    });
    return shown.join(' '.repeat(gap)).trimEnd();
  });
}

/** A block a row, for windows so narrow that columns would only cut each other. */
function stacked(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  paint: PaintCell,
): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.flatMap(({ title, as }, at) => {
      const said = row[at] ?? '';
      if (said === '') return [];
      const lines = as === 'whole' ? said.split('\n') : wrapped(said, width - gap);
      return [paint(title, -1, at), ...lines.map((line) => `  ${paint(line, index, at)}`)];
    }),
  ]);
}
