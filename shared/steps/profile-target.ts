import { countsIn, omnichannelApp } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import { decidedValue, type Question } from '../domain/question.ts';
import type { Row } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { isOutOfBox, isUpgradedProfile, mayEdit } from './facts.ts';
import { joinedProfile } from './joined-profile.ts';
import { newProfile } from './new-profile.ts';
import { othersOn } from './others-on.ts';
import { isOurs } from './our-profile.ts';
import { distinctNames } from './profile-name.ts';
import { sharedProfile, takeAway, unknownProfile, upgradedProfile } from './profile-questions.ts';
import type { ProviderTarget, TargetInput } from './provider-target.ts';
import { showsAll } from './shows-all.ts';

type Profile = Row<'msdyn_appconfiguration'>;

/** A profile that shows providers to people once the plan is applied. */
export interface ProfileTarget {
  readonly id: Guid;
  readonly name: string;
  readonly uniqueName: string;
  /** Absent: it is created. */
  readonly existing?: Profile;
  /** `msdyn_appmoduleuniquename` of a new one. */
  readonly appValue?: string;
  /** The profiles these people have today in its apps and leave; a new profile takes over their parts. */
  readonly bases: readonly Profile[];
  /** What they have in other apps, where a new profile may count as well. */
  readonly elsewhere: readonly Profile[];
  readonly providers: readonly ProviderTarget[];
  /** Unique names of the apps it is for. */
  readonly apps: readonly string[];
  /** Everybody this is for. Sorted. */
  readonly people: readonly Guid[];
  /** The ones who have to be given this profile; the others have it already. */
  readonly assign: readonly Guid[];
  /** People it is taken from and given to. */
  readonly moves: readonly { readonly person: Guid; readonly from: Guid }[];
}

export interface ProfileTargets {
  readonly profiles: readonly ProfileTarget[];
  readonly questions: readonly Question[];
  /** Audiences nothing is planned for by decision. */
  readonly left: readonly Audience[];
  /** Audiences nothing is planned for until somebody answers. */
  readonly waiting: readonly Audience[];
}

/**
 * People with a profile that may be edited keep it and get the providers there. People on an out-of-box one get a new
 * profile. Taking any other profile away from people is a person's decision.
 */
export function profileTargets(input: TargetInput, audiences: readonly Audience[]): ProfileTargets {
  const found = new Map<Guid, ProfileTarget>();
  const questions: Question[] = [];
  const left: Audience[] = [];
  const waiting: Audience[] = [];
  for (const audience of audiences) {
    const made = targetsFor(input, audience, audiences);
    questions.push(...made.questions);
    const open = made.questions.some((one) => decidedValue(one, input.decisions) === undefined);
    if (made.targets.length === 0) (open ? waiting : left).push(audience);
    for (const target of made.targets) found.set(target.id, merged(found.get(target.id), target));
  }
  return { profiles: distinctNames([...found.values()]), questions: distinct(questions), left, waiting };
}

interface Made {
  readonly targets: readonly ProfileTarget[];
  readonly questions: readonly Question[];
}

function targetsFor(input: TargetInput, audience: Audience, all: readonly Audience[]): Made {
  const { profiles, how } = audience;
  const [profile] = profiles;
  if (profile === undefined || how === 'unknown') return unknownTargets(input, audience, all);
  if (isOutOfBox(profile) && how === 'by_rule') return outOfBoxTargets(input, audience, all);
  if (profiles.every((one) => showsAll(input.snapshot, one, audience.providers)))
    return { targets: profiles.map((one) => onExisting(one, audience)), questions: [] };
  const ours = profiles.find((one) => isOurs(input.settings.prefix, one));
  if (ours !== undefined) return ourTargets(input, ours, audience, all);
  if (profiles.every(mayEdit)) return editableTargets(input, audience, all);
  return managedTargets(input, profile, audience, all);
}

function unknownTargets(input: TargetInput, audience: Audience, all: readonly Audience[]): Made {
  const asked = unknownProfile(all.filter((one) => one.how === 'unknown'));
  const targets = decidedValue(asked, input.decisions) === 'new' ? [newProfile(input, audience)] : [];
  return { targets, questions: [asked] };
}

function outOfBoxTargets(input: TargetInput, audience: Audience, all: readonly Audience[]): Made {
  const upgraded = input.snapshot.rows.msdyn_appconfiguration.find(
    (row) => isUpgradedProfile(row) && mayEdit(row) && fits(row, audience),
  );
  // One that counts in Omnichannel alone would leave people of both apps without the panel in the other one, and a person
  // has one profile: a second one beside it would make the outcome a matter of luck.
  const value = upgraded?.columns.msdyn_appmoduleuniquename ?? null;
  const suits = audience.apps.includes(omnichannelApp) && audience.apps.every((app) => countsIn(app, value));
  if (upgraded === undefined || !suits)
    return { targets: [ownOrJoined(input, audience, all)], questions: [] };
  const asked = upgradedProfile(upgraded);
  const decided = decidedValue(asked, input.decisions);
  if (decided === undefined) return { targets: [], questions: [asked] };
  const used = { ...onExisting(upgraded, audience), bases: audience.profiles, assign: audience.people };
  return { targets: [decided === 'use' ? used : ownOrJoined(input, audience, all)], questions: [asked] };
}

