import { afterEach, describe, expect, it } from 'vitest';
import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { acceptDrift, snoozeDrift } from '../../shared/engine/accept-drift.ts';
import { decide } from '../../shared/engine/decide.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { ada, bruno } from '../builders/world.ts';
import { dockingWidget } from '../fakes/fake-observer.ts';
import { driftCases } from './cases.ts';
import { french, messaging, twilio } from './drift-case.ts';
import { edited } from './edited.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
afterEach(() => room.stop());

const edit = (name: string, columns: FixtureRow): void =>
  edited(room, 'msdyn_channelprovider', room.places.provider(name), columns);
const row = (name: string) => room.store.row('msdyn_channelprovider', room.places.provider(name));
const accept = async (...items: readonly string[]): Promise<void> => {
  const accepted = await acceptDrift(room.ports, { environment: room.environment, items, by: ada });
  if (isRefusal(accepted)) throw new Error(accepted.reason);
};
const snooze = async (days: number, ...items: readonly string[]): Promise<void> => {
  const until = new Date(room.w.clock.now().getTime() + days * 86_400_000).toISOString();
  await snoozeDrift(room.ports, { environment: room.environment, items, by: ada, until });
};
const idOf = async (name: string): Promise<string> => {
  const state = await room.ports.ledger.drift(room.environment.key);
  return state?.items.find((one) => one.subject === room.places.provider(name))?.id ?? `nothing of ${name}`;
};
const inject = (id: string): void => {
  const found = driftCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  found.inject(room);
};

describe('one thing accepted, then another repaired', () => {
  it('keeps what was accepted, before, during and after the repair', async () => {
    room = await openDriftRoom();
    edit(twilio, { msdyn_label: 'Ours now' });
    edit(french, { msdyn_label: 'By hand' });
    edit(messaging, { msdyn_label: 'By hand' });
    await room.check();
    await accept(await idOf(twilio));
    expect(await room.repaired([await idOf(french)])).toMatchObject({ kind: 'repair' });
    await room.check();
    await accept(await idOf(messaging));
    expect((await room.check()).items).toEqual([]);
    expect([twilio, french, messaging].map((name) => row(name)?.msdyn_label)).toEqual([
      'Ours now',
      'Téléphone',
      'By hand',
    ]);
  });

  it('leaves a repair of everything to what was not accepted', async () => {
    room = await openDriftRoom();
    edit(twilio, { msdyn_label: 'Ours now' });
    edit(french, { msdyn_label: 'By hand' });
    await room.check();
    await accept(await idOf(twilio));
    await room.repaired();
    expect((await room.check()).items).toEqual([]);
    expect(row(twilio)?.msdyn_label).toBe('Ours now');
    expect(row(french)?.msdyn_label).toBe('Téléphone');
  });
});

describe('an address that was accepted', () => {
  const elsewhere = 'https://softphone.contoso.example/v2';
  const moved =
    (codeHash: string, framed: 'yes' | 'no' = 'yes') =>
    (address: string) =>
      address === elsewhere
        ? {
            framing: {
              framed,
              findings:
                framed === 'yes'
                  ? []
                  : [{ code: 'framing-blocked-csp', severity: 'error', params: {} } as const],
            },
            code: { ...dockingWidget, codeHash },
          }
        : { framing: { framed: 'yes' as const, findings: [] }, code: dockingWidget };

  it('leads to another page, which is no change of the page before', async () => {
    room = await openDriftRoom();
    room.outside.widget = moved('a'.repeat(64));
    edit(twilio, { msdyn_channelurl: elsewhere });
    await room.check();
    await accept(await idOf(twilio));
    expect((await room.check()).items).toEqual([]);
    room.outside.widget = moved('b'.repeat(64));
    expect((await room.check()).items).toMatchObject([
      { kind: 'widget-changed', subject: room.places.provider(twilio) },
    ]);
  });

  it('is told when its page keeps the panel from being seen', async () => {
    room = await openDriftRoom();
    room.outside.widget = moved('a'.repeat(64), 'no');
    edit(twilio, { msdyn_channelurl: elsewhere });
    await room.check();
    await accept(await idOf(twilio));
    expect((await room.check()).items).toMatchObject([{ kind: 'widget-not-framed' }]);
  });
});

describe('a repair while a run waits for its approval', () => {
  it('is refused with the run that waits, loses nothing, and is made once that is decided', async () => {
    room = await openDriftRoom();
    inject('1.0 provider added');
    const { environment, ports } = room;
    const waiting = await room.begun(startRun(ports, { environment, kind: 'migrate', requester: ada }));
    if (waiting.status !== 'awaiting_approval') throw new Error(waiting.status);
    edit(french, { msdyn_label: 'By hand' });
    await room.check();
    const item = await idOf(french);
    const asked = { environment, requester: ada, asked: { items: [item] } };
    expect(await repairRun(ports, asked)).toMatchObject({
      reason: 'run_already_open',
      params: { run: waiting.id },
    });
    expect(await idOf(french)).toBe(item);
    await decide(ports, { run: waiting.id, approvalId: waiting.approvalId, verdict: 'reject', by: bruno });
    await room.work();
    expect((await room.repaired([item])).status).toMatch(/succeeded|unproven/);
    expect((await room.check()).items).toMatchObject([{ kind: 'legacy-new' }]);
  });
});

describe('what was snoozed', () => {
  it('stays silent through a change of the same weight', async () => {
    room = await openDriftRoom();
    edit(twilio, { msdyn_label: 'By hand' });
    await room.check();
    await snooze(7, await idOf(twilio));
    edit(twilio, { msdyn_label: 'Again by hand' });
    expect((await room.check()).answer).toMatchObject({ news: [], known: [] });
  });

  it('is news when it gets worse, with the age it has', async () => {
    room = await openDriftRoom();
    edit(messaging, { msdyn_label: 'By hand' });
    const { items } = await room.check();
    await snooze(7, await idOf(messaging));
    await room.check();
    edit(messaging, { msdyn_trusteddomain: null });
    const worse = await room.check();
    expect(worse.answer.news).toEqual([await idOf(messaging)]);
    expect(worse.items).toMatchObject([{ severity: 'error', firstSeen: items[0]?.firstSeen }]);
    expect((await room.check()).answer).toMatchObject({ news: [], known: [await idOf(messaging)] });
  });

  it('hides nothing else of the same row', async () => {
    room = await openDriftRoom();
    edit(twilio, { msdyn_label: 'By hand' });
    await room.check();
    await snooze(7, await idOf(twilio));
    room.store.remove('msdyn_channelprovider', room.places.provider(twilio));
    expect((await room.check()).items).toMatchObject([{ kind: 'provider-gone' }]);
  });

  it('is gone in silence when somebody solves it meanwhile', async () => {
    room = await openDriftRoom();
    edit(twilio, { msdyn_label: 'By hand' });
    await room.check();
    await snooze(7, await idOf(twilio));
    room.restore();
    expect((await room.check()).answer).toMatchObject({
      news: [],
      snoozed: [],
      solved: [{ kind: 'provider-changed' }],
    });
    expect(await room.ports.ledger.latestEpisode(room.environment.key)).toMatchObject({ status: 'solved' });
  });
});
