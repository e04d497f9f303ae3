import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noteAudit } from '../../sandbox/dataverse/audits.ts';
import { guid } from '../../shared/domain/guid.ts';
import { french, twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const shows = 'msdyn_appconfig_msdyn_channelprovider';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
  await room.check();
});

const auditing = (isauditenabled: boolean): void => {
  room.store.put('organization', { organizationid: String(room.environment.organizationId), isauditenabled });
};
const by = (name: string): string => room.places.person(name);

/** Somebody unlinks two rows, and the platform notes it as it does. */
function unlinked(relationship: string, table: string, to: string, editor: string): void {
  const { profile } = room.places;
  room.store.unlink(relationship, profile, to);
  const objects = [
    { table: 'msdyn_appconfiguration', id: profile },
    { table, id: to },
  ];
  noteAudit(room.store, { action: 'disassociate', objects, by: by(editor) });
}

const told = async () => (await room.check()).items.map((one) => [one.kind, one.by]);

describe('where auditing is on', () => {
  it('a detached provider has a name and a time, whoever detached another one', async () => {
    auditing(true);
    unlinked(shows, 'msdyn_channelprovider', room.places.provider(twilio), 'Priya Raman');
    room.w.clock.advance(5_000);
    unlinked(shows, 'msdyn_channelprovider', room.places.provider(french), 'Tomás Herrera');
    const at = room.w.clock.now().getTime();
    const { items } = await room.check();
    const of = (name: string) =>
      items.find((one) => one.subject === `${room.places.profile}|${room.places.provider(name)}`);
    expect(of(twilio)?.by).toBe('Priya Raman');
    expect(of(french)?.by).toBe('Tomás Herrera');
    expect(Math.abs(Date.parse(of(french)?.at ?? '') - at)).toBeLessThan(1_000);
  });

  it('a deleted row has, and a group of people whom one person took the profile from', async () => {
    auditing(true);
    const id = room.places.provider(twilio);
    room.store.remove('msdyn_channelprovider', id);
    const objects = [{ table: 'msdyn_channelprovider', id }];
    noteAudit(room.store, { action: 'delete', objects, by: by('Priya Raman') });
    for (const name of ['Łukasz Wójcik', 'Chinonso Okafor'])
      unlinked(assigned, 'systemuser', room.places.person(name), 'Tomás Herrera');
    expect((await told()).sort()).toEqual([
      ['people-unassigned', 'Tomás Herrera'],
      ['provider-gone', 'Priya Raman'],
    ]);
  });

  it('nobody is named where two people come into question', async () => {
    auditing(true);
    unlinked(assigned, 'systemuser', room.places.person('Łukasz Wójcik'), 'Tomás Herrera');
    unlinked(assigned, 'systemuser', room.places.person('Chinonso Okafor'), 'Priya Raman');
    expect(await told()).toEqual([['people-unassigned', undefined]]);
  });

  it('what the product does over the Web API is audited as its own', async () => {
    auditing(true);
    const dataverse = room.ports.dataverse(room.environment);
    const [provider, profile] = [guid(room.places.provider(twilio)), guid(room.places.profile)];
    const pair = { relationship: shows, from: profile, to: provider } as const;
    await dataverse.apply([{ kind: 'disassociate', step: 'app-profile', label: 'x', ...pair }]);
    expect(await told()).toEqual([['provider-detached', '# Cutover writes']]);
  });
});

describe('where auditing is off', () => {
  it('nobody is named, and nothing is asked but whether it is on', async () => {
    auditing(false);
    room.store.unlink(shows, room.places.profile, room.places.provider(twilio));
    expect(await told()).toEqual([['provider-detached', undefined]]);
  });

  it('or there is no such table, it is no error', async () => {
    for (const table of ['audit', 'organization']) room.double.behaviour.absent.add(table);
    room.store.unlink(shows, room.places.profile, room.places.provider(twilio));
    expect(await told()).toEqual([['provider-detached', undefined]]);
  });
});

describe('an environment without drift', () => {
  it('is never asked for its audit', async () => {
    auditing(true);
    const from = room.double.requests.length;
    await room.check();
    const asked = (): string => JSON.stringify(room.double.requests.slice(from));
    expect(asked()).not.toContain('audits');
    room.store.unlink(shows, room.places.profile, room.places.provider(twilio));
    await room.check();
    expect(asked()).toContain('audits');
  });
});
