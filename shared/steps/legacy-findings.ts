import { targetApps } from '../domain/apps.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { sameAddress } from '../domain/same-value.ts';
import { selectorIds, selectorRest } from '../domain/selector.ts';
import { secretKeys } from '../domain/shown-value.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { isOmnichannelsOwn, omnichannelProvider } from './facts.ts';
import { listed } from './listed.ts';
import { type Decided, isRetired } from './own-provider.ts';
import { unknownTokens } from './sandbox-tokens.ts';
import { originOf, trustedOrigin } from './trusted-domain.ts';
import { type UrlFinding, urlFindings } from './url-findings.ts';
import { appsOf, inScreenOrder, nameOf } from './who-sees-what.ts';

type Legacy = Row<'msdyn_ciprovider'>;

/** What an admin should know about each 1.0 row, moving or not: every column that matters is mapped or named here. */
export function legacyFindings(step: string, known: Decided): readonly Finding[] {
  const { snapshot } = known;
  const rows = [...snapshot.rows.msdyn_ciprovider].sort(inScreenOrder);
  return [
    ...rows.flatMap((row) => rowFindings(step, known, row)),
    ...twins(step, rows),
    ...hidden(step, snapshot),
  ];
}

function rowFindings(step: string, known: Decided, row: Legacy): readonly Finding[] {
  const { snapshot } = known;
  const name = nameOf(row);
  const about = (code: string, severity: Severity, params: Finding['params'] = {}): Finding => ({
    code,
    step,
    severity,
    subject: row.id,
    params: { name, ...params },
  });
  if (isRetired(known, row)) return [about('provider-retired', 'info')];
  if (row.columns.statecode !== 0) return [about('provider-inactive', 'info')];
  if (isOmnichannelsOwn(row.columns.msdyn_landingurl)) return [omnichannelsOwn(snapshot, row, about)];
  const others = otherApps(snapshot, row);
  const dead = [
    ...unreadable(row.columns.msdyn_appselector, about, 'selector-unreadable-apps'),
    ...deadApps(snapshot, row).map((app) => about('dead-app', 'warning', { app })),
  ];
  if (appsOf(snapshot, row).length === 0)
    return others === ''
      ? [about('provider-never-loads', 'warning'), ...dead]
      : [about('provider-not-for-app', 'info', { apps: others }), ...dead];
  return [
    ...dead,
    ...(others === '' ? [] : [about('stays-for-apps', 'info', { apps: others })]),
    ...(row.columns.msdyn_ciproviderapiversion === 1 ? [about('says-version-2', 'warning')] : []),
    ...(snapshot.withIcon.includes(row.id) ? [about('icon-lost', 'warning')] : []),
    ...urlFindings(row.columns.msdyn_landingurl, snapshot.origin).map((one) =>
      about(one.code, one.severity, one.params),
    ),
    ...columnFindings(row).map((one) => about(one.code, one.severity, one.params)),
    ...unreadable(row.columns.msdyn_roleselector, about, 'selector-unreadable-roles'),
    ...selectorIds(row.columns.msdyn_roleselector).flatMap((id) => roleFinding(snapshot, id, about)),
  ];
}

/** Single-session apps cannot show 2.0 providers: for them the 1.0 row has to stay. */
export function otherApps(snapshot: Snapshot, row: Legacy): string {
  const names = selectorIds(row.columns.msdyn_appselector).flatMap((id): readonly string[] => {
    const app = rowById(snapshot, 'appmodule', id);
    return app === undefined || targetApps.includes(app.columns.uniquename ?? '')
      ? []
      : [app.columns.name ?? id];
  });
  return names.join(', ');
}

/** Apps that were deleted, are of another organisation, or are no apps of the Unified Interface. */
export function deadApps(snapshot: Snapshot, row: Legacy): readonly Row['id'][] {
  return selectorIds(row.columns.msdyn_appselector).filter(
    (id) => rowById(snapshot, 'appmodule', id) === undefined,
  );
}

type About = (code: string, severity: Severity, params?: Finding['params']) => Finding;

/** Words where an id should stand say nothing to 1.0 either; an admin may have meant something by them. */
function unreadable(selector: string | null, about: About, code: string): readonly Finding[] {
  const rest = selectorRest(selector).map((word) => word.slice(0, 60));
  return rest.length === 0 ? [] : [about(code, 'warning', { text: listed(rest) })];
}

