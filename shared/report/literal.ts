import type { Params } from '../texts/text.ts';

/** Dataverse names may hold anything; in a report they must not become markup. */
export function literal(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~-]/g, (sign) => `\\${sign}`);
}

/** Values of a text, made literal. */
export function literalParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? literal(value) : value]),
  );
}
