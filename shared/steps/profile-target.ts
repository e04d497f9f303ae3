import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { fallbackAppValue, isUpgradedProfile, mayEdit, omnichannelApp } from './facts.ts';
import { distinctNames, profileName } from './profile-name.ts';
import type { ProviderTarget, TargetInput } from './provider-target.ts';
import { uniqueName } from './unique-name.ts';

/** A profile that shows providers to people once the plan is applied. */
export interface ProfileTarget {
  readonly id: Guid;
  readonly name: string;
  readonly uniqueName: string;
  /** Absent: it is created. */
  readonly existing?: Row<'msdyn_appconfiguration'>;
  /** The profile these people have today and whose parts a new one takes over. */
  readonly base?: Row<'msdyn_appconfiguration'>;
  readonly providers: readonly ProviderTarget[];
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
  /** Audiences nothing is planned for: left by decision, or until there is one. */
  readonly left: readonly Audience[];
}

/**
 * People with a profile of their own that may be edited keep it and get the providers there. People on an out-of-box
 * or managed one get a new profile; taking a managed profile away from people it was given to is a person's decision.
 */
export function profileTargets(input: TargetInput, audiences: readonly Audience[]): ProfileTargets {
  const found = new Map<Guid, ProfileTarget>();
  const questions: Question[] = [];
  const left: Audience[] = [];
  for (const audience of audiences) {
    const made = targetFor(input, audience);
    questions.push(...made.questions);
    if (made.target === undefined) left.push(audience);
    else found.set(made.target.id, merged(found.get(made.target.id), made.target));
  }
  return { profiles: distinctNames([...found.values()]), questions: distinct(questions), left };
}

interface Made {
  readonly target?: ProfileTarget;
  readonly questions: readonly Question[];
}

function targetFor(input: TargetInput, audience: Audience): Made {
  const { profile, people, providers, assigned } = audience;
  // They have a profile that this identity may not see: nothing is known about it, so nothing is taken away.
  if (profile === undefined && assigned === 'directly') return { questions: [] };
  // Our own profile that somebody deactivated is simply activated again.
  if (profile !== undefined && (mayEdit(profile) || isOurs(input, profile)))
    return { target: onExisting(profile, audience, []), questions: [] };
  const upgraded = upgradedProfile(input, audience);
  if (upgraded !== undefined) {
    const decided = decidedValue(upgraded.question, input.decisions);
    if (decided === undefined) return { questions: [upgraded.question] };
    if (decided === 'use')
      return { target: onExisting(upgraded.profile, audience, people), questions: [upgraded.question] };
  }
  const questions = upgraded === undefined ? [] : [upgraded.question];
  const fresh = newProfile(input.snapshot, input.settings.prefix, audience);
  if (profile === undefined || assigned === 'by_rule') return { target: fresh, questions };
  const asked = takeAway(profile, people);
  if (decidedValue(asked, input.decisions) !== 'move') return { questions: [...questions, asked] };
  const moves = people.map((person) => ({ person, from: profile.id }));
  return { target: { ...fresh, moves }, questions: [...questions, asked] };

  function onExisting(
    on: Row<'msdyn_appconfiguration'>,
    group: Audience,
    assign: readonly Guid[],
  ): ProfileTarget {
    const name = on.columns.msdyn_name ?? on.id;
    const unique = on.columns.msdyn_uniquename ?? on.id;
    return {
      id: on.id,
      name,
      uniqueName: unique,
      existing: on,
      providers,
      people: group.people,
      assign,
      moves: [],
    };
  }
}

/** Made by an earlier run, as its unique name says, and not locked by a solution since. */
function isOurs({ settings }: TargetInput, { columns }: Row<'msdyn_appconfiguration'>): boolean {
  return !columns.ismanaged && (columns.msdyn_uniquename ?? '').startsWith(`${settings.prefix}_${ownSlug}_`);
}

const ownSlug = 'cutover_profile';

function newProfile(
  snapshot: Snapshot,
  prefix: string,
  { providers, people, profile }: Audience,
): ProfileTarget {
  const sources = providers.map((one) => one.seen.legacy.id).sort();
  const source = uuidV5(
    snapshot.organizationId,
    `${sources.join('+')}|${profile?.columns.msdyn_uniquename ?? ''}`,
  );
  const id = uuidV5(snapshot.organizationId, `msdyn_appconfiguration/${source}/profile`);
  const existing = rowById(snapshot, 'msdyn_appconfiguration', id);
  const unique = existing?.columns.msdyn_uniquename ?? uniqueName(prefix, ownSlug, source);
  const target = {
    id,
    name: existing?.columns.msdyn_name ?? profileName(snapshot, providers),
    uniqueName: unique,
    providers,
    people,
    assign: people,
    moves: [],
  };
  return {
    ...target,
    ...(existing === undefined ? {} : { existing }),
    ...(profile === undefined || profile.id === id ? {} : { base: profile }),
  };
}

function takeAway(profile: Row<'msdyn_appconfiguration'>, people: readonly Guid[]): Question {
  return question({
    step: 'users',
    subject: profile.id,
    kind: 'take-away',
    params: { profile: profile.columns.msdyn_name ?? profile.id, count: people.length },
    options: [{ value: 'leave' }, { value: 'move' }],
    safeDefault: 'leave',
    blocking: false,
    facts: { profile: profile.id, managed: profile.columns.ismanaged },
  });
}

/** The documentation contradicts itself about this profile, so somebody has to say which page is right here. */
function upgradedProfile({ snapshot }: TargetInput, { providers, assigned }: Audience) {
  const profile = snapshot.rows.msdyn_appconfiguration.find((row) => isUpgradedProfile(row) && mayEdit(row));
  const forOmnichannel = providers.some((one) => one.seen.apps.includes(omnichannelApp));
  if (profile === undefined || !forOmnichannel || assigned === 'directly') return undefined;
  const asked = question({
    step: 'app-profile',
    subject: profile.id,
    kind: 'upgraded-profile',
    params: { profile: profile.columns.msdyn_name ?? profile.id },
    options: [{ value: 'new' }, { value: 'use' }],
    safeDefault: 'new',
    blocking: true,
    facts: { profile: profile.id },
  });
  return { profile, question: asked };
}

function merged(known: ProfileTarget | undefined, more: ProfileTarget): ProfileTarget {
  if (known === undefined) return more;
  const together = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
  return {
    ...known,
    providers: together(known.providers, more.providers),
    people: [...together(known.people, more.people)].sort(),
    assign: [...together(known.assign, more.assign)].sort(),
    moves: [...known.moves, ...more.moves],
  };
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((one) => [one.id, one])).values()];
}

/**
 * How this organisation names the app in its profiles; copied, because the documentation contradicts itself. The profile
 * these people have today is for the right app; any other one may be for the other app.
 */
export function appValue(snapshot: Snapshot, base: ProfileTarget['base']): string {
  const own = base?.columns.msdyn_appmoduleuniquename;
  if (own) return own;
  const custom = snapshot.rows.msdyn_appconfiguration.find(
    (row) => mayEdit(row) && row.columns.msdyn_appmoduleuniquename !== null,
  );
  return custom?.columns.msdyn_appmoduleuniquename ?? fallbackAppValue;
}
