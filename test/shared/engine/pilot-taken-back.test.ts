import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { stagedBaseline } from '../../../shared/engine/staged-baseline.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { widenRun } from '../../../shared/engine/widen-run.ts';
import { approve, current } from '../../builders/acts.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { scheduledCheck } from '../../builders/migrated-world.ts';
import { person, plainEnvironment } from '../../builders/snapshot.ts';
import { migrated, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const asked = { environment: contosoDev, requester: ada };
const pilotOfOne = { ...asked, kind: 'migrate', asked: { pilot: { kind: 'count', count: 1 } } } as const;

async function carriedOut(w: World, start: () => Promise<Run | Refusal>): Promise<Run> {
  w.clock.advance(1_000);
  const run = await start();
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  await approve(w, run.id);
  await w.work();
  return current(w, run.id);
}

function join(w: World, ...numbers: readonly number[]): void {
  const state = w.dataverse.state();
  const people = numbers.map((number) => ({ ...person(number), id: id(0xdf, number) }));
  const held = people.map(({ id: to }) => ({ from: agentRole, to }));
  const { systemuserroles_association: roles } = state.links;
  w.dataverse.set(
    withEffective({
      ...state,
      rows: { ...state.rows, systemuser: [...state.rows.systemuser, ...people] },
      links: { ...state.links, systemuserroles_association: [...roles, ...held] },
    }),
  );
}

async function newPeople(w: World): Promise<readonly (number | undefined)[]> {
  await scheduledCheck(w);
  const items = (await w.ports.ledger.drift(contosoDev.key))?.items ?? [];
  return items.filter(({ kind }) => kind === 'people-new').map(({ members }) => members?.count);
}

describe('a pilot that is taken back', () => {
  it('leaves nobody waiting: who joined before and meanwhile is told', async () => {
    const w = await world(plainEnvironment(3));
    await migrated(w);
    join(w, 1, 2);
    expect(await newPeople(w)).toEqual([2]);
    const pilot = await carriedOut(w, () => startRun(w.ports, pilotOfOne));
    join(w, 3);
    expect(await newPeople(w)).toEqual([]);
    expect(await rolledBack(w, pilot)).toMatchObject({ status: 'succeeded' });
    expect(await newPeople(w)).toEqual([3]);
  });
});

describe('a widening that is taken back', () => {
  it('leaves the pilot open: who joins waits with the others', async () => {
    const w = await world(plainEnvironment(3));
    await carriedOut(w, () => startRun(w.ports, pilotOfOne));
    const wide = await carriedOut(w, () => widenRun(w.ports, asked));
    expect((await stagedBaseline(w.ports, contosoDev))?.baseline.piloted).toBeUndefined();
    expect(await rolledBack(w, wide)).toMatchObject({ status: 'succeeded' });
    join(w, 1);
    expect(await newPeople(w)).toEqual([]);
    expect((await stagedBaseline(w.ports, contosoDev))?.baseline.piloted).toBe(true);
  });
});
