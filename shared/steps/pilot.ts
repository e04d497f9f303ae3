import type { Guid } from '../domain/guid.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { PilotAsk } from '../domain/run-ask.ts';
import type { Pilot } from '../domain/settings.ts';
import { byRules, type Snapshot } from '../domain/snapshot.ts';
import type { Layout } from './layout.ts';
import { named, spread } from './pilot-people.ts';
import type { ProfileTarget } from './profile-target.ts';
import { showsAll } from './shows-all.ts';

export interface Staged {
  readonly layout: Layout;
  readonly pilot: Pilot;
}

/**
 * The same layout for a few people first (ADR 15). Providers and new profiles are made as in the whole plan. What would
 * reach everybody at once waits: role mappings, and panels on a profile that people outside the pilot have already.
 *
 * @returns `undefined` where the pilot is everybody: then it is the whole plan
 */
export function staged(snapshot: Snapshot, layout: Layout, asked: PilotAsk): Staged | Refusal | undefined {
  const { profiles, waiting } = layout.profiles;
  const held = profiles.filter((one) => isShared(snapshot, one));
  const alone = profiles.filter((one) => !held.includes(one));
  const candidates = new Set(alone.flatMap((one) => one.assign));
  const shared = new Set(held.flatMap((one) => one.people));
  const undecided = waiting.flatMap((one) => one.people);
  const people =
    asked.kind === 'count'
      ? spread(asked.count, candidates, layout.audiences)
      : named(snapshot, asked.said, { movable: new Set([...candidates, ...undecided]), shared });
  if (isRefusal(people)) return people;
  if (candidates.size === 0 && undecided.length === 0 && held.length > 0)
    return refuse('pilot_nobody', { count: String(shared.size) });
  const first = new Set(people);
  const rest = [...candidates].filter((one) => !first.has(one));
  if (rest.length === 0 && held.length === 0 && undecided.length === 0) return undefined;
  const of = new Set([...candidates, ...shared, ...people]).size;
  return { layout: onlyFor(first, layout, { alone, held }), pilot: { people, of } };
}

/** Something would be shown on it to people who have it today and cannot be left out. */
function isShared(snapshot: Snapshot, { existing, providers, people, assign }: ProfileTarget): boolean {
  if (existing === undefined || showsAll(snapshot, existing, providers)) return false;
  const { links, rows, effective } = snapshot;
  return (
    people.length > assign.length ||
    links.msdyn_appconfiguration_systemuser.some((link) => link.from === existing.id) ||
    rows.msdyn_appprofilerolemapping.some(
      ({ columns }) => columns.statecode === 0 && columns._msdyn_appprofileid_value === existing.id,
    ) ||
    effective.some((one) => byRules(one) && one.profile === existing.columns.msdyn_uniquename)
  );
}

function onlyFor(
  first: ReadonlySet<Guid>,
  layout: Layout,
  { alone, held }: { readonly alone: readonly ProfileTarget[]; readonly held: readonly ProfileTarget[] },
): Layout {
  const profiles = alone.map((target): ProfileTarget => {
    const given = new Set(target.assign);
    return {
      ...target,
      people: target.people.filter((one) => !given.has(one) || first.has(one)),
      assign: target.assign.filter((one) => first.has(one)),
      moves: target.moves.filter((move) => first.has(move.person)),
    };
  });
  const { question, mappings } = layout.assignment;
  return {
    ...layout,
    profiles: { ...layout.profiles, profiles },
    assignment: {
      ...(question === undefined ? {} : { question }),
      mappings: [],
      ranks: new Map(),
      released: new Map(),
      direct: new Map(profiles.map((target) => [target.id, target.assign])),
    },
    heldBack: { profiles: held, mappings: mappings.length },
  };
}
