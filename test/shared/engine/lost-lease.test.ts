import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import type { Dataverse, Ports } from '../../../shared/engine/ports.ts';
import { approved, current } from '../../builders/acts.ts';
import { gate, settle } from '../../builders/gate.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';

/** A process that stands still: its timers fire when it is woken, not when they are due. */
function frozen(ports: Ports) {
  const beats: (() => void)[] = [];
  const every = (_milliseconds: number, act: () => void): (() => void) => {
    beats.push(act);
    return () => undefined;
  };
  const clock = { now: ports.clock.now, every };
  return { ports: { ...ports, clock }, thaw: () => beats.forEach((beat) => void beat()) };
}

/** A second worker that has taken over and reads the environment until it is let go on. */
async function secondWorker(w: World, run: Parameters<typeof advance>[1]) {
  const [reading, held] = [gate(), gate()];
  w.clock.advance(61_000);
  const readSnapshot = async () => {
    reading.open();
    await held.opened;
    return w.dataverse.state();
  };
  const done = advance(withDataverse(w, { readSnapshot }), run);
  await reading.opened;
  return { done, goOn: held.open };
}

/** The first worker stands still in its batch of people, loses its lease, and goes on as `afterwards` says. */
async function overtaken(
  w: World,
  afterwards: (thaw: () => void, ...parts: Parameters<Dataverse['apply']>) => ReturnType<Dataverse['apply']>,
) {
  const run = await approved(w);
  let second: Awaited<ReturnType<typeof secondWorker>> | undefined;
  let before: unknown;
  const ledgerNow = async () => [
    await w.ports.ledger.readHead(contosoDev.key),
    await w.ports.ledger.journal(run),
    await current(w, run),
  ];
  const first = frozen(
    withDataverse(w, {
      apply: async (changes, signal) => {
        if (changes.length === 1) return w.dataverse.apply(changes, signal);
        second = await secondWorker(w, run);
        before = await ledgerNow();
        return afterwards(first.thaw, changes, signal);
      },
    }),
  );
  await advance(first.ports, run);
  return { run, before, after: await ledgerNow(), second };
}

describe('a worker whose lease another one has taken over', () => {
  it('sends nothing more, and leaves no trace in the ledger', async () => {
    const w = await world();
    let aborted: boolean | undefined;
    const { run, before, after, second } = await overtaken(w, async (thaw, changes, signal) => {
      thaw();
      await settle();
      aborted = signal?.aborted;
      return w.dataverse.apply(changes, signal);
    });
    expect(aborted).toBe(true);
    expect(w.dataverse.written).toHaveLength(8);
    expect(after).toEqual(before);
    second?.goOn();
    await second?.done;
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20, total: 20 } });
    expect(w.dataverse.written).toHaveLength(20);
  });

  it('does not journal what it had sent, although its renewal has read the head of the other one', async () => {
    const w = await world();
    const { run, before, after, second } = await overtaken(w, async (thaw, changes) => {
      thaw();
      await settle();
      return w.dataverse.apply(changes);
    });
    expect(w.dataverse.written).toHaveLength(20);
    expect(after).toEqual(before);
    second?.goOn();
    await second?.done;
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20, total: 20 } });
  });

  it('does not journal what it had sent before it knew', async () => {
    const w = await world();
    const { run, before, after, second } = await overtaken(w, async (_thaw, changes) =>
      w.dataverse.apply(changes),
    );
    expect(w.dataverse.written).toHaveLength(20);
    expect(after).toEqual(before);
    expect(w.logged).toContain('lease lost');
    second?.goOn();
    await second?.done;
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20, total: 20 } });
    expect(w.dataverse.written).toHaveLength(20);
  });
});
