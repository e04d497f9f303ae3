import { describe, expect, it } from 'vitest';
import type { PlanRef } from '../../../shared/domain/plan.ts';
import { acceptDrift } from '../../../shared/engine/accept-drift.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { editProvider, migratedWorld, scheduledCheck } from '../../builders/migrated-world.ts';
import { ada, contosoDev, type World } from '../../builders/world.ts';

const environment = contosoDev;
const { key } = environment;
const day = 86_400_000;

/** The same world, with a note of every baseline that is stored. */
async function noted(): Promise<{ readonly w: World; readonly stored: PlanRef[] }> {
  const w = await migratedWorld();
  const first = (await w.ports.ledger.base(key))?.baseline;
  const stored = first === undefined ? [] : [first];
  const putBaseline: Ports['ledger']['putBaseline'] = async (...parts) => {
    const ref = await w.ports.ledger.putBaseline(...parts);
    stored.push(ref);
    return ref;
  };
  return { w: { ...w, ports: { ...w.ports, ledger: { ...w.ports.ledger, putBaseline } } }, stored };
}

async function readable(w: World, refs: readonly PlanRef[]): Promise<readonly string[]> {
  const all = await Promise.all(
    [...new Map(refs.map((one) => [one.digest, one])).values()].map((ref) =>
      w.ports.ledger.baseline(key, ref).then(
        () => [ref.digest],
        () => [],
      ),
    ),
  );
  return all.flat();
}

const items = async (w: World) => ((await w.ports.ledger.drift(key))?.items ?? []).map((one) => one.id);

describe('baselines that later ones replaced', () => {
  it('are swept by the check of another day, and what is named stays, with the plans of all runs', async () => {
    const { w, stored } = await noted();
    for (const msdyn_label of ['One', 'Two', 'Three']) {
      editProvider(w, 0, { msdyn_label });
      await scheduledCheck(w);
      await acceptDrift(w.ports, { environment, items: await items(w), by: ada });
    }
    const kinds = new Set(stored.map((one) => one.digest)).size;
    expect(kinds).toBeGreaterThan(4);
    expect(await readable(w, stored)).toHaveLength(kinds);
    editProvider(w, 1, { msdyn_label: 'Four' });
    // The second sweep takes what the first check still found named.
    for (let times = 0; times < 2; times++) {
      w.clock.advance(2 * day);
      await scheduledCheck(w);
    }
    const base = await w.ports.ledger.base(key);
    const seen = (await w.ports.ledger.drift(key))?.seen;
    const named = [base?.baseline?.digest, seen?.digest].sort();
    expect([...(await readable(w, stored))].sort()).toEqual(named);
    for (const run of await w.ports.ledger.runs(key, 10))
      if ('plan' in run && run.plan !== undefined)
        expect(await w.ports.ledger.plan(key, run.plan)).toBeDefined();
    // What was seen can still be accepted.
    expect(await acceptDrift(w.ports, { environment, items: await items(w), by: ada })).toHaveLength(1);
    w.clock.advance(day);
    await scheduledCheck(w);
    expect(await items(w)).toEqual([]);
  });

  it('stay for a day, and for half an hour after somebody moved the name', async () => {
    const { w, stored } = await noted();
    editProvider(w, 0, { msdyn_label: 'One' });
    await scheduledCheck(w);
    w.clock.advance(2 * day);
    // The one that was current until now is older than a day, and may be being read.
    await acceptDrift(w.ports, { environment, items: await items(w), by: ada });
    const all = await readable(w, stored);
    w.clock.advance(-3_600_000 + 29 * 60_000);
    await scheduledCheck(w);
    expect(await readable(w, stored.slice(0, 1))).toHaveLength(1);
    expect(all.length).toBeGreaterThan(1);
    await scheduledCheck(w);
    expect(await readable(w, stored.slice(0, 1))).toEqual([]);
  });

  it('do no harm to a check where they cannot be swept', async () => {
    const { w } = await noted();
    const sweepBaselines = () => Promise.reject(new Error('away'));
    const ports = { ...w.ports, ledger: { ...w.ports.ledger, sweepBaselines } };
    editProvider(w, 0, { msdyn_label: 'One' });
    await scheduledCheck({ ...w, ports });
    expect(await items(w)).toHaveLength(1);
    expect(w.logged).toContain('baselines not swept');
  });
});
