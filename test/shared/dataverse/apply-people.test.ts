import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';
import { openScene, type Scene } from './against-double.ts';

const relationship = 'msdyn_appconfiguration_systemuser';
let scene: Scene;
let target: Guid;
let previous: Guid;
let people: readonly Guid[];

beforeEach(async () => {
  scene = await openScene({ client: { peopleBatchSize: 4 } });
  target = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  previous = guid('c0ffee00-0000-5000-8000-00000000000f');
  scene.double.store.put('msdyn_appconfiguration', {
    msdyn_appconfigurationid: previous,
    msdyn_name: 'Before',
    msdyn_uniquename: 'contoso_before',
  });
  const users = scene.double.store.rows('systemuser').filter((row) => row.applicationid === null);
  people = users.slice(0, 6).map((row) => guid(String(row.systemuserid)));
});
afterEach(() => scene.stop());

const link = (
  kind: 'associate' | 'disassociate',
  profile: Guid,
  person: Guid,
  together?: string,
): Change => ({
  kind,
  relationship,
  from: profile,
  to: person,
  step: 'users',
  label: 'somebody',
  ...(together === undefined ? {} : { together }),
});
const assign = (person: Guid): Change => link('associate', target, person);
const move = (person: Guid): readonly Change[] => [
  link('disassociate', previous, person, person),
  link('associate', target, person, person),
];
const outcomes = async (changes: readonly Change[]): Promise<string> => {
  const results = await scene.dataverse.apply(changes);
  return 'kind' in results ? results.reason : results.map(({ outcome }) => outcome).join('');
};
const inProfile = (profile: Guid): readonly string[] =>
  scene.double.store.links(relationship).flatMap((one) => (one.from === profile ? [one.to] : []));

describe('assigning people', () => {
  it('sends them in batches and keeps their order', async () => {
    scene.double.store.link(relationship, target, people[2] ?? target);
    expect(await outcomes(people.map(assign))).toBe('ddpddd');
    expect([...inProfile(target)].sort()).toEqual([...people].sort());
    expect(scene.dataverse.requests()).toEqual({ 'people-batch': 2, read: 1 });
  });

  it('lets nobody else suffer from one who is gone', async () => {
    scene.double.store.remove('systemuser', people[1] ?? target);
    const results = await scene.dataverse.apply(people.map(assign));
    expect(results).toMatchObject([
      { outcome: 'd' },
      { outcome: 'x', detail: expect.stringMatching(/^404 /) },
      { outcome: 'd' },
      { outcome: 'd' },
      { outcome: 'd' },
      { outcome: 'd' },
    ]);
  });

  it('knows its own success after a lost answer', async () => {
    scene.double.faults.push({ match: { kind: 'batch' }, times: 1, do: { kind: 'dropAfterCommit' } });
    expect(await outcomes(people.map(assign))).toBe('dddddd');
    expect(scene.dataverse.requests()).toEqual({ 'people-batch': 2, read: 1 });
  });

  it('sends again what an outage swallowed', async () => {
    scene.double.faults.push({ match: { kind: 'batch' }, times: 1, do: { kind: 'unavailable' } });
    expect(await outcomes(people.slice(0, 2).map(assign))).toBe('dd');
  });

  it('refuses when the environment stays away', async () => {
    scene.double.faults.push({ match: { kind: 'batch' }, times: 99, do: { kind: 'unavailable' } });
    expect(await outcomes(people.map(assign))).toBe('environment_unavailable');
  });
});

describe('moving a person', () => {
  beforeEach(() => {
    for (const person of people) scene.double.store.link(relationship, previous, person);
  });

  it('happens in one change set', async () => {
    expect(await outcomes(people.flatMap(move))).toBe('dddddddddddd');
    expect(inProfile(previous)).toEqual([]);
    expect(inProfile(target)).toHaveLength(6);
    expect(scene.dataverse.requests()).toEqual({ 'people-batch': 3 });
  });

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows its own success after %s, and nobody is moved twice',
    async (kind) => {
      scene.double.faults.push({ match: { kind: 'batch' }, times: 1, do: { kind } });
      expect(await outcomes(people.flatMap(move))).toBe('dddddddddddd');
      expect(inProfile(previous)).toEqual([]);
      expect([...inProfile(target)].sort()).toEqual([...people].sort());
    },
  );

  it('is already so when repeated', async () => {
    await outcomes(people.flatMap(move));
    expect(await outcomes(people.flatMap(move))).toBe('pppppppppppp');
  });

  it('leaves a person where they are when the new profile cannot be had', async () => {
    target = guid('c0ffee00-0000-5000-8000-0000000000ee');
    expect(await outcomes(move(people[0] ?? target))).toBe('xx');
    expect(inProfile(previous)).toHaveLength(6);
  });

  it('does the other half when one half is so already', async () => {
    const [first = target, second = target] = people;
    scene.double.store.link(relationship, target, first);
    scene.double.store.unlink(relationship, previous, second);
    expect(await outcomes([...move(first), ...move(second)])).toBe('dppd');
    expect(inProfile(previous)).not.toContain(first);
    expect([...inProfile(target)].sort()).toEqual([first, second].sort());
  });
});
