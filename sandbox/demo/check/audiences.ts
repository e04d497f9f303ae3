import { effectiveProfile } from '../../dataverse/effective-profile.ts';
import type { Row } from '../../dataverse/schema.ts';
import type { Store } from '../../dataverse/store.ts';
import type { Moving } from './legacy-view.ts';

/** People who see the same rows and have the same profile in the same way. */
export interface Audience {
  readonly rows: readonly Moving[];
  readonly people: readonly string[];
  readonly profile: Row;
  /** What they get without one of their own in the other app of their rows. */
  readonly others: readonly Row[];
  readonly directly: boolean;
}

/** Everybody who sees something, together with those who see and have the same. */
export function audiences(store: Store, moving: readonly Moving[]): readonly Audience[] {
  const found = new Map<string, Audience & { readonly people: string[] }>();
  for (const person of new Set(moving.flatMap((one) => [...one.people]))) {
    const rows = moving.filter((one) => one.people.has(person));
    const { profile, directly, others } = profileOf(store, person, rows);
    const key = [...rows.map((one) => one.id), profile.msdyn_uniquename, directly].join();
    const known = found.get(key);
    if (known === undefined) found.set(key, { rows, people: [person], profile, directly, others });
    else known.people.push(person);
  }
  return [...found.values()];
}

/** The active one given to a person; without one, what Dataverse gives in the app of their rows. */
function profileOf(store: Store, person: string, rows: readonly Moving[]) {
  const [app = '', ...more] = [
    ...(rows.some((one) => one.forWorkspace) ? ['msdyn_CustomerServiceWorkspace'] : []),
    ...(rows.some((one) => one.forOmnichannel) ? ['OmniChannelEngagementHub'] : []),
  ];
  const given = store
    .linkedRows('msdyn_appconfiguration_systemuser', 'to', person)
    .find((row) => row.statecode === 0);
  const profile = given ?? effectiveProfile(store, person, app, undefined);
  if (profile === undefined) throw new Error(`nobody gives ${person} a profile`);
  const others =
    given === undefined
      ? more.map((one) => effectiveProfile(store, person, one, undefined)).filter((row) => row !== undefined)
      : [];
  return { profile, directly: given !== undefined, others };
}
