import type { Change } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';

/** What an expectation is about: a newer one about the same thing takes its place. */
export function expectationKey(one: Expectation): string {
  switch (one.kind) {
    case 'row':
      return `${one.table} ${one.id}`;
    case 'effective':
      return `effective ${one.profile} ${one.app} ${one.roles?.join('+') ?? ''}`;
    default:
      return `${one.relationship} ${one.from}|${one.to}`;
  }
}

/** Of rows, columns that only an older plan promised stay promised. */
export function mergeExpectations(
  older: readonly Expectation[],
  newer: readonly Expectation[],
): readonly Expectation[] {
  const merged = new Map(older.map((one) => [expectationKey(one), one]));
  for (const one of newer) {
    const key = expectationKey(one);
    const before = merged.get(key);
    const both = one.kind === 'row' && before?.kind === 'row';
    merged.set(key, both ? { ...one, columns: { ...before.columns, ...one.columns } } : one);
  }
  return [...merged.values()];
}

/** What must hold once a change is made. */
export function expectationOf(change: Change): Expectation | undefined {
  const { step, label } = change;
  if ('relationship' in change) {
    const { relationship, from, to, place } = change;
    const pair = { step, label, relationship, from, to, ...(place === undefined ? {} : { place }) };
    return { kind: change.kind === 'associate' ? 'linked' : 'not_linked', ...pair };
  }
  const { table, id } = change;
  const row = { kind: 'row' as const, step, label, table, id };
  switch (change.kind) {
    case 'create':
      return { ...row, columns: { ...change.columns, statecode: 0 } };
    case 'update':
      return { ...row, columns: change.after };
    case 'deactivate':
      return { ...row, columns: { statecode: 1 } };
    case 'reactivate':
      return { ...row, columns: { statecode: 0 } };
    default:
      return undefined;
  }
}

/** Whether an expectation is about one of these rows, at either end. */
export function isAboutRow(one: Expectation, ids: ReadonlySet<string>): boolean {
  if (one.kind === 'row')
    return ids.has(one.id) || ids.has(String(one.columns._msdyn_appprofileid_value ?? ''));
  return one.kind === 'effective' ? ids.has(one.profile) : ids.has(one.from) || ids.has(one.to);
}
