import type { Change, LinkChange } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { LinkStory } from './stories.ts';
import { assigned } from './uses.ts';

/** Everybody whose profile the runs changed, and what becomes of them. Names are those of the changes. */
export interface PeopleBack {
  readonly changes: readonly Change[];
  readonly expect: readonly Expectation[];
  /** Were given something else by somebody since; they keep that. */
  readonly moved: readonly string[];
  /** Had a profile that is gone or inactive now; they get what Dataverse gives by role or by default. */
  readonly without: readonly string[];
  /** Cannot be seen any more: disabled, or deleted. */
  readonly gone: readonly string[];
}

/** @param before pairs `profile|person` that were there before the run */
export function peopleBack(
  stories: readonly LinkStory[],
  snapshot: Snapshot,
  before: ReadonlySet<string>,
): PeopleBack {
  const held = new Map<string, Set<string>>();
  for (const { from, to } of snapshot.links[assigned]) held.set(to, (held.get(to) ?? new Set()).add(from));
  const present = new Set<string>(snapshot.rows.systemuser.map((row) => row.id));
  const byPerson = new Map<string, LinkStory[]>();
  for (const story of stories) {
    const known = byPerson.get(story.change.to);
    if (known === undefined) byPerson.set(story.change.to, [story]);
    else known.push(story);
  }
  const active = new Set<string>(
    snapshot.rows.msdyn_appconfiguration.filter((row) => row.columns.statecode === 0).map((row) => row.id),
  );
  const facts = { active, before, place: placeIn(snapshot) };
  const all = [...byPerson].map(([person, own]) =>
    present.has(person)
      ? personBack(own, held.get(person) ?? new Set(), facts)
      : { ...nothing, gone: [own[0]?.change.label ?? person] },
  );
  return {
    changes: all.flatMap((one) => one.changes),
    expect: all.flatMap((one) => one.expect),
    moved: all.flatMap((one) => one.moved),
    without: all.flatMap((one) => one.without),
    gone: all.flatMap((one) => one.gone),
  };
}

const nothing: PeopleBack = { changes: [], expect: [], moved: [], without: [], gone: [] };

interface Facts {
  readonly active: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly place: (id: string) => string | undefined;
}

/** One change set: nobody is left without a profile in between. */
function personBack(stories: readonly LinkStory[], held: ReadonlySet<string>, facts: Facts): PeopleBack {
  const [first] = stories;
  if (first === undefined) return nothing;
  const { label } = first.change;
  const gained = stories.filter((one) => !one.before).map((one) => one.change);
  const lost = stories.filter((one) => one.before).map((one) => one.change);
  const taken = gained.filter((one) => held.has(one.from));
  // Whoever has something that neither the run nor the time before it gave them was moved by somebody.
  const known = new Set<string>([...gained, ...lost].map((one) => one.from));
  const moved =
    stories.some((one) => !one.before && one.left && !held.has(one.change.from)) ||
    [...held].some((id) => !known.has(id) && !facts.before.has(`${id}|${first.change.to}`));
  // Already back, by an earlier try or by hand, is not moved elsewhere.
  const isBack = taken.length === 0 && lost.every((one) => held.has(one.from));
  const usable = lost.filter((one) => facts.active.has(one.from));
  const given = moved ? [] : usable.filter((one) => !held.has(one.from));
  const bound = taken.length + given.length > 1 ? { together: first.change.to as string } : {};
  const change =
    (kind: 'associate' | 'disassociate') =>
    (one: LinkChange): Change => {
      const { together: _before, ...pair } = one;
      return { ...pair, ...placed(facts, one), kind, ...bound };
    };
  const expected =
    (kind: 'linked' | 'not_linked') =>
    (one: LinkChange): Expectation => {
      const { together: _before, ...pair } = one;
      return { ...pair, ...placed(facts, one), kind };
    };
  const kept = moved && !isBack ? [] : usable;
  return {
    changes: [...taken.map(change('disassociate')), ...given.map(change('associate'))],
    expect: [...gained.map(expected('not_linked')), ...kept.map(expected('linked'))],
    moved: moved && !isBack ? [label] : [],
    without: !moved && usable.length < lost.length ? [label] : [],
    gone: [],
  };
}

const placed = ({ place }: Facts, { from, place: known }: LinkChange): { readonly place?: string } => {
  const name = place(from) ?? known;
  return name === undefined ? {} : { place: name };
};

function placeIn(snapshot: Snapshot): (id: string) => string | undefined {
  const names = new Map<string, string | null>(
    snapshot.rows.msdyn_appconfiguration.map((row) => [row.id, row.columns.msdyn_name]),
  );
  return (id) => names.get(id) ?? undefined;
}
