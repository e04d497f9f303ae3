import { beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../bot/actions/registry.ts';
import { commands } from '../../bot/commands/registry.ts';
import type { Ledger } from '../../shared/engine/ports.ts';
import { contosoDev } from '../builders/world.ts';
import { acts } from './acts.ts';
import { countedFakes } from './counted-fakes.ts';
import { measureActs } from './measure-acts.ts';

/** More than any listing leads through: what grows with the past costs more in the second store. */
const [small, large] = [
  { runs: 150, conversations: 150 },
  { runs: 3_000, conversations: 3_000 },
];

describe('what is asked of storage', () => {
  let measured: Awaited<ReturnType<typeof measureActs>>;
  beforeAll(async () => {
    measured = await measureActs(countedFakes(), acts, small);
  });

  it('is the same for everything that can be said, pressed or asked, however much has been before', async () => {
    const { costs } = await measureActs(countedFakes(), acts, large);
    expect(costs).toEqual(measured.costs);
  });

  it('is counted for every command and every button', () => {
    const said = (name: string) => acts.some(({ id }) => id.includes(` says ${name}`));
    expect(commands.map(({ name }) => name).filter((name) => !said(name))).toEqual([]);
    expect(verbs.filter((verb) => !measured.pressed.has(verb))).toEqual([]);
  });

  it('would be seen to grow where somebody read through the past', async () => {
    const reads = [
      { id: 'all', act: (on: { ports: { ledger: Ledger } }) => on.ports.ledger.audit(contosoDev.key) },
    ];
    const rows = async (size: typeof small) =>
      (await measureActs(countedFakes(), reads, size)).costs.map((one) => one.rows);
    expect(await rows(small)).toEqual([150]);
    expect(await rows(large)).toEqual([3_000]);
  });
});
