import { describe, expect, it } from 'vitest';
import type { Guid } from '../../../shared/domain/guid.ts';
import { shortDigest } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import type { PilotAsk } from '../../../shared/domain/run-ask.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { choosePart } from '../../../shared/engine/choose-part.ts';
import { openPilot } from '../../../shared/engine/open-pilot.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { retireRun } from '../../../shared/engine/retire-run.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { widenRun } from '../../../shared/engine/widen-run.ts';
import { approve, current } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { unseen } from '../../builders/own-browser.ts';
import { outOfBoxProfile, person, plainEnvironment, row } from '../../builders/snapshot.ts';
import { migrated, planOf, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, bruno, contosoDev, type World, world } from '../../builders/world.ts';

const asked = { environment: contosoDev, requester: ada };
const loader = 'msdyn_appconfiguration_applicationextension' as const;

/** A migration of a pilot as far as its plan. */
async function piloted(w: World, pilot: PilotAsk): Promise<Run> {
  w.clock.advance(1_000);
  const run = await startRun(w.ports, { ...asked, kind: 'migrate', asked: { pilot } });
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  return current(w, run.id);
}

async function carriedOut(w: World, run: Run): Promise<Run> {
  await approve(w, run.id);
  await w.work();
  return current(w, run.id);
}

const called = (...said: readonly string[]): PilotAsk => ({ kind: 'people', said });
const count = (n: number): PilotAsk => ({ kind: 'count', count: n });

/** Runs as they were stored when a reference did not say whether its plan was only a part. */
function beforeAnybodyAsked({ ledger, ...ports }: Ports): Ports {
  const older = (run: Run): Run => {
    if (!('plan' in run) || run.plan === undefined) return run;
    const { isPart: _unknown, ...plan } = run.plan;
    return { ...run, plan } as Run;
  };
  const runs: Ports['ledger']['runs'] = async (...of) => (await ledger.runs(...of)).map(older);
  return { ...ports, ledger: { ...ledger, runs } };
}

/** Everybody, or these people, have one profile that may be edited: what is shown on it is shown to all of them. */
function onOneProfile(people: readonly Guid[]): Snapshot {
  const plain = plainEnvironment(4);
  const desk = row('msdyn_appconfiguration', id(0xf1, 1), {
    ...outOfBoxProfile.columns,
    msdyn_name: 'Service desk',
    msdyn_uniquename: 'contoso_desk',
    ismanaged: false,
  });
  return withEffective({
    ...plain,
    rows: { ...plain.rows, msdyn_appconfiguration: [desk, outOfBoxProfile] },
    links: {
      ...plain.links,
      msdyn_appconfiguration_systemuser: people.map((to) => ({ from: desk.id, to })),
    },
  });
}

/** The loader is gone whenever somebody looks at what was written. */
function losesLoader(w: World): void {
  const seen = w.dataverse.readSnapshot;
  Object.assign(w.dataverse, {
    readSnapshot: async () => {
      const state = w.dataverse.state();
      w.dataverse.set({ ...state, links: { ...state.links, [loader]: [] } });
      return seen();
    },
  });
}

describe('a pilot by name', () => {
  it('is refused where two people are called so, with what tells them apart', async () => {
    const plain = plainEnvironment(3);
    const twins = plain.rows.systemuser.map((_row, n) => person(n + 1, n < 2 ? 'Anna Berg' : 'Carl'));
    const w = await world({ ...plain, rows: { ...plain.rows, systemuser: twins } });
    expect(await piloted(w, called('anna berg'))).toMatchObject({
      status: 'failed',
      refusal: {
        reason: 'pilot_ambiguous',
        params: {
          said: 'anna berg',
          people: 'Anna Berg (person1@contoso.example), Anna Berg (person2@contoso.example)',
        },
      },
    });
    expect(await piloted(w, called('person2@contoso.example'))).toMatchObject({
      status: 'awaiting_approval',
    });
  });

  it('is refused for somebody whose profile others have, too: they would see the panel with them', async () => {
    const w = await world(onOneProfile([id(0xd0, 1), id(0xd0, 2)]));
    expect(await piloted(w, called('Person 1'))).toMatchObject({
      status: 'failed',
      refusal: { reason: 'pilot_not_alone', params: { said: 'Person 1' } },
    });
    expect(await piloted(w, called('Person 3'))).toMatchObject({ status: 'awaiting_approval' });
  });
});

