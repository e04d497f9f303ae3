import type { Guid } from './guid.ts';
import { plannedNames } from './people-since.ts';
import type { Plan } from './plan.ts';
import { compareReads, type Read, type ReadDifference } from './reads.ts';
import type { Snapshot } from './snapshot.ts';
import { type RelationshipName, relationships } from './tables.ts';

/** What is different now from what a plan rests on. */
export interface Compared {
  /** What makes the plan stale. */
  readonly differences: readonly ReadDifference[];
  /** New since the plan; it does not move them. */
  readonly joined: readonly Guid[];
  /** Gone since the plan, when they are few enough to be skipped; empty otherwise. */
  readonly left: readonly Guid[];
  /** How many are gone, when they are more than the settings tolerate. */
  readonly tooManyLeft?: number;
}

const assigned = 'msdyn_appconfiguration_systemuser';
/** What makes CIF 1.0 show somebody a provider. */
const sights: readonly RelationshipName[] = [
  'systemuserroles_association',
  'msdyn_ciprovider_systemuser_membership',
];

/**
 * Two exceptions from "whatever has changed makes a plan stale": what only concerns people whom the plan gives nothing,
 * and planned people who left, as long as they are no more than the settings tolerate.
 *
 * @param begun some of the plan's own changes are there already; each write guards its own place
 */
export function comparePlan(plan: Plan, now: Snapshot, begun: boolean): Compared {
  const ours = begun ? ownPlaces(plan) : new Set<string>();
  const all = compareReads(plan.reads, now, plannedNames(plan)).filter(
    (one) => !ours.has(`${one.about} ${one.id}`) && !(begun && one.about === 'effective_profile'),
  );
  const planned = plannedPeople(plan);
  const gone = leavers(plan.reads, now);
  const left = gone.length <= plan.settings.tolerateLeavers ? gone : [];
  const touched = begun ? new Set<string>() : touchedProfiles(plan);
  const skipped = new Set<string>(left);
  const isExempt = (one: ReadDifference): boolean => {
    const person = personOf(one);
    if (person === undefined) return false;
    if (one.kind === 'gone') return skipped.has(person);
    // Whoever was put on a profile that gets providers by this plan would see what nobody decided to show them.
    const gains = one.about === assigned && touched.has(one.id.split('|')[0] ?? '');
    return !planned.has(person) && !gains;
  };
  const served = servedByRole(plan, now);
  const joined = all.flatMap((one) => {
    const person = personOf(one);
    const sees = (sights as readonly string[]).includes(one.about);
    if (person === undefined || !sees || one.kind !== 'new') return [];
    return planned.has(person) || served(person) ? [] : [person];
  });
  return {
    differences: all.filter((one) => !isExempt(one)),
    joined: [...new Set(joined)].sort(),
    left,
    ...(gone.length > left.length ? { tooManyLeft: gone.length } : {}),
  };
}

/** Whether a role mapping of the plan gives somebody a profile by itself: theirs alone would count before it. */
function servedByRole(plan: Plan, now: Snapshot): (person: Guid) => boolean {
  const mapped = new Set(
    plan.expect.flatMap((one) =>
      one.kind === 'row' && one.table === 'msdyn_appprofilerolemapping'
        ? [one.columns._msdyn_securityroleid_value]
        : [],
    ),
  );
  const own = new Set<string>(now.links[assigned].map((link) => link.to));
  const held = now.links.systemuserroles_association.filter((link) => mapped.has(link.from));
  const holders = new Set<string>(held.map((link) => link.to));
  return (person) => holders.has(person) && !own.has(person);
}

/** Rows and pairs the plan changes: once begun they differ because of us. */
function ownPlaces(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.changes.map((change) =>
      'relationship' in change
        ? `${change.relationship} ${change.from}|${change.to}`
        : `${change.table} ${change.id}`,
    ),
  );
}

/** Profiles that were there when the plan was made and are changed by it, beside who has them. */
function touchedProfiles(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.changes.flatMap((change) => {
      if (!('relationship' in change)) return change.table === 'msdyn_appconfiguration' ? [change.id] : [];
      return change.relationship !== assigned &&
        relationships[change.relationship].from === 'msdyn_appconfiguration'
        ? [change.from]
        : [];
    }),
  );
}

/** People the plan gives a profile, has found with the right one, or serves by the roles they held then. */
function plannedPeople(plan: Plan): ReadonlySet<string> {
  const direct = plan.expect.flatMap((one) =>
    'relationship' in one && one.relationship === assigned ? [one.to as string] : [],
  );
  const byRoles = new Set(
    plan.expect.flatMap((one) => (one.kind === 'effective' && one.roles ? [one.roles.join('+')] : [])),
  );
  const held = ends(plan.reads, ['systemuserroles_association']);
  const served = [...held].filter(([, roles]) => byRoles.has([...roles].sort().join('+')));
  return new Set([...direct, ...served.map(([person]) => person)]);
}

/** Were read, and hold no role and no 1.0 provider any more, or are not there at all. A disabled account counts so. */
function leavers(reads: readonly Read[], now: Snapshot): readonly Guid[] {
  const sawSomething = ends(reads, sights);
  const sees = new Set<string>(sights.flatMap((name) => now.links[name].map((link) => link.to)));
  const present = new Set<string>(now.rows.systemuser.map((row) => row.id));
  const known = reads.flatMap((read) =>
    read.kind === 'rows' && read.table === 'systemuser' ? read.rows.map((row) => row.id) : [],
  );
  return known.filter((id) => !present.has(id) || (sawSomething.has(id) && !sees.has(id))) as Guid[];
}

/** For each person, what these links came from when the plan was made. */
function ends(
  reads: readonly Read[],
  names: readonly RelationshipName[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const read of reads) {
    if (read.kind !== 'links' || !names.includes(read.relationship)) continue;
    for (const pair of read.pairs) {
      const [from = '', to = ''] = pair.split('|');
      const list = found.get(to);
      if (list === undefined) found.set(to, [from]);
      else list.push(from);
    }
  }
  return found;
}

/** Whom alone a difference is about. */
function personOf({ about, id }: ReadDifference): Guid | undefined {
  if (about === 'systemuser') return id as Guid;
  const known = Object.hasOwn(relationships, about);
  return known && relationships[about as RelationshipName].to === 'systemuser'
    ? (id.split('|')[1] as Guid)
    : undefined;
}
