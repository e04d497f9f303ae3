import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { checked } from '../../builders/checked.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { type Death, mortal } from '../../builders/mortal.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { stateOf } from '../../builders/taken-back.ts';
import { days, migrated, rolledBack } from '../../builders/way-back.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';

const before = plainEnvironment(2);
/** Three providers and a profile. */
const rows = 4;

/** A rollback whose graves are due, and the worker that comes for them. */
async function due(death?: Death) {
  const w = await world(before);
  await migrated(w);
  const { id } = await rolledBack(w);
  w.clock.advance(days(8));
  const written = w.dataverse.written.length;
  const worker = mortal(w.ports, death);
  await Promise.race([worker.died, advance(worker.ports, id)]);
  return { w, effects: worker.effects, deleted: () => deleted(w, written) };
}

const deleted = (w: World, from: number): readonly string[] =>
  w.dataverse.written.slice(from).map((one) => `${one.kind} ${'id' in one ? one.id : ''}`);

const audited = async (w: World, what: string): Promise<readonly (string | undefined)[]> =>
  (await w.ports.ledger.audit(contosoDev.key)).filter((one) => one.what === what).map((one) => one.detail);

async function deaths(): Promise<readonly (readonly [string, number])[]> {
  const { effects } = await due();
  return effects.map((effect, n) => [effect, n + 1] as const);
}

const emptied = async (w: World): Promise<void> => {
  await liveMinutes(w, 3);
  expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
};

describe.each(['before', 'after'] as const)(
  'a worker killed %s any effect while it empties graves',
  (side) => {
    it('is made up for: each row is deleted once and noted once, and nothing else is', async () => {
      const all = await deaths();
      expect(all.filter(([effect]) => effect === 'apply')).toHaveLength(rows);
      for (const [effect, at] of all) {
        const { w, deleted: done } = await due({ at, side });
        await emptied(w);
        expect(stateOf(w.dataverse.state()), `${effect} ${at}`).toBe(stateOf(before));
        expect(new Set(done()).size, `${effect} ${at}`).toBe(rows);
        expect(done(), `${effect} ${at}`).toHaveLength(rows);
        expect(new Set(await audited(w, 'deleted')).size, `${effect} ${at}`).toBe(rows);
        expect(await audited(w, 'deleted'), `${effect} ${at}`).toHaveLength(rows);
        expect(await checked(w), `${effect} ${at}`).toEqual([]);
      }
    });

    it('deletes no row that somebody has switched on again before another worker came', async () => {
      for (const [effect, at] of await deaths()) {
        const { w, deleted: done } = await due({ at, side });
        const left = w.dataverse.state().rows.msdyn_channelprovider.at(-1);
        if (left === undefined) continue;
        w.dataverse.edit({ kind: 'reactivate', step: '', label: '', table: left.table, id: left.id });
        await emptied(w);
        const { msdyn_channelprovider: providers, msdyn_appconfiguration: profiles } =
          w.dataverse.state().rows;
        expect(
          providers.map(({ id, columns }) => [id, columns.statecode]),
          `${effect} ${at}`,
        ).toEqual([[left.id, 0]]);
        expect(profiles, `${effect} ${at}`).toEqual(before.rows.msdyn_appconfiguration);
        expect(done(), `${effect} ${at}`).not.toContain(`delete ${left.id}`);
        expect(await audited(w, 'grave closed'), `${effect} ${at}`).toEqual([
          `msdyn_channelprovider ${left.id}: alive`,
        ]);
      }
    });
  },
);