/** A deleted role, or a business unit's copy: CIF 1.0 compared with root roles only, so a copy never matched anybody. */
function roleFinding(snapshot: Snapshot, id: Row['id'], about: About): readonly Finding[] {
  const role = rowById(snapshot, 'role', id);
  if (role === undefined) return [about('dead-role', 'warning', { role: id })];
  const root = role.columns._parentrootroleid_value ?? id;
  return root === id ? [] : [about('role-copy', 'warning', { role: role.columns.name ?? id })];
}

/** What only a person can judge in the other columns; values are never repeated. */
function columnFindings({ columns }: Legacy): readonly UrlFinding[] {
  const { msdyn_trusteddomain: domain, msdyn_customparams: free } = columns;
  const origin = domain === null ? undefined : originOf(domain);
  const found: UrlFinding[] = [];
  if (domain !== null && domain.trim() !== '' && origin === undefined)
    found.push({ code: 'trusted-domain-unreadable', severity: 'warning', params: {} });
  if (origin !== undefined && origin !== domain)
    found.push({ code: 'trusted-domain-origin', severity: 'info', params: { origin } });
  for (const parameter of secretKeys(free ?? ''))
    found.push({ code: 'parameters-secret', severity: 'warning', params: { parameter } });
  const unknown = unknownTokens(columns.msdyn_sandboxconfiguration ?? '');
  if (unknown.length > 0)
    found.push({ code: 'sandbox-tokens', severity: 'warning', params: { tokens: listed(unknown) } });
  return found;
}

/** Rows whose selector names none of the reader's roles: 1.0 shows them to nobody who reads lists. */
function hidden(step: string, { counted, rows }: Snapshot): readonly Finding[] {
  const count = (counted ?? 0) - rows.msdyn_ciprovider.length;
  return count > 0 ? [{ code: 'rows-perhaps-hidden', step, severity: 'warning', params: { count } }] : [];
}

/** Omnichannel ships its own 2.0 provider; the 1.0 row makes none and is compared instead. */
function omnichannelsOwn(snapshot: Snapshot, row: Legacy, about: About): Finding {
  const own = snapshot.rows.msdyn_channelprovider.find(
    (one) => one.columns.msdyn_uniquename === omnichannelProvider,
  );
  if (own === undefined) return about('omnichannel-provider-missing', 'warning');
  const [from, to] = [row.columns, own.columns];
  const differences = [
    ...(sameAddress(from.msdyn_landingurl, to.msdyn_channelurl) ? [] : ['msdyn_channelurl']),
    ...((from.msdyn_label || null) === (to.msdyn_label || null) ? [] : ['msdyn_label']),
    ...((from.msdyn_clicktoact ?? false) === (to.msdyn_enableoutbound ?? false)
      ? []
      : ['msdyn_enableoutbound']),
    ...((from.msdyn_sortorder ?? 0) === (to.msdyn_sortorder ?? 0) ? [] : ['msdyn_sortorder']),
    ...((from.msdyn_customparams || null) === (to.msdyn_customparams || null) ? [] : ['msdyn_customparams']),
    ...(trustedOrigin(from.msdyn_trusteddomain) === trustedOrigin(to.msdyn_trusteddomain)
      ? []
      : ['msdyn_trusteddomain']),
    ...((from.msdyn_sandboxconfiguration || null) === (to.msdyn_sandboxconfiguration || null)
      ? []
      : ['msdyn_sandboxconfiguration']),
    ...((from.msdyn_enableanalytics ?? false) === (to.msdyn_enableanalytics ?? false)
      ? []
      : ['msdyn_enableanalytics']),
  ];
  return differences.length === 0
    ? about('omnichannel-same', 'info')
    : about('omnichannel-differs', 'warning', { columns: differences.join(', ') });
}

/** Names that look the same to a person, also when their characters are composed differently. */
function twins(step: string, rows: readonly Legacy[]): readonly Finding[] {
  const byName = new Map<string, Legacy[]>();
  for (const row of rows) {
    const name = nameOf(row).normalize('NFC').trim().toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].flatMap(([subject, [first, ...others]]): readonly Finding[] => {
    if (first === undefined || others.length === 0) return [];
    const params = { name: nameOf(first), count: others.length + 1 };
    return [{ code: 'name-collision', step, severity: 'info', subject, params }];
  });
}
