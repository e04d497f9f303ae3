import { targetApps } from '../../domain/apps.ts';
import type { KeptRow } from '../../domain/baseline.ts';
import type { Columns } from '../../domain/change.ts';
import type { ChangedColumn } from '../../domain/drift.ts';
import { type DriftKind, driftKinds } from '../../domain/drift-kinds.ts';
import { type Facet, keptLinks } from '../../domain/excerpt.ts';
import { sameMeaning } from '../../domain/same-value.ts';
import { relationships, type TableName, type Value } from '../../domain/tables.ts';
import { libraryFile, loaderName } from '../facts.ts';
import { type Compared, type FoundDrift, found, traceKey } from './found.ts';
import { replacementOf, weightOfReplaced } from './replaced-row.ts';
import { text } from './scope.ts';
import { nameIn, type View } from './view.ts';

/** Rows of 2.0 and what they stand on: gone, another one instead, or with other values in any column that is read. */
export function rowDrift(compared: Compared): readonly FoundDrift[] {
  return watchedRows(compared).flatMap(({ row, prefix }) => {
    if (!compared.is.knows(row.table)) return [];
    const now = compared.is.row(row.table, row.id);
    if (now !== undefined) return changedRow(compared, row, now, prefix);
    return wentWithProfile(compared, row) || isUpgraded(compared, row)
      ? []
      : [goneRow(compared, row, prefix)];
  });
}

interface Watched {
  readonly row: KeptRow;
  readonly prefix: string;
}

/** Of other tables rows are watched for their links only. */
function watchedRows({ was, scope }: Compared): readonly Watched[] {
  const linkedTo = (relationship: 'msdyn_appconfig_msdyn_channelprovider' | typeof extension): Set<string> =>
    new Set([...scope.profiles].flatMap((profile) => was.from(relationship, profile)));
  const [shown, extensions] = [linkedTo('msdyn_appconfig_msdyn_channelprovider'), linkedTo(extension)];
  const onOurs = ({ columns }: KeptRow): boolean =>
    scope.profiles.has(String(columns._msdyn_appprofileid_value ?? columns._msdyn_appconfigurationid_value));
  const pick = (table: TableName, prefix: string, which: (row: KeptRow) => boolean): readonly Watched[] =>
    was
      .rows(table)
      .filter(which)
      .map((row) => ({ row, prefix }));
  return [
    ...pick('msdyn_channelprovider', 'provider', (row) => scope.providers.has(row.id) || shown.has(row.id)),
    ...pick('msdyn_appconfiguration', 'profile', (row) => scope.profiles.has(row.id)),
    ...pick('msdyn_appprofilerolemapping', 'mapping', (row) => scope.mappings.has(row.id) || onOurs(row)),
    ...pick('msdyn_applicationextension', 'loader', isLoader),
    ...pick('msdyn_applicationextension', 'extension', (row) => !isLoader(row) && extensions.has(row.id)),
    ...pick('msdyn_inboxconfiguration', 'inbox', onOurs),
    ...pick('msdyn_appcopilotconfiguration', 'copilot', onOurs),
    ...pick('appmodule', 'app', ({ columns }) => targetApps.includes(String(columns.uniquename))),
    ...pick('solution', 'solution', () => true),
  ];
}

const extension = 'msdyn_appconfiguration_applicationextension';

export function isLoader({ columns }: Pick<KeptRow, 'columns'>): boolean {
  const url = text(columns.msdyn_webresource_url)?.toLowerCase() ?? '';
  return (
    columns.msdyn_name === loaderName || columns.msdyn_uniquename === loaderName || url.includes(libraryFile)
  );
}

/** Inbox and Copilot settings are deleted with the profile they are of. */
function wentWithProfile({ was, is }: Compared, { columns }: KeptRow): boolean {
  const profile = String(columns._msdyn_appconfigurationid_value);
  return (
    was.row('msdyn_appconfiguration', profile) !== undefined &&
    is.row('msdyn_appconfiguration', profile) === undefined
  );
}

/** An upgrade of a solution may leave it under another id. */
function isUpgraded({ is }: Compared, { table, columns }: KeptRow): boolean {
  return table === 'solution' && is.rows(table).some((one) => one.columns.uniquename === columns.uniquename);
}

