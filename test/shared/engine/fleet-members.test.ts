import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../../shared/domain/fleet.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { askToLook } from '../../../shared/engine/ask-to-look.ts';
import { continueFleet, stopFleet } from '../../../shared/engine/decide-fleet.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { reportEvidence } from '../../../shared/engine/report-evidence.ts';
import { startFleet } from '../../../shared/engine/start-fleet.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, begun, fleetNow, runsOf, statuses, three } from '../../builders/fleet-acts.ts';
import { type FleetWorld, fleetWorld } from '../../builders/fleet-world.ts';
import { pasted } from '../../builders/own-browser.ts';
import { ada, bruno, chen } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';

const testFirst = { waves: 'test,production' } as const;
const [northTest, southTest, northProd] = three;

/** From now on some environment is in the settings no more. */
function takeOut(w: FleetWorld, gone: typeof northTest): void {
  const environments = three.filter((one) => one !== gone);
  Object.assign(w.ports, { settings: { ...w.ports.settings, environments } satisfies Ports['settings'] });
}

/** Chen looks at the workspace of a run that nobody had seen, and finds nothing there. */
const seesNothing = (w: FleetWorld, environment: typeof northTest): Promise<void> =>
  looks(w, environment, { frames: [] });

/** Chen looks at the workspace; as it should be, unless said otherwise. */
async function looks(w: FleetWorld, environment: typeof northTest, found: object = {}): Promise<void> {
  if (environment === undefined) throw new Error('no environment');
  const asked = await askToLook(w.ports, { environment, by: chen });
  if (isRefusal(asked)) throw new Error(asked.reason);
  const text = pasted({ ...w, dataverse: w.of(environment.key) }, asked.lines, found);
  const report = await reportEvidence(w.ports, { pasted: text, by: chen });
  if (isRefusal(report)) throw new Error(report.reason);
  await w.work();
}

/** The first wave is applied, and nobody is signed in to see its panels. */
async function unproven(w: FleetWorld, more: object = {}): Promise<Fleet> {
  Object.assign(w.ports.observer, { signedIn: () => undefined });
  const fleet = await begun(w, { ...testFirst, ...more });
  await approve(w, fleet, 'north-test');
  await approve(w, fleet, 'south-test');
  const after = await fleetNow(w, fleet);
  expect(after.status).toBe('waiting');
  expect(statuses(after).slice(0, 2)).toEqual(['north-test unproven', 'south-test unproven']);
  return after;
}

describe('an environment with nothing to change', () => {
  it('whose checks fail is no verified one: the fleet stops', async () => {
    const w = await fleetWorld(three);
    for (const key of ['north-test', 'south-test']) {
      const alone = await begun(w, { only: key });
      await approve(w, alone, key);
    }
    const closed = { ...dockingWidget, visible: 'no' as const };
    const widget = async () => ({ framing: { framed: 'yes' as const, findings: [] }, code: closed });
    Object.assign(w.ports.observer, { widget });
    const fleet = await begun(w, { ...testFirst, auto: true });
    expect(await runsOf(w)).toEqual(['no_changes', 'no_changes', undefined]);
    expect(fleet).toMatchObject({ status: 'stopped', stop: { cause: 'failed' }, wave: 0 });
    expect(statuses(fleet)[0]).toBe('north-test needs_repair');
  });
});

describe('an environment that a late look finds failing', () => {
  it('stops the fleet that waits behind it', async () => {
    const w = await fleetWorld(three);
    const fleet = await unproven(w);
    await seesNothing(w, southTest);
    const after = await fleetNow(w, fleet);
    expect(after).toMatchObject({ status: 'stopped', stop: { cause: 'failed' } });
    expect(statuses(after)[1]).toBe('south-test needs_repair');
  });

  it('stops the wave behind it, and withdraws what waits there', async () => {
    const w = await fleetWorld(three);
    const fleet = await unproven(w);
    await continueFleet(w.ports, { fleet: fleet.id, wave: 0, by: bruno });
    await w.work();
    await seesNothing(w, northTest);
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'stopped', stop: { cause: 'failed' } });
    expect(await runsOf(w)).toEqual(['needs_repair', 'unproven', 'cancelled']);
  });
});

describe('a wave that goes on by itself', () => {
  it('does so when the last of what nobody had seen is proven late', async () => {
    const w = await fleetWorld(three);
    const fleet = await unproven(w, { auto: true });
    await looks(w, northTest);
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'waiting', wave: 0 });
    await looks(w, southTest);
    const after = await fleetNow(w, fleet);
    expect(after).toMatchObject({ status: 'working', wave: 1 });
    expect(statuses(after)).toEqual([
      'north-test succeeded',
      'south-test succeeded',
      'north-prod awaiting_approval',
    ]);
  });

  it('waits for somebody where that was not asked for, whatever is proven', async () => {
    const w = await fleetWorld(three);
    const fleet = await unproven(w);
    await looks(w, northTest);
    await looks(w, southTest);
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'waiting', wave: 0 });
  });
});

describe('an environment that is taken out of the settings', () => {
  it('is over for the fleet, which ends with the others', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w);
    takeOut(w, northTest);
    await approve(w, fleet, 'south-test');
    await approve(w, fleet, 'north-prod');
    const after = await fleetNow(w, fleet);
    expect(after.status).toBe('done');
    expect(after.members[0]).toMatchObject({ status: 'refused', reason: 'unknown_environment' });
  });

  it('keeps nobody from stopping, and its run is withdrawn', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w);
    takeOut(w, northTest);
    expect(await stopFleet(w.ports, { fleet: fleet.id, wave: 0, by: chen })).toMatchObject({
      reason: 'may_not_continue',
    });
    expect(isRefusal(await stopFleet(w.ports, { fleet: fleet.id, wave: 0, by: bruno }))).toBe(false);
    await w.work();
    const after = await fleetNow(w, fleet);
    expect(after.status).toBe('stopped');
    expect(statuses(after)[0]).toBe('north-test cancelled');
  });

  it('keeps nobody from going on, not even as the whole of the next wave', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w, testFirst);
    await approve(w, fleet, 'north-test');
    await approve(w, fleet, 'south-test');
    takeOut(w, northProd);
    const click = { fleet: fleet.id, wave: 0 };
    expect(await continueFleet(w.ports, { ...click, by: chen })).toMatchObject({
      reason: 'may_not_continue',
    });
    expect(isRefusal(await continueFleet(w.ports, { ...click, by: bruno }))).toBe(false);
    await w.work();
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'done' });
  });

  it('is taken up again where it is put back while the fleet is open', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w);
    takeOut(w, northTest);
    await sweep(w.ports);
    await w.work();
    expect(statuses(await fleetNow(w, fleet))[0]).toBe('north-test refused');
    takeOut(w, undefined);
    w.clock.advance(60_000);
    await advance(w.ports, fleet.id);
    expect(statuses(await fleetNow(w, fleet))[0]).toBe('north-test awaiting_approval');
  });
});

describe('the same environments', () => {
  it('in other waves, or going on by themselves, are not the same fleet', async () => {
    const w = await fleetWorld(three);
    const fleet = await begun(w, testFirst);
    const ask = (more: object) => startFleet(w.ports, { what: 'migrate', requester: ada, ...more });
    expect(await ask({ ...testFirst, auto: true })).toMatchObject({ reason: 'fleet_open' });
    expect(await ask({ waves: '3' })).toMatchObject({ reason: 'fleet_open' });
    expect(await ask({ waves: '1' })).toMatchObject({ reason: 'fleet_open' });
    expect(await ask(testFirst)).toMatchObject({ id: fleet.id });
  });
});
