import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { checkMigrated } from '../../../sandbox/demo/check-migrated.ts';
import { representatives } from '../../../sandbox/demo/representatives.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { awkwardCases } from './awkward-cases.ts';
import { markup } from './markup.ts';
import { answerTo, doubleOf, leaksIn, nameOf, room, textOf, writesSince } from './room.ts';

const moved = (snapshot: StoreSnapshot, moves: (row: never) => boolean): StoreSnapshot => ({
  ...snapshot,
  rows: {
    ...snapshot.rows,
    msdyn_ciprovider: (snapshot.rows.msdyn_ciprovider ?? []).filter((row) => moves(row as never)),
  },
});

const own = ({ rows }: StoreSnapshot, table: string) =>
  (rows[table] ?? []).filter((row) => row.ismanaged !== true);

describe('something odd that Dataverse allows', () => {
  let sandbox: Sandbox;
  const lines: string[] = [];
  beforeAll(async () => {
    const environments = awkwardCases.map(({ id, name = nameOf(id), fixture }) => ({
      key: id,
      name,
      fixture,
    }));
    sandbox = await startSandbox({ throttle: false, environments });
    sandbox.host.onLine((line) => lines.push(line));
  });
  afterAll(() => sandbox.stop());

  it.each(awkwardCases)('is shown as it is, approved and applied byte for byte: $id', async (one) => {
    const { id, spoil, says, hides = [], moves = () => true } = one;
    const { teams } = sandbox;
    const double = doubleOf(sandbox, id);
    spoil?.(double);
    const before = double.store.snapshot();

    const card = await answerTo(teams, `migrate env ${id}`, ['Waiting for approval', 'Not possible']);
    const text = textOf(card);
    for (const words of ['Waiting for approval', ...says]) expect(text).toContain(words);
    for (const words of hides) expect(text).not.toContain(words);
    expect(markup(card)).toEqual([]);
    expect(writesSince(double, 0)).toEqual([]);
    expect(double.store.snapshot()).toEqual(before);

    await teams.press('bruno', room, card.id, 'Approve');
    const result = await teams.until(
      room,
      (entry) => entry.id === card.id && /Done and checked|not all proven|failed|Stopped/.test(textOf(entry)),
    );
    expect(textOf(result)).toMatch(/Done and checked|not all proven/);
    expect(markup(result)).toEqual([]);
    const after = double.store.snapshot();
    const problems = checkMigrated(moved(before, moves), moved(after, moves), {
      people: representatives(before),
    });
    expect(problems).toEqual([]);
    expect(after.rows.msdyn_ciprovider).toEqual(before.rows.msdyn_ciprovider);

    const rows = ['msdyn_channelprovider', 'msdyn_appconfiguration'].flatMap((table) => own(after, table));
    const unique = rows.map((row) => String(row.msdyn_uniquename));
    expect(new Set(unique).size).toBe(unique.length);
    for (const name of unique) expect(name).toMatch(/^(?=.{1,128}$)[A-Za-z0-9]{3,8}_[A-Za-z0-9_]+$/);
    // Without the u flag half an emoji would pass.
    for (const row of rows) expect(String(row.msdyn_name)).not.toMatch(/\p{Cs}/u);
  });

  it('leaves nothing of it in the log', () => {
    expect(leaksIn(lines, ['Longest', 'Café', 'Bold', 'Everyone', 'Case '])).toEqual([]);
  });
});
