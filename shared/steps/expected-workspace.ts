import { countsIn } from '../domain/apps.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Guid } from '../domain/guid.ts';
import type { PanelExpectation, WorkspaceExpectation } from '../domain/judge-workspace.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';

/** Whose workspace it is, in which app; null where the page did not say. */
export interface WorkspaceOf {
  readonly user: Guid | null;
  readonly app: Guid | null;
}

/**
 * What a plan promises to one person in one app: the profiles of the plan that person has, and the panels on them.
 * Refuses with `wrong_person` where the plan gives that person nothing.
 */
export function expectedFor(
  { user, app }: WorkspaceOf,
  expect: readonly Expectation[],
  snapshot: Snapshot,
): WorkspaceExpectation | Refusal {
  const planned = profilesOf(expect).filter((id) => user === null || hasProfile(snapshot, user, id));
  if (planned.length === 0) return refuse('wrong_person');
  const inApp = app === null ? undefined : rowById(snapshot, 'appmodule', app)?.columns.uniquename;
  const rows = planned.flatMap((id) => rowById(snapshot, 'msdyn_appconfiguration', id) ?? []);
  const counting = rows.filter(
    ({ columns }) =>
      inApp === undefined || inApp === null || countsIn(inApp, columns.msdyn_appmoduleuniquename),
  );
  const profiles = (counting.length > 0 ? counting : rows).map((row) => row.id);
  return {
    profiles: profiles.flatMap(
      (id) => rowById(snapshot, 'msdyn_appconfiguration', id)?.columns.msdyn_uniquename ?? [],
    ),
    panels: providersOn(profiles, expect, snapshot).flatMap((id) => panelOf(id, snapshot)),
  };
}

export function profilesOf(expect: readonly Expectation[]): readonly Guid[] {
  const own = expect.flatMap((one) =>
    one.kind === 'linked' && one.relationship === 'msdyn_appconfig_msdyn_channelprovider' ? [one.from] : [],
  );
  return [...new Set(own)];
}

/** Directly, or through a role that is mapped to it: links tell of root roles, and a mapping may name a copy of one. */
function hasProfile({ links, rows }: Snapshot, user: Guid, profile: Guid): boolean {
  if (links.msdyn_appconfiguration_systemuser.some((link) => link.from === profile && link.to === user))
    return true;
  const roots = new Map(rows.role.map(({ id, columns }) => [id as string, columns._parentrootroleid_value]));
  const roles = new Set<string | null>(
    rows.msdyn_appprofilerolemapping
      .filter(({ columns }) => columns.statecode === 0 && columns._msdyn_appprofileid_value === profile)
      .flatMap(({ columns: { _msdyn_securityroleid_value: role } }) => [role, roots.get(role ?? '') ?? role]),
  );
  return links.systemuserroles_association.some((link) => roles.has(link.from) && link.to === user);
}

function providersOn(
  profiles: readonly Guid[],
  expect: readonly Expectation[],
  { links }: Snapshot,
): readonly Guid[] {
  const planned = new Set(
    expect.flatMap((one) => (one.kind === 'row' && one.table === 'msdyn_channelprovider' ? [one.id] : [])),
  );
  return links.msdyn_appconfig_msdyn_channelprovider
    .filter((link) => profiles.includes(link.from) && planned.has(link.to))
    .map((link) => link.to);
}

function panelOf(provider: Guid, snapshot: Snapshot): readonly PanelExpectation[] {
  const row = rowById(snapshot, 'msdyn_channelprovider', provider);
  const origin = originOf(row?.columns.msdyn_channelurl ?? null);
  const trusted = originOf(row?.columns.msdyn_trusteddomain ?? null);
  if (origin === undefined) return [];
  return [{ origin, ...(trusted === undefined ? {} : { trusted }) }];
}

const originOf = (address: string | null): string | undefined =>
  address !== null && URL.canParse(address) ? new URL(address).origin : undefined;
