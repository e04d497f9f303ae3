import type { KeptRow } from '../../domain/baseline.ts';
import type { DriftKind } from '../../domain/drift-kinds.ts';
import type { TableName } from '../../domain/tables.ts';
import { type Compared, type FoundDrift, found, traceKey } from './found.ts';
import { nameIn } from './view.ts';

const parts: readonly (readonly [TableName, string, DriftKind])[] = [
  ['msdyn_appprofilerolemapping', '_msdyn_appprofileid_value', 'mapping-new'],
  ['msdyn_inboxconfiguration', '_msdyn_appconfigurationid_value', 'inbox-new'],
  ['msdyn_appcopilotconfiguration', '_msdyn_appconfigurationid_value', 'copilot-new'],
];

/** Rows that point at our profiles and did not: they give them to more people, or change what they show. */
export function newRows(compared: Compared, explained: ReadonlySet<string>): readonly FoundDrift[] {
  const { baseline, was, is, scope } = compared;
  if (!baseline.whole) return [];
  return parts.flatMap(([table, lookup, kind]) =>
    is
      .rows(table)
      .filter(({ columns }) => scope.profiles.has(String(columns[lookup])) && columns.statecode !== 1)
      .filter((row) => !explained.has(row.id) && !wasOnOurs(row))
      .map((row): FoundDrift => {
        const { id, columns } = row;
        const profile = String(columns[lookup]);
        const label = nameIn(columns, id);
        const params = { profile: nameIn(is.row('msdyn_appconfiguration', profile), profile) };
        const trace = compared.seen.traces.get(traceKey(table, id));
        const facets = [{ kind: 'row' as const, table, id }];
        return found(kind, { subject: id, label, params, facets, touches: [profile], ...trace });
      }),
  );

  function wasOnOurs({ table, id }: KeptRow): boolean {
    const before = was.row(table, id);
    const [, lookup = ''] = parts.find(([name]) => name === table) ?? [];
    return before !== undefined && scope.profiles.has(String(before[lookup]));
  }
}
