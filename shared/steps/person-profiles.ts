import { countsIn } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import { byRules, type Row, type Snapshot } from '../domain/snapshot.ts';
import { mayEdit } from './facts.ts';
import { isOurs } from './our-profile.ts';
import type { TargetInput } from './provider-target.ts';
import { rolesHeld } from './roles-held.ts';

type Profile = Row<'msdyn_appconfiguration'>;

/** The profile somebody has in one app today. */
export type Held =
  /** Their own. Several count when nobody can tell which one does; then all that may be edited are here. */
  | { readonly how: 'directly'; readonly profiles: readonly Profile[] }
  /** What Dataverse gives them without one of their own: by a role, or as a default. */
  | { readonly how: 'by_rule'; readonly profiles: readonly [Profile] }
  /** Dataverse named none, or one that this identity cannot see. */
  | { readonly how: 'unknown'; readonly profiles: readonly [] };

const unknown: Held = { how: 'unknown', profiles: [] };

/** @returns which profile a person has in an app, from the links and from what Dataverse answered for their roles */
export function profilesHeld({ snapshot, settings }: TargetInput): (person: Guid, app: string) => Held {
  const own = ownProfiles(snapshot, settings.prefix);
  const byRule = profileByRule(snapshot);
  const answers = new Map(snapshot.effective.map((one) => [`${one.app}|${one.person ?? ''}`, one.profile]));
  const counts = (person: Guid, app: string, profile: Profile): boolean =>
    answers.get(`${app}|${person}`) === profile.columns.msdyn_uniquename;
  return (person, app) => {
    const fitting = (own.get(person) ?? []).filter(
      (profile) => profile === 'unseen' || countsIn(app, profile.columns.msdyn_appmoduleuniquename),
    );
    if (fitting.includes('unseen')) return unknown;
    const seen = fitting.filter((profile) => profile !== 'unseen');
    const [named] = seen.length < 2 ? [] : seen.filter((profile) => counts(person, app, profile));
    if (named !== undefined) return { how: 'directly', profiles: [named] };
    const editable = seen.filter(mayEdit);
    if (editable.length > 0) return { how: 'directly', profiles: editable };
    const active = seen.filter((profile) => profile.columns.statecode === 0);
    if (active.length > 0) return { how: 'directly', profiles: active };
    // Only our own are left then: one that somebody deactivated is activated again.
    if (seen.length > 0) return { how: 'directly', profiles: seen.slice(0, 1) };
    const profile = byRule(person, app);
    return profile === undefined ? unknown : { how: 'by_rule', profiles: [profile] };
  };
}

/** Inactive profiles give nobody anything, and count only where they are ours. One the identity cannot see may. */
function ownProfiles(snapshot: Snapshot, prefix: string): ReadonlyMap<Guid, readonly (Profile | 'unseen')[]> {
  const rows = new Map(snapshot.rows.msdyn_appconfiguration.map((row) => [row.id, row]));
  const found = new Map<Guid, (Profile | 'unseen')[]>();
  for (const { from, to } of snapshot.links.msdyn_appconfiguration_systemuser) {
    const row = rows.get(from) ?? 'unseen';
    if (row !== 'unseen' && row.columns.statecode !== 0 && !isOurs(prefix, row)) continue;
    const list = found.get(to);
    if (list === undefined) found.set(to, [row]);
    else list.push(row);
  }
  return found;
}

/** What their roles give people without a profile of their own; `undefined` where Dataverse did not say. */
export function profileByRule(snapshot: Snapshot): (person: Guid, app: string) => Profile | undefined {
  const roles = rolesHeld(snapshot);
  const answers = new Map(
    snapshot.effective.filter(byRules).map((one) => [`${one.app}|${one.roles.join('+')}`, one.profile]),
  );
  const byName = new Map(
    snapshot.rows.msdyn_appconfiguration.map((row) => [row.columns.msdyn_uniquename, row]),
  );
  return (person, app) => {
    const name = answers.get(`${app}|${roles(person).join('+')}`);
    return name == null ? undefined : byName.get(name);
  };
}
