import { codes, refuse } from './refusal.ts';
import type { Table } from './schema.ts';

/** System query options as texts, decoded. */
export interface Query {
  readonly select?: string;
  readonly filter?: string;
  readonly orderby?: string;
  readonly expand?: string;
  readonly top?: number;
  readonly count: boolean;
  readonly skiptoken?: string;
}

const known = ['$select', '$filter', '$orderby', '$expand', '$top', '$count', '$skiptoken'];
const refusedOptions: { readonly [name: string]: string } = {
  $skip: 'The $skip option is not supported; page with odata.maxpagesize and @odata.nextLink.',
  $search: 'The $search option is not supported.',
  $levels: 'The $levels option is not supported.',
};

/** Every parameter of a raw query, decoded, `+` meaning a blank. */
export function parameters(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [decode(name), decode(value)];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return refuse(400, codes.badQuery, 'The query is not percent-encoded correctly.');
  }
}

function checkNames(names: Iterable<string>): void {
  for (const name of names) {
    const why = refusedOptions[name];
    if (why !== undefined) refuse(400, codes.badQuery, why);
    if (name.startsWith('$') && !known.includes(name))
      refuse(501, codes.notImitated, `The Dataverse double does not imitate ${name}.`);
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    refuse(400, codes.badQuery, `$top needs a positive whole number, not '${text}'.`);
  return Number(text);
}

export function parseQuery(options: ReadonlyMap<string, string>): Query {
  checkNames(options.keys());
  const given = (name: string, as: string): object => {
    const value = options.get(name);
    return value === undefined ? {} : { [as]: value };
  };
  const top = options.get('$top');
  return {
    ...given('$select', 'select'),
    ...given('$filter', 'filter'),
    ...given('$orderby', 'orderby'),
    ...given('$expand', 'expand'),
    ...given('$skiptoken', 'skiptoken'),
    ...(top === undefined ? {} : { top: wholeNumber(top) }),
    count: options.get('$count') === 'true',
  };
}

export function demandColumn(table: Table, name: string): void {
  if (name in table.columns) return;
  refuse(400, codes.badQuery, `The table ${table.name} has no column '${name.slice(0, 80)}'.`);
}

/** Columns of a `$select`, or all of the table. The key always comes along. */
export function selected(table: Table, select: string | undefined): readonly string[] {
  if (select === undefined || select.trim() === '' || select.trim() === '*')
    return Object.keys(table.columns);
  const names = select.split(',').map((name) => name.trim());
  for (const name of names) demandColumn(table, name);
  return [...new Set([...names, table.key])];
}
