import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { asksBySchedule } from '../../../shared/engine/due-checks.ts';
import { noteGivenUp } from '../../../shared/engine/note-given-up.ts';
import { saveInquiry } from '../../../shared/engine/save-inquiry.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openTable } from '../../../shared/tables/open-storage.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { migratedWorld } from '../../builders/migrated-world.ts';
import { dyingAfter, untilWritten, withDataverse, withLedger } from '../../builders/ports-with.ts';
import { statusesShown } from '../../builders/shown.ts';
import { chen, contosoDev, type World, world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';
import { plainCard } from '../../gallery/plain-card.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

let tables = 0;

async function overStorage(): Promise<World> {
  if (azurite === undefined) throw new Error('Azurite is not there');
  tables += 1;
  const table = openTable(azurite, `GivenUp${tables}`);
  await table.createTable();
  return world(undefined, makeLedger({ table, random: fakeIds().random }));
}

function lastCard(w: World): string {
  const last = w.cards.shown.at(-1);
  return last === undefined ? '' : plainCard(renderCard(last.subject, { language: 'en' })).join('\n');
}

const leaseOver = (w: World): void => w.clock.advance(61_000);

/** A run whose worker died after three changes. */
async function halfWritten(w: World) {
  const run = await approved(w);
  void advance(dyingAfter(w, 3), run);
  await untilWritten(w, 3);
  return run;
}

/** A worker that dies while it reads the environment: it renews no lease any more. */
function diesReading(w: World, run: RunId): Promise<void> {
  let dead = false;
  const never = new Promise<never>(() => undefined);
  return new Promise((died) => {
    const readSnapshot = () => {
      dead = true;
      died();
      return never;
    };
    const { ledger } = withLedger(w, {
      commit: async (...parts) => (dead ? never : w.ports.ledger.commit(...parts)),
    });
    void advance({ ...withDataverse(w, { readSnapshot }), ledger }, run);
  });
}

describe.each([
  ['in memory', () => world()],
  ['in Table storage', overStorage],
])('a run whose wake-up was given up, kept %s', (_where, make) => {
  it('is told on its card once: what is written, that it goes on, whom to ask; and goes on', async () => {
    const w = await make();
    const run = await halfWritten(w);
    leaseOver(w);
    const before = statusesShown(w).length;
    for (let more = 0; more < 3; more++) await noteGivenUp(w.ports, run);
    expect(statusesShown(w).slice(before)).toEqual(['edit blocked']);
    expect(lastCard(w)).toMatch(/Interrupted.*of 20 changes are written.*goes on by itself/s);
    expect(lastCard(w)).toMatch(/was interrupted several times.*number of this card/s);
    expect(lastCard(w)).toContain('status contoso-dev');
    const audit = (await w.ports.ledger.audit(contosoDev.key)).map(({ what, detail }) => `${what} ${detail}`);
    expect(audit.filter((one) => one === 'blocked given_up')).toHaveLength(1);
    w.clock.advance(31 * 60_000);
    await sweep(w.ports);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { total: 20 } });
  });

  it('while planning ends it, says that nothing was written, and frees the environment', async () => {
    const w = await make();
    const run = await start(w);
    await diesReading(w, run);
    leaseOver(w);
    await noteGivenUp(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'given_up' } });
    expect(lastCard(w)).toContain('Nothing was written.');
    expect((await w.ports.ledger.readHead(contosoDev.key)).head).not.toHaveProperty('openRun');
  });
});

describe('a wake-up that was given up', () => {
  it('waits for the lease of the worker that died, and leaves a worker that lives alone', async () => {
    const w = await world();
    const run = await halfWritten(w);
    await expect(noteGivenUp(w.ports, run)).rejects.toMatchObject({ code: 'still_leased' });
    await noteGivenUp(w.ports, run, 5);
    expect(await current(w, run)).toMatchObject({ status: 'applying' });
    leaseOver(w);
    await noteGivenUp(w.ports, run, 3);
    expect(await current(w, run)).toMatchObject({ status: 'blocked', refusal: { reason: 'given_up' } });
  });

  it('of a run that waits for a person, or is over, changes nothing', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const before = [await current(w, run), statusesShown(w).length];
    await noteGivenUp(w.ports, run);
    expect([await current(w, run), statusesShown(w).length]).toEqual(before);
  });

  it('of a question answers it, and a later worker does not answer again', async () => {
    const w = await world();
    const asked = { environment: contosoDev, what: 'plan' as const, requester: chen, conversation: 'here' };
    const inquiry = await ask(w.ports, asked);
    if (isRefusal(inquiry)) throw new Error(inquiry.reason);
    await noteGivenUp(w.ports, inquiry.id);
    await noteGivenUp(w.ports, inquiry.id);
    await advance(w.ports, inquiry.id);
    expect(statusesShown(w)).toEqual(['send refused']);
    expect(lastCard(w)).toContain('was interrupted several times');
  });

  it('of a scheduled check is told where the environment was migrated, once', async () => {
    const w = await migratedWorld();
    const before = statusesShown(w).length;
    for (let night = 0; night < 2; night++) {
      w.clock.advance(3_600_000);
      const check = asksBySchedule(w.ports, contosoDev.key, w.clock.now());
      await saveInquiry(w.ports, check, []);
      await noteGivenUp(w.ports, check.id);
      await noteGivenUp(w.ports, check.id);
    }
    expect(statusesShown(w).slice(before)).toEqual(['send outage open', 'edit outage open']);
    expect(lastCard(w)).toContain('was interrupted several times');
  });

  it('of a check that another worker has made meanwhile tells nobody', async () => {
    const w = await migratedWorld();
    const check = asksBySchedule(w.ports, contosoDev.key, w.clock.now());
    await saveInquiry(w.ports, check, []);
    await advance(w.ports, check.id);
    const before = statusesShown(w).length;
    await noteGivenUp(w.ports, check.id);
    expect(await w.ports.ledger.inquiry(check.id)).toMatchObject({ status: 'compared' });
    expect(statusesShown(w)).toHaveLength(before);
  });
});
