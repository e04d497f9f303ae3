import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { fallbackAppValue } from './facts.ts';
import { type ProviderTarget, settledTargets } from './provider-target.ts';
import type { StepInput } from './step.ts';
import { uniqueName } from './unique-name.ts';
import { targetApp } from './who-sees-what.ts';

/** People who see the same providers today, and the profile that will show them these providers. */
export interface ProfileTarget {
  readonly id: Guid;
  readonly name: string;
  readonly uniqueName: string;
  readonly existing?: Row<'msdyn_appconfiguration'>;
  readonly providers: readonly ProviderTarget[];
  /** Sorted. People with another profile of their own are not among them. */
  readonly people: readonly Guid[];
  /** Who has which profile of their own: a person has exactly one, so assigning would take it away. */
  readonly elsewhere: readonly { readonly person: Guid; readonly profile: Guid }[];
}

/** Profiles that somebody gets. A profile for nobody would pass every check and show nothing to anyone. */
export function profileTargets(input: StepInput): readonly ProfileTarget[] {
  return wantedProfiles(input).filter((target) => target.people.length > 0);
}

/** People who would need a profile and have another one. */
export function peopleElsewhere(input: StepInput): ProfileTarget['elsewhere'] {
  return wantedProfiles(input).flatMap((target) => target.elsewhere);
}

function wantedProfiles(input: StepInput): readonly ProfileTarget[] {
  const app = targetApp(input.snapshot);
  if (app === undefined) return [];
  const profileOf = new Map(
    input.snapshot.links.msdyn_appconfiguration_systemuser.map((link) => [link.to, link.from]),
  );
  return [...groups(settledTargets(input)).values()].map(({ providers, people }) => {
    const source = uuidV5(
      app.id,
      providers
        .map((one) => one.seen.legacy.id)
        .sort()
        .join('+'),
    );
    const id = uuidV5(input.snapshot.organizationId, `msdyn_appconfiguration/${source}/profile`);
    const existing = rowById(input.snapshot, 'msdyn_appconfiguration', id);
    const name = cut(
      `${app.columns.name ?? 'Workspace'}: ${providers.map((one) => one.seen.name).join(', ')}`,
    );
    const unique =
      existing?.columns.msdyn_uniquename ?? uniqueName(input.settings.prefix, 'cutover profile', source);
    const isElsewhere = (person: Guid): boolean => (profileOf.get(person) ?? id) !== id;
    return {
      id,
      name,
      uniqueName: unique,
      ...(existing === undefined ? {} : { existing }),
      providers,
      people: people.filter((person) => !isElsewhere(person)),
      elsewhere: people
        .filter(isElsewhere)
        .map((person) => ({ person, profile: profileOf.get(person) ?? id })),
    };
  });
}

/** Longest name of a profile, in UTF-16 code units. */
const longestName = 100;

/** Cut without leaving half of a character behind. */
function cut(name: string): string {
  const short = name.slice(0, longestName);
  return short.isWellFormed() ? short : short.slice(0, -1);
}

interface Group {
  readonly providers: readonly ProviderTarget[];
  readonly people: Guid[];
}

/** Nobody gains or loses a provider: one profile for each set of providers that some people see. */
function groups(targets: readonly ProviderTarget[]): ReadonlyMap<string, Group> {
  const everybody = [...new Set(targets.flatMap((target) => [...target.seen.people]))].sort();
  const found = new Map<string, Group>();
  for (const person of everybody) {
    const providers = targets.filter((target) => target.seen.people.has(person));
    const key = providers.map((one) => one.id).join('+');
    const group = found.get(key) ?? { providers, people: [] };
    group.people.push(person);
    found.set(key, group);
  }
  return found;
}

/** How this organisation names the app in its own profiles; copied, because the documentation contradicts itself. */
export function appValue(snapshot: Snapshot): string {
  const custom = snapshot.rows.msdyn_appconfiguration.find(
    (row) =>
      !row.columns.ismanaged && row.columns.statecode === 0 && row.columns.msdyn_appmoduleuniquename !== null,
  );
  return custom?.columns.msdyn_appmoduleuniquename ?? fallbackAppValue;
}
