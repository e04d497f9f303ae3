import type { Change } from '../../domain/change.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

export const shows = 'msdyn_appconfig_msdyn_channelprovider';

/** Active providers of active profiles, by profile, once these changes are made. */
export function panels(
  { rows, links }: Snapshot,
  changes: readonly Change[],
): ReadonlyMap<string, Set<string>> {
  const off = new Set<string>([
    ...[...rows.msdyn_appconfiguration, ...rows.msdyn_channelprovider]
      .filter((row) => row.columns.statecode !== 0)
      .map((row) => row.id),
    ...changes.flatMap((one) => (one.kind === 'deactivate' ? [one.id] : [])),
  ]);
  const gone = new Set(
    changes.flatMap((one) =>
      one.kind === 'disassociate' && one.relationship === shows ? [`${one.from}|${one.to}`] : [],
    ),
  );
  const come = changes.flatMap((one) =>
    one.kind === 'associate' && one.relationship === shows ? [{ from: one.from, to: one.to }] : [],
  );
  const found = new Map<string, Set<string>>();
  for (const { from, to } of [...links[shows], ...come])
    if (!off.has(from) && !off.has(to) && !gone.has(`${from}|${to}`))
      found.set(from, (found.get(from) ?? new Set()).add(to));
  return found;
}
