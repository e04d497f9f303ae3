import type { KeptRow } from '../../domain/baseline.ts';
import type { DriftItem } from '../../domain/drift.ts';
import { type DriftKind, driftKinds } from '../../domain/drift-kinds.ts';
import { sameAddress } from '../../domain/same-value.ts';
import type { Compared } from './found.ts';
import { text } from './scope.ts';

/**
 * What came in place of a row that somebody deleted: under another id, with its unique name or what it is for, else with
 * its name. Nothing where no kind of drift tells it.
 */
export function replacementOf({ was, is }: Compared, row: KeptRow, kind: string): KeptRow | undefined {
  const { columns, table } = row;
  if (!Object.hasOwn(driftKinds, kind)) return undefined;
  const fresh = is.rows(table).filter(({ id }) => was.row(table, id) === undefined);
  const same = (...names: readonly string[]): KeptRow | undefined =>
    fresh.find((one) => names.every((name) => columns[name] != null && one.columns[name] === columns[name]));
  if (table === 'appmodule') return same('uniquename');
  if (table === 'msdyn_appprofilerolemapping') {
    const other = same('_msdyn_appprofileid_value', '_msdyn_securityroleid_value');
    return other?.columns.statecode === 0 ? other : undefined;
  }
  const url = table === 'msdyn_channelprovider' ? text(columns.msdyn_channelurl) : null;
  return (
    same('msdyn_uniquename') ??
    fresh.find((one) => sameAddress(text(one.columns.msdyn_channelurl), url)) ??
    same('msdyn_name')
  );
}

const hanging = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
] as const;

/**
 * Milder where what came in the place of a row hangs on all of our profiles that the row hung on. A loader that does not
 * is linked by a migration.
 */
export function weightOfReplaced(
  { was, is, scope }: Compared,
  row: KeptRow,
  other: KeptRow,
  kind: DriftKind,
): Partial<Pick<DriftItem, 'severity' | 'repair'>> {
  if (!/^(provider|loader|extension)/.test(kind)) return {};
  const isThere = (profile: string): boolean =>
    scope.profiles.has(profile) && is.row('msdyn_appconfiguration', profile) !== undefined;
  const served = hanging.every((relationship) =>
    was
      .to(relationship, row.id)
      .filter(isThere)
      .every((profile) => is.has(relationship, `${profile}|${other.id}`)),
  );
  if (!served) return kind === 'loader-replaced' ? { repair: 'migrate' } : {};
  return { severity: driftKinds[kind].severity === 'error' ? 'warning' : 'info' };
}