/** A profile of their own, unless colleagues who see the same stay on one of ours. */
function ownOrJoined(input: TargetInput, audience: Audience, all: readonly Audience[]): ProfileTarget {
  const colleagues = all
    .filter(({ profiles: [one] }) => one !== undefined && isOurs(input.settings.prefix, one))
    .filter((one) => sameProviders(one, audience) && one.apps.join() === audience.apps.join())
    .map((one) => {
      const stays = new Set(targetsFor(input, one, all).targets.map((target) => target.id));
      return [one, one.profiles.filter((profile) => stays.has(profile.id))] as const;
    });
  return joinedProfile(input, newProfile(input, audience), colleagues);
}

/** Counts in Omnichannel, and nowhere these people keep another profile. */
function fits({ columns }: Profile, { apart }: Audience): boolean {
  const value = columns.msdyn_appmoduleuniquename;
  return countsIn(omnichannelApp, value) && (!apart || value === omnichannelApp);
}

/** Whoever sees something else than the others on a profile of ours gets one of their own: nobody gains a panel by it. */
function ourTargets(input: TargetInput, ours: Profile, audience: Audience, all: readonly Audience[]): Made {
  const attached = (one: Audience): number =>
    one.providers.filter((provider) => showsAll(input.snapshot, ours, [provider])).length;
  // Made for people who are about to get it: whoever sees something else than they do cannot stay.
  const [next] = all.filter(
    (one) => one.profiles.every((held) => held.id !== ours.id) && newProfile(input, one).id === ours.id,
  );
  if (next !== undefined && !sameProviders(next, audience))
    return { targets: [moved(input, audience)], questions: [] };
  // Who matches what it shows already stays; among equals the many, and then the first.
  const [stays] = all
    .filter((one) => one.profiles.some((profile) => profile.id === ours.id))
    .sort(
      (a, b) =>
        attached(b) - attached(a) ||
        a.providers.length - b.providers.length ||
        b.people.length - a.people.length ||
        (a.key < b.key ? -1 : 1),
    );
  // The others who see the same have it in another way: one by one, by a role.
  if (stays !== undefined && sameProviders(stays, audience))
    return { targets: [onExisting(ours, audience)], questions: [] };
  return { targets: [moved(input, audience)], questions: [] };
}

const sameProviders = (a: Audience, b: Audience): boolean =>
  a.providers.length === b.providers.length && a.providers.every((one, n) => one.id === b.providers[n]?.id);

function editableTargets(input: TargetInput, audience: Audience, all: readonly Audience[]): Made {
  const asked = audience.profiles.flatMap((profile): readonly Question[] => {
    const here = all.filter((one) => one.profiles.some((held) => held.id === profile.id));
    const others = othersOn(input.snapshot, profile, here);
    return others.count > 0 || others.isDefault ? [sharedProfile(profile, here, others)] : [];
  });
  if (asked.some((one) => decidedValue(one, input.decisions) === 'new'))
    return { targets: [moved(input, audience)], questions: asked };
  if (asked.some((one) => one.blocking && decidedValue(one, input.decisions) === undefined))
    return { targets: [], questions: asked };
  return { targets: audience.profiles.map((one) => onExisting(one, audience)), questions: asked };
}

function managedTargets(
  input: TargetInput,
  profile: Profile,
  audience: Audience,
  all: readonly Audience[],
): Made {
  const same = all.filter((one) => one.profiles.some((held) => held.id === profile.id));
  const asked = takeAway(profile, new Set(same.flatMap((one) => one.people)).size);
  const targets = decidedValue(asked, input.decisions) === 'move' ? [moved(input, audience)] : [];
  return { targets, questions: [asked] };
}

/** A new profile in place of what they were given: each of it is taken away in the same piece. */
function moved(input: TargetInput, audience: Audience): ProfileTarget {
  const fresh = newProfile(input, audience);
  if (audience.how !== 'directly') return fresh;
  const moves = audience.people.flatMap((person) =>
    audience.profiles.filter((one) => one.id !== fresh.id).map((from) => ({ person, from: from.id })),
  );
  return { ...fresh, moves };
}

function onExisting(on: Profile, { providers, people, apps }: Audience): ProfileTarget {
  const name = on.columns.msdyn_name ?? on.id;
  const uniqueName = on.columns.msdyn_uniquename ?? on.id;
  return {
    id: on.id,
    name,
    uniqueName,
    existing: on,
    bases: [],
    elsewhere: [],
    providers,
    apps,
    people,
    assign: [],
    moves: [],
  };
}

function merged(known: ProfileTarget | undefined, more: ProfileTarget): ProfileTarget {
  if (known === undefined) return more;
  const together = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
  return {
    ...known,
    bases: together(known.bases, more.bases),
    elsewhere: together(known.elsewhere, more.elsewhere),
    providers: together(known.providers, more.providers),
    apps: together(known.apps, more.apps),
    people: [...together(known.people, more.people)].sort(),
    assign: [...together(known.assign, more.assign)].sort(),
    moves: [...known.moves, ...more.moves],
  };
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((one) => [one.id, one])).values()];
}
