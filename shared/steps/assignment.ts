import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { selectorIds } from '../domain/selector.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import { isAdminRole, isOutOfBox } from './facts.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { TargetInput } from './provider-target.ts';
import { releasedPilots } from './released-pilots.ts';
import { uniqueName } from './unique-name.ts';

/** A role that gives its holders a profile, for people without a profile of their own. */
export interface RoleMapping {
  readonly id: Guid;
  readonly profile: Guid;
  readonly role: Guid;
  readonly name: string;
  readonly uniqueName: string;
}

export interface Assignment {
  readonly question?: Question;
  readonly mappings: readonly RoleMapping[];
  /** Rank by profile, for profiles that get roles. */
  readonly ranks: ReadonlyMap<Guid, number>;
  /** People who are assigned directly, by profile. */
  readonly direct: ReadonlyMap<Guid, readonly Guid[]>;
  /** People of a pilot whose own link is taken away, because a role gives them the same profile by now. */
  readonly released: ReadonlyMap<Guid, readonly Guid[]>;
}

/** Highest rank the forms take; 1 is the strongest. */
const lastRank = 100;

/**
 * How people get a new profile: one by one, as the page says, or through their roles. Roles are offered only where a
 * role's holders are exactly people of this profile, so that nobody else would be given it.
 */
export function assignmentOf(input: TargetInput, profiles: readonly ProfileTarget[]): Assignment {
  const pilots = input.pilots ?? new Set();
  const fresh = canMap(input.snapshot)
    ? profiles.filter((one) => mayGetRoles(one) && !isContested(input.snapshot, one, profiles))
    : [];
  const roles = new Map(fresh.map((one) => [one.id, mappableRoles(input.snapshot, one, pilots)]));
  const withRoles = [...roles.values()].filter((ids) => ids.length > 0).length;
  const offered = withRoles > 0 && withRoles <= freeRanks(input.snapshot);
  const asked = offered ? howToAssign(roles) : undefined;
  const byRole = asked !== undefined && decidedValue(asked, input.decisions) === 'roles';
  const chosen = byRole ? roles : new Map<Guid, readonly Guid[]>();
  return {
    ...(asked === undefined ? {} : { question: asked }),
    mappings: [...chosen].flatMap(([profile, ids]) => ids.map((role) => mapping(input, profile, role))),
    ranks: ranksOf(
      input.snapshot,
      [...chosen].filter(([, ids]) => ids.length > 0).map(([profile]) => profile),
    ),
    direct: new Map(
      profiles.map((one) => {
        const covered = holdersOfAny(input.snapshot, chosen.get(one.id) ?? []);
        return [one.id, one.assign.filter((person) => !covered.has(person))];
      }),
    ),
    released: releasedPilots(input, profiles, chosen),
  };
}

/** Organisations of an older version have no mappings, or no ranks. */
function canMap({ absent }: Snapshot): boolean {
  const wanted = ['msdyn_appprofilerolemapping', 'msdyn_appconfiguration.msdyn_profileorder'];
  return !absent.some((missing) => wanted.some((one) => missing.startsWith(one)));
}

/** A mapping counts for people whom nothing but an out-of-box default serves today, because a mapping of somebody else could win. */
function mayGetRoles(target: ProfileTarget): boolean {
  const served = [...target.bases, ...target.elsewhere];
  // Where nobody knows what serves them, nobody knows what a mapping would have to win against.
  const known = target.bases.length > 0;
  return known && target.assign.length > 0 && target.moves.length === 0 && served.every(isOutOfBox);
}

/** A mapping to a profile that this plan activates again gives nothing today, and could win once that is done. */
function isContested(
  { rows, links }: Snapshot,
  { id, assign }: ProfileTarget,
  all: readonly ProfileTarget[],
): boolean {
  const awoken = new Set<string | null>(
    all.filter((one) => one.id !== id && one.existing?.columns.statecode === 1).map((one) => one.id),
  );
  const roles = new Set<string | null>(
    rows.msdyn_appprofilerolemapping
      .filter(({ columns }) => columns.statecode === 0 && awoken.has(columns._msdyn_appprofileid_value))
      .map(({ columns }) => columns._msdyn_securityroleid_value),
  );
  const people = new Set(assign);
  return links.systemuserroles_association.some((link) => roles.has(link.from) && people.has(link.to));
}

