import type { Finding, Severity } from '../domain/finding.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { isOmnichannelsOwn, omnichannelProvider, selectorIds, targetApps } from './facts.ts';
import { sameAddress, urlFindings } from './url-findings.ts';
import { appsOf, nameOf } from './who-sees-what.ts';

type Legacy = Row<'msdyn_ciprovider'>;

/** What an admin should know about each 1.0 row, moving or not: every column that matters is mapped or named here. */
export function legacyFindings(step: string, snapshot: Snapshot): readonly Finding[] {
  return [
    ...snapshot.rows.msdyn_ciprovider.flatMap((row) => rowFindings(step, snapshot, row)),
    ...twins(step, snapshot.rows.msdyn_ciprovider),
  ];
}

function rowFindings(step: string, snapshot: Snapshot, row: Legacy): readonly Finding[] {
  const name = nameOf(row);
  const about = (code: string, severity: Severity, params: Finding['params'] = {}): Finding => ({
    code,
    step,
    severity,
    subject: row.id,
    params: { name, ...params },
  });
  if (row.columns.statecode !== 0) return [about('provider-inactive', 'info')];
  if (isOmnichannelsOwn(row.columns.msdyn_landingurl)) return [omnichannelsOwn(snapshot, row, about)];
  const others = otherApps(snapshot, row);
  if (appsOf(snapshot, row).length === 0)
    return [
      selectorIds(row.columns.msdyn_appselector).length === 0
        ? about('provider-never-loads', 'warning')
        : about('provider-not-for-app', 'info', { apps: others }),
    ];
  const users = snapshot.links.msdyn_ciprovider_systemuser_membership.filter(
    (link) => link.from === row.id,
  ).length;
  return [
    ...(others === '' ? [] : [about('stays-for-apps', 'info', { apps: others })]),
    ...(row.columns.msdyn_ciproviderapiversion === 1 ? [about('says-version-2', 'warning')] : []),
    ...(snapshot.withIcon.includes(row.id) ? [about('icon-lost', 'warning')] : []),
    ...(users === 0 ? [] : [about('legacy-users', 'warning', { count: users })]),
    ...urlFindings(row.columns.msdyn_landingurl, snapshot.origin).map((one) =>
      about(one.code, one.severity, one.params),
    ),
    ...selectorIds(row.columns.msdyn_roleselector)
      .filter((id) => isDead(snapshot, id))
      .map((role) => about('dead-role', 'warning', { role })),
  ];
}

/** Single-session apps cannot show 2.0 providers: for them the 1.0 row has to stay. */
function otherApps(snapshot: Snapshot, row: Legacy): string {
  const names = selectorIds(row.columns.msdyn_appselector).flatMap((id): readonly string[] => {
    const app = rowById(snapshot, 'appmodule', id);
    return app !== undefined && targetApps.includes(app.columns.uniquename ?? '')
      ? []
      : [app?.columns.name ?? id];
  });
  return names.join(', ');
}

/** A deleted role, or a business unit's copy: CIF 1.0 compared with root roles only, so a copy never matched anybody. */
function isDead(snapshot: Snapshot, id: Row['id']): boolean {
  const role = rowById(snapshot, 'role', id);
  const root = role?.columns._parentrootroleid_value ?? null;
  return role === undefined || (root !== null && root !== id);
}

/** Omnichannel ships its own 2.0 provider; the 1.0 row makes none and is compared instead. */
function omnichannelsOwn(
  snapshot: Snapshot,
  row: Legacy,
  about: (code: string, severity: Severity, params?: Finding['params']) => Finding,
): Finding {
  const own = snapshot.rows.msdyn_channelprovider.find(
    (one) => one.columns.msdyn_uniquename === omnichannelProvider,
  );
  if (own === undefined) return about('omnichannel-provider-missing', 'warning');
  const [from, to] = [row.columns, own.columns];
  const differences = [
    ...(sameAddress(from.msdyn_landingurl, to.msdyn_channelurl) ? [] : ['channelurl']),
    ...((from.msdyn_label || null) === (to.msdyn_label || null) ? [] : ['label']),
    ...((from.msdyn_clicktoact ?? false) === (to.msdyn_enableoutbound ?? false) ? [] : ['enableoutbound']),
    ...((from.msdyn_sortorder ?? 0) === (to.msdyn_sortorder ?? 0) ? [] : ['sortorder']),
    ...((from.msdyn_customparams || null) === (to.msdyn_customparams || null) ? [] : ['customparams']),
  ];
  return differences.length === 0
    ? about('omnichannel-same', 'info')
    : about('omnichannel-differs', 'warning', { columns: differences.join(', ') });
}

/** Names that look the same to a person, also when their characters are composed differently. */
function twins(step: string, rows: readonly Legacy[]): readonly Finding[] {
  const byName = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row).normalize('NFC').trim().toLowerCase();
    byName.set(name, (byName.get(name) ?? 0) + 1);
  }
  return [...byName]
    .filter(([, count]) => count > 1)
    .map(
      ([name]): Finding => ({
        code: 'name-collision',
        step,
        severity: 'info',
        subject: name,
        params: { name },
      }),
    );
}