/** With a row its links are gone, and what looked it up looks nowhere: that is no drift of its own. */
function goneRow(compared: Compared, row: KeptRow, prefix: string): FoundDrift {
  const { was, scope } = compared;
  const label = nameIn(row.columns, row.id);
  const other = replacementOf(compared, row, `${prefix}-replaced`);
  const facets = [...rowFacets(was, row), ...(other === undefined ? [] : rowFacets(compared.is, other))];
  const touches = profilesBehind(compared, row);
  const about = { subject: row.id, label, facets, touches };
  if (other !== undefined) {
    const trace = compared.seen.traces.get(traceKey(other.table, other.id));
    const params = { other: nameIn(other.columns, other.id), otherId: other.id };
    const kind = `${prefix}-replaced` as DriftKind;
    return found(kind, { ...about, ...trace, params, ...weightOfReplaced(compared, row, other, kind) });
  }
  const made = compared.baseline.made.some((one) => one.id === row.id);
  // Without a link to one of our profiles nobody has seen it anyway.
  const shown =
    prefix !== 'provider' ||
    was.to('msdyn_appconfig_msdyn_channelprovider', row.id).some((profile) => scope.profiles.has(profile));
  const kind = `${prefix}-gone` as DriftKind;
  return found(kind, {
    ...about,
    ...(made ? {} : { repair: 'none' as const }),
    ...(shown ? {} : { severity: 'warning' as const }),
  });
}

/** The row itself, all its links, and whatever pointed at it. */
export function rowFacets(view: View, { table, id }: Pick<KeptRow, 'table' | 'id'>): readonly Facet[] {
  const links = keptLinks.flatMap((relationship): readonly Facet[] => {
    const { from, to } = relationships[relationship];
    const pairs = [
      ...(from === table ? view.from(relationship, id).map((end) => `${id}|${end}`) : []),
      ...(to === table ? view.to(relationship, id).map((end) => `${end}|${id}`) : []),
    ];
    return pairs.length === 0 ? [] : [{ kind: 'links', relationship, pairs }];
  });
  const lookups =
    table === 'msdyn_appconfiguration'
      ? ([
          'msdyn_appprofilerolemapping',
          'msdyn_inboxconfiguration',
          'msdyn_appcopilotconfiguration',
        ] as const)
      : [];
  const pointing = lookups.flatMap((other) =>
    view
      .rows(other)
      .filter(({ columns }) => Object.values(columns).includes(id))
      .map((row): Facet => ({ kind: 'row', table: row.table, id: row.id })),
  );
  return [{ kind: 'row', table, id }, ...links, ...pointing];
}

function changedRow(compared: Compared, row: KeptRow, now: Columns, prefix: string): readonly FoundDrift[] {
  const changed = changedColumns(compared, row, now);
  const groups = new Map<DriftKind, ChangedColumn[]>();
  for (const one of changed) {
    const kind = kindOf(prefix, one);
    groups.set(kind, [...(groups.get(kind) ?? []), one]);
  }
  return [...groups].flatMap(([kind, columns]): readonly FoundDrift[] => {
    if (isOfGoneRow(compared, row, columns)) return [];
    return [changedItem(compared, row, kind, columns)];
  });
}

function changedItem(
  compared: Compared,
  row: KeptRow,
  kind: DriftKind,
  columns: readonly ChangedColumn[],
): FoundDrift {
  const { table, id } = row;
  const managed = compared.is.row(table, id)?.ismanaged === true;
  const names = columns.map((one) => one.column);
  return found(kind, {
    subject: id,
    label: nameIn(row.columns, id),
    facets: [{ kind: 'row', table, id, columns: names }],
    touches: names.some((name) => effective.includes(name)) ? profilesBehind(compared, row) : [],
    columns: columns.map(shown),
    ...compared.seen.traces.get(traceKey(table, id)),
    ...beyondRepair(kind, managed),
    ...severityOf(kind, names),
  });
}