function mappableRoles(
  snapshot: Snapshot,
  profile: ProfileTarget,
  pilots: ReadonlySet<Guid>,
): readonly Guid[] {
  // People of a pilot have the profile by now; they are among those it is for all the same.
  const assign = new Set([...profile.assign, ...profile.people.filter((person) => pilots.has(person))]);
  const selected = new Set(
    profile.providers.flatMap((one) => selectorIds(one.seen.legacy.columns.msdyn_roleselector)),
  );
  return snapshot.rows.role
    .filter((role) => selected.has(role.id) && !isAdminRole(role))
    .map((role) => role.id)
    .filter((role) => {
      const holders = holdersOf(snapshot, role);
      return holders.length > 0 && holders.every((person) => assign.has(person));
    })
    .sort();
}

const holdersOf = (snapshot: Snapshot, role: Guid): readonly Guid[] =>
  snapshot.links.systemuserroles_association.filter((link) => link.from === role).map((link) => link.to);

function holdersOfAny(snapshot: Snapshot, roles: readonly Guid[]): ReadonlySet<Guid> {
  return new Set(roles.flatMap((role) => holdersOf(snapshot, role)));
}

function howToAssign(roles: ReadonlyMap<Guid, readonly Guid[]>): Question {
  return question({
    step: 'users',
    subject: 'everybody',
    kind: 'assignment',
    params: { roles: new Set([...roles.values()].flat()).size },
    options: [{ value: 'direct' }, { value: 'roles' }],
    safeDefault: 'direct',
    blocking: false,
    facts: [...roles].map(([profile, ids]) => [profile, ...ids]),
  });
}

function mapping({ snapshot, settings }: TargetInput, profile: Guid, role: Guid): RoleMapping {
  const first = uuidV5(snapshot.organizationId, `msdyn_appprofilerolemapping/${profile}+${role}/mapping`);
  const { columns } = rowById(snapshot, 'msdyn_appprofilerolemapping', first) ?? {};
  // Somebody pointed ours elsewhere: that is their row now.
  const elsewhere =
    columns !== undefined &&
    (columns._msdyn_appprofileid_value !== profile || columns._msdyn_securityroleid_value !== role);
  const id = elsewhere ? uuidV5(first, 'again') : first;
  const name = snapshot.rows.role.find((one) => one.id === role)?.columns.name ?? role;
  return { id, profile, role, name, uniqueName: uniqueName(settings.prefix, `map ${name}`, id) };
}

function freeRanks({ rows }: Snapshot): number {
  const used = new Set(rows.msdyn_appconfiguration.flatMap((row) => row.columns.msdyn_profileorder ?? []));
  return lastRank - [...used].filter((rank) => rank >= 1 && rank <= lastRank).length;
}

/** The strongest ranks nobody uses yet, because two profiles with one rank make the outcome a matter of luck. */
function ranksOf(snapshot: Snapshot, profiles: readonly Guid[]): ReadonlyMap<Guid, number> {
  const rows = snapshot.rows.msdyn_appconfiguration;
  const own = new Map(rows.map((row) => [row.id, row.columns.msdyn_profileorder]));
  const used = new Set(
    rows.filter((row) => !profiles.includes(row.id)).map((row) => row.columns.msdyn_profileorder),
  );
  const ranks = new Map<Guid, number>();
  for (const profile of profiles) {
    let rank = own.get(profile) ?? 1;
    while (rank < lastRank && (used.has(rank) || [...ranks.values()].includes(rank))) rank++;
    ranks.set(profile, rank);
  }
  return ranks;
}
