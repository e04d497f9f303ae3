import type { Params } from '../texts/text.ts';
import { visible } from './visible.ts';

/** Dataverse names may hold anything; in a report they must not become markup, nor orders to a terminal. */
export function literal(value: string): string {
  return visible(value.replace(/[\r\n]+/g, ' '))
    .replace(/[\\`*_{}[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+#])/, '$1\\$2');
}

/** A value as it is, but for what a terminal would obey, as code, whatever backticks it holds itself. */
export function code(value: string): string {
  const runs = [...value.matchAll(/`+/g)].map((run) => run[0].length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return `${fence}${pad}${visible(value.replace(/[\r\n]+/g, ' '))}${pad}${fence}`;
}

/** Parameters that name one thing: in quotes, so that nobody takes a name for a part of the sentence. */
const names = new Set(['name', 'label', 'place', 'profile', 'provider']);

/** Values of a text, made literal. */
export function literalParams(params: Params): Params {
  const shown = (name: string, value: string): string =>
    names.has(name) ? `“${literal(value)}”` : literal(value);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? shown(name, value) : value,
    ]),
  );
}