/** An update cannot say of which table the earlier owner was, and a managed row belongs to its solution. */
function beyondRepair(kind: DriftKind, managed: boolean): Partial<Pick<FoundDrift, 'repair' | 'params'>> {
  if (managed) return { repair: 'none', params: { because: 'managed' } };
  return kind === 'provider-owner-changed' || kind === 'profile-owner-changed'
    ? { params: { because: 'owner' } }
    : {};
}

/** A lookup that points nowhere because its row is gone. */
function isOfGoneRow({ is }: Compared, row: KeptRow, columns: readonly ChangedColumn[]): boolean {
  if (!/mapping|inbox|copilot/.test(row.table)) return false;
  return columns.every(
    ({ column, was, is: now }) =>
      now === null &&
      ((/appprofileid|appconfigurationid/.test(column) &&
        is.row('msdyn_appconfiguration', String(was)) === undefined) ||
        (/securityroleid/.test(column) && is.row('role', String(was)) === undefined)),
  );
}

/** Columns that decide who is given a profile. */
const effective = [
  'statecode',
  'msdyn_profileorder',
  'msdyn_appmoduleuniquename',
  '_msdyn_appprofileid_value',
  '_msdyn_securityroleid_value',
];

/** Without these a panel does not come, or may not speak to its page. */
const vital = [
  'msdyn_trusteddomain',
  'msdyn_sandboxconfiguration',
  'msdyn_apiversion',
  'msdyn_appmoduleuniquename',
];
/** What only people read. */
const cosmetic = ['msdyn_name', 'msdyn_label', 'msdyn_description', 'msdyn_uniquename'];

function severityOf(kind: DriftKind, names: readonly string[]): Partial<Pick<FoundDrift, 'severity'>> {
  if (!['provider-changed', 'profile-changed'].includes(kind)) return {};
  if (names.some((name) => vital.includes(name))) return { severity: 'error' };
  return names.every((name) => cosmetic.includes(name)) ? { severity: 'info' } : {};
}

function kindOf(prefix: string, { column, is }: ChangedColumn): DriftKind {
  const specific =
    column === 'statecode'
      ? is === 0
        ? 'reactivated'
        : 'deactivated'
      : column === 'ismanaged' && is === true
        ? 'managed'
        : column === '_ownerid_value'
          ? 'owner-changed'
          : 'changed';
  if (prefix === 'provider' && column === 'msdyn_channelurl') return 'address-changed';
  const kind = `${prefix}-${specific}`;
  return (Object.hasOwn(driftKinds, kind) ? kind : `${prefix}-changed`) as DriftKind;
}

/** A display name of these says nothing about what they do. */
const unwatched: { readonly [T in TableName]?: readonly string[] } = {
  msdyn_appprofilerolemapping: ['msdyn_name', 'msdyn_uniquename'],
  appmodule: ['name'],
  solution: ['version'],
  role: ['name'],
};

export function changedColumns(
  { is }: Pick<Compared, 'is'>,
  { table, columns }: KeptRow,
  now: Columns,
): readonly ChangedColumn[] {
  return Object.keys(columns)
    .filter((name) => !unwatched[table]?.includes(name) && is.knows(`${table}.${name}`))
    .map((column) => ({ column, was: columns[column] ?? null, is: now[column] ?? null }))
    .filter(({ column, was, is: value }) => !sameMeaning(column, was, value));
}

const charactersShown = 300;
export const shown = ({ column, was, is }: ChangedColumn): ChangedColumn => ({
  column,
  was: cut(was),
  is: cut(is),
});
const cut = (value: Value): Value =>
  typeof value === 'string' && value.length > charactersShown ? `${value.slice(0, charactersShown)}…` : value;

function profilesBehind({ was, is }: Compared, { table, id, columns }: KeptRow): readonly string[] {
  if (table === 'msdyn_appconfiguration') return [id];
  if (table !== 'msdyn_appprofilerolemapping') return [];
  const profiles = [columns, is.row(table, id)].map((one) => one?._msdyn_appprofileid_value);
  return [...new Set(profiles.flatMap((one) => (typeof one === 'string' ? [one] : [])))].filter(
    (one) => was.row('msdyn_appconfiguration', one) !== undefined,
  );
}