describe('a pilot by number', () => {
  it('is refused where everybody shares their profile with others: nobody can go first', async () => {
    const all = [1, 2, 3, 4].map((n) => id(0xd0, n));
    const w = await world(onOneProfile(all));
    expect(await piloted(w, count(1))).toMatchObject({
      status: 'failed',
      refusal: { reason: 'pilot_nobody', params: { count: '4' } },
    });
  });
});

describe('a run whose checks failed', () => {
  it('as a pilot is not widened: what failed for a few is not done to all', async () => {
    const w = await world(plainEnvironment(4));
    losesLoader(w);
    expect(await carriedOut(w, await piloted(w, count(1)))).toMatchObject({ status: 'needs_repair' });
    expect(await widenRun(w.ports, asked)).toMatchObject({
      reason: 'pilot_unverified',
      params: { environment: 'Contoso Dev', key: 'contoso-dev' },
    });
  });

  it('is no ground to switch 1.0 off, even where an earlier one was verified', async () => {
    const w = await world(plainEnvironment(4));
    await migrated(w);
    losesLoader(w);
    w.clock.advance(1_000);
    expect(await migrated(w)).toMatchObject({ status: 'needs_repair' });
    expect(await retireRun(w.ports, asked)).toMatchObject({
      reason: 'not_verified',
      params: { environment: 'Contoso Dev', key: 'contoso-dev' },
    });
  });
});

describe('a part of a migration that was approved behind a pilot', () => {
  it('does not close the pilot: its people are still not everybody', async () => {
    const w = await world(plainEnvironment(4));
    await carriedOut(w, await piloted(w, count(1)));
    const { links } = w.dataverse.state();
    w.dataverse.set({ ...w.dataverse.state(), links: { ...links, [loader]: [] } });
    w.clock.advance(1_000);
    const run = await startRun(w.ports, { ...asked, kind: 'migrate' });
    if (isRefusal(run)) throw new Error(run.reason);
    await w.work();
    const open = await current(w, run.id);
    if (open.status !== 'awaiting_approval') throw new Error(open.status);
    const { approvalId, plan } = open;
    const digest = shortDigest(plan.digest);
    const part = { run: run.id, approvalId, digest, choice: 'configuration', by: bruno };
    expect(await choosePart(w.ports, part)).toMatchObject({ status: 'awaiting_approval' });
    expect(await carriedOut(w, open)).toMatchObject({ status: 'succeeded' });
    expect(await openPilot(w.ports, contosoDev)).toMatchObject({ of: 4 });
    expect(await openPilot(beforeAnybodyAsked(w.ports), contosoDev)).toMatchObject({ of: 4 });
    expect(await retireRun(w.ports, asked)).toMatchObject({ reason: 'pilot_open' });
  });
});

describe('a retirement behind a rollback', () => {
  it('asks whether anybody has seen the panel of the run that is still there', async () => {
    const w = await world(plainEnvironment(3));
    const first = await unseen(w);
    expect(await current(w, first)).toMatchObject({ status: 'unproven' });
    const { links } = w.dataverse.state();
    const [, ...rest] = links.msdyn_appconfiguration_systemuser;
    w.dataverse.set(
      withEffective({
        ...w.dataverse.state(),
        links: { ...links, msdyn_appconfiguration_systemuser: rest },
      }),
    );
    w.clock.advance(1_000);
    expect(await migrated(w)).toMatchObject({ status: 'unproven' });
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
    w.clock.advance(1_000);
    const run = await retireRun(w.ports, asked);
    if (isRefusal(run)) throw new Error(run.reason);
    expect(run.predecessor).toBe(first);
  });

  it('waits for the answer where nobody has', async () => {
    const w = await world(plainEnvironment(3));
    const first = await unseen(w);
    w.clock.advance(1_000);
    const retirement = await retireRun(w.ports, asked);
    if (isRefusal(retirement)) throw new Error(retirement.reason);
    await w.work();
    expect(await current(w, retirement.id)).toMatchObject({
      status: 'needs_decisions',
      predecessor: first,
    });
    expect((await planOf(w, retirement.id)).questions).toMatchObject([
      { kind: 'retire-unseen', blocking: true, safeDefault: 'keep' },
    ]);
  });
});
