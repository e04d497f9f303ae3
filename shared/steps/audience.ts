import { targetApps } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import type { Row } from '../domain/snapshot.ts';
import { isOutOfBox } from './facts.ts';
import { type Held, profilesHeld } from './person-profiles.ts';
import type { ProviderTarget, TargetInput } from './provider-target.ts';

type Profile = Row<'msdyn_appconfiguration'>;

/** People who see the same providers today in the same apps and get the same profile there. */
export interface Audience {
  /** Stable for the same providers, apps and profiles. */
  readonly key: string;
  readonly providers: readonly ProviderTarget[];
  /** Unique names of the apps this is about. */
  readonly apps: readonly string[];
  /** Sorted. */
  readonly people: readonly Guid[];
  readonly how: Held['how'];
  /** Their profile in these apps; several only where each app has an out-of-box one of its own. */
  readonly profiles: readonly Profile[];
  /** What they get in the apps this is not about, as far as rules decide it: a new profile may replace it there too. */
  readonly elsewhere: readonly Profile[];
  /** In another app they have, or get, a profile that is not a default and stays: a new one must not count there. */
  readonly apart: boolean;
}

type Part = Omit<Audience, 'key' | 'people'>;

/** Nobody may gain or lose a provider, and nobody's profile is taken away unseen: so both decide who belongs together. */
export function audiencesOf(
  input: TargetInput,
  settled: readonly ProviderTarget[],
  shownTo: (person: Guid) => readonly ProviderTarget[],
): readonly Audience[] {
  const held = profilesHeld(input);
  const installed = targetApps.filter((app) =>
    input.snapshot.rows.appmodule.some((row) => row.columns.uniquename === app),
  );
  const found = new Map<string, Audience & { readonly people: Guid[] }>();
  const people = new Set(settled.flatMap((target) => [...target.seen.people]));
  const alike = new Map<string, readonly Guid[][]>();
  for (const person of [...people].sort()) {
    const shown = shownTo(person);
    const holds = installed.map((app) => held(person, app));
    // Thousands are alike in all that decides this: it is worked out once for all of them.
    const like = `${idsOf(shown)}|${holds.map(({ how, profiles }) => `${how} ${idsOf(profiles)}`).join('|')}`;
    const known = alike.get(like) ?? partsOf(shown, installed, (app) => held(person, app)).map(groupOf);
    alike.set(like, known);
    for (const group of known) group.push(person);
  }
  function groupOf(part: Part): Guid[] {
    const key = keyOf(part);
    const group = found.get(key) ?? { ...part, key, people: [] };
    found.set(key, group);
    return group.people;
  }
  return [...found.values()];
}

/** One part for each profile a person has; the out-of-box ones together, because one new profile replaces them. */
function partsOf(
  shown: readonly ProviderTarget[],
  installed: readonly string[],
  heldIn: (app: string) => Held,
): readonly Part[] {
  const parts = new Map<string, { how: Held['how']; profiles: Map<string, Profile>; apps: string[] }>();
  const apps = installed.filter((app) => shown.some((one) => one.seen.apps.includes(app)));
  for (const app of apps) {
    const { how, profiles } = heldIn(app);
    const groups = profiles.length === 0 ? [undefined] : profiles;
    for (const profile of groups) {
      const name = groupName(how, profile);
      const part = parts.get(name) ?? { how, profiles: new Map(), apps: [] };
      if (profile !== undefined) part.profiles.set(profile.id, profile);
      parts.set(name, { ...part, apps: [...new Set([...part.apps, app])] });
    }
  }
  const apartIn = (app: string, here: ReadonlyMap<string, Profile>): boolean => {
    if (apps.includes(app)) return true;
    const other = heldIn(app);
    if (other.how === 'by_rule') return !isOutOfBox(other.profiles[0]);
    // What is taken from them here is gone there, too.
    return other.how === 'directly' && !other.profiles.every((one) => here.has(one.id));
  };
  return [...parts.values()].map(({ how, profiles, apps: own }) => ({
    how,
    apart: installed.some((app) => !own.includes(app) && apartIn(app, profiles)),
    apps: own,
    profiles: [...profiles.values()],
    providers: shown.filter((one) => one.seen.apps.some((app) => own.includes(app))),
    elsewhere: installed
      .filter((app) => !own.includes(app))
      .flatMap((app) => {
        const other = heldIn(app);
        return other.how === 'by_rule' ? other.profiles : [];
      }),
  }));
}

function groupName(how: Held['how'], profile: Profile | undefined): string {
  if (profile === undefined) return 'unknown';
  return how === 'by_rule' && isOutOfBox(profile) ? 'out-of-box' : `${how} ${profile.id}`;
}

function keyOf({ providers, profiles, how, apps, elsewhere, apart }: Part): string {
  const beside = how === 'directly' ? '' : idsOf(elsewhere);
  const parts = [idsOf(providers), apps.join('+'), how, idsOf(profiles), beside];
  return [...parts, ...(apart ? ['apart'] : [])].join('|');
}

const idsOf = (rows: readonly { readonly id: Guid }[]): string => rows.map((row) => row.id).join('+');
