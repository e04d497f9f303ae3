import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import {
  type ColumnKind,
  type RelationshipName,
  relationships,
  type TableName,
  tables,
  type Value,
} from '../../../shared/domain/tables.ts';
import type { Trace } from '../../../shared/domain/trace.ts';
import { openScene, type Scene } from './against-double.ts';

const id = (n: number): string => `d41f0000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A scene, what was read of it, and the way back. */
async function readScene(pageSize: number) {
  const scene = await openScene({ client: { pageSize } });
  const read = await scene.dataverse.readTraced?.();
  if (read === undefined || isRefusal(read)) throw new Error('not read');
  return { scene, ...read, start: scene.double.store.snapshot() };
}

async function again({ dataverse }: Scene, trace: Trace, turn = 0) {
  const echo = await dataverse.askAgain?.(trace, turn);
  if (echo === undefined || isRefusal(echo)) throw new Error('not asked');
  return echo;
}

describe('a trace of short lists', () => {
  let scene: Scene;
  let trace: Trace;
  let snapshot: Snapshot;
  let start: StoreSnapshot;
  beforeAll(async () => {
    ({ scene, trace, snapshot, start } = await readScene(5_000));
  });
  afterAll(() => scene.stop());
  beforeEach(() => scene.double.store.restore(start));

  // Through teams nobody was ever given anything: what they are called is compared with nothing.
  const compared = (Object.keys(tables) as TableName[]).filter((table) => table !== 'team');
  const columns = compared.flatMap((table) =>
    tables[table].columns.map((column): readonly [TableName, string] => [table, column]),
  );

  it.each(columns)('notices that %s.%s is another', async (table, column) => {
    const { store } = scene.double;
    const kinds: { readonly [name: string]: ColumnKind } = tables[table].kinds;
    const row = snapshot.rows[table][0];
    const was = row === undefined ? null : (store.row(table, row.id)?.[column] ?? null);
    const now = row === undefined ? {} : { [column]: other(kinds[column] ?? 'text?', was) };
    store.put(table, {
      [tables[table].key]: row?.id ?? id(1),
      ...(table === 'appmodule' ? { clienttype: 4 } : {}),
      ...now,
    });
    expect(await again(scene, trace)).toEqual({ same: false });
  });

  it.each(Object.keys(relationships) as RelationshipName[])(
    'notices a pair of %s that is new',
    async (name) => {
      const { store } = scene.double;
      const { from, to } = relationships[name];
      const isRoot = (row: Row): boolean =>
        !('_parentrootroleid_value' in row.columns) || row.columns._parentrootroleid_value === row.id;
      const first = (snapshot.rows[from] as readonly Row[]).find(isRoot)?.id ?? id(1);
      const second = id(2);
      if (snapshot.rows[from].length === 0) store.put(from, { [tables[from].key]: first });
      store.put(to, { [tables[to].key]: second, ...(to === 'systemuser' ? { isdisabled: false } : {}) });
      // Only teams that hold a role of a selector count.
      if (from === 'team') store.link('teamroles_association', serviceRepresentative, first);
      const before = await scene.dataverse.readTraced?.();
      if (before === undefined || isRefusal(before)) throw new Error('not read');
      expect(store.link(name, first, second)).toBe(true);
      expect(await again(scene, before.trace)).toEqual({ same: false });
      expect(store.unlink(name, first, second)).toBe(true);
      expect((await again(scene, before.trace)).same).toBe(true);
    },
  );

  it('is asked in two requests, and every row may be saved again', async () => {
    const { store, requests } = scene.double;
    for (const { name, key } of [{ name: 'msdyn_channelprovider', key: 'msdyn_channelproviderid' }])
      for (const row of store.rows(name)) store.put(name, { [key]: row[key] ?? null });
    const before = requests.length;
    expect((await again(scene, trace)).same).toBe(true);
    expect(requests.slice(before).map((one) => one.kind)).toEqual(['batch', 'batch']);
  });
});

describe('a long answer', () => {
  it('is not read while its text is the same, and read where only its versions differ', async () => {
    const { scene, trace } = await readScene(5_000);
    const learned = await again(scene, trace);
    if (!learned.same) throw new Error('changed');
    const texts = (of: Trace) =>
      of.questions.flatMap((one) => (one.kind === 'list' ? (one.exact ?? []) : []));
    expect([texts(trace), texts(learned.trace)]).toEqual([[], expect.arrayContaining([expect.any(String)])]);
    // Nothing new is learned, so nothing is written.
    expect(await again(scene, learned.trace)).toEqual(learned);
    const wrong = learned.trace.questions.map((one) =>
      one.kind === 'list' && one.exact !== undefined ? { ...one, hash: 'not read' } : one,
    );
    expect((await again(scene, { questions: wrong })).same).toBe(true);
    const { store } = scene.double;
    for (const row of store.rows('systemuser'))
      store.put('systemuser', { systemuserid: row.systemuserid ?? null });
    expect((await again(scene, learned.trace)).same).toBe(true);
    expect((await again(scene, { questions: wrong })).same).toBe(false);
    await scene.stop();
  });
});

describe('samples, where not all of them are asked', () => {
  let scene: Scene;
  let trace: Trace;
  beforeAll(async () => {
    ({ scene, trace } = await readScene(5_000));
  });
  afterAll(() => scene.stop());

  const count = 5;
  /** So many times what was read, and samples of which one is remembered wrongly. */
  function withSamples(times: number, wrong: number): Trace {
    const others = Array.from({ length: times }, () => trace.questions.filter((one) => !('sample' in one)));
    const known = trace.questions.find((one) => one.kind === 'profile');
    if (known === undefined) throw new Error('nobody was asked for a profile');
    const samples = Array.from({ length: count }, (_, at) => ({
      ...known,
      profile: at === wrong ? 'another' : known.profile,
      sample: true as const,
    }));
    return { questions: [...others.flat(), ...samples] };
  }

  it('take turns one by one where there is room for none of them, and none is left out for good', async () => {
    for (let wrong = 0; wrong < count; wrong++) {
      const noticed: number[] = [];
      for (let turn = 0; turn < count; turn++)
        if (!(await again(scene, withSamples(3, wrong), turn)).same) noticed.push(turn);
      expect(noticed).toEqual([wrong]);
    }
  });

  it('say that others are left, and only then', async () => {
    expect(await again(scene, withSamples(3, -1))).toMatchObject({ same: true, inTurns: true });
    expect(await again(scene, withSamples(1, -1))).not.toHaveProperty('inTurns');
  });
});

function other(kind: ColumnKind, was: Value): Value {
  if (kind.startsWith('bool')) return was !== true;
  if (kind.startsWith('int')) return was === 1 ? 0 : 1;
  return kind.startsWith('id') ? id(9) : `${was ?? ''}x`;
}

describe('a trace of long lists', () => {
  const assigned = 'msdyn_appconfiguration_systemuser';
  const held = 'systemuserroles_association';
  let scene: Scene;
  let trace: Trace;
  let start: StoreSnapshot;
  beforeAll(async () => {
    ({ scene, trace, start } = await readScene(8));
    const echo = await again(scene, trace);
    if (!echo.same) throw new Error('it changed');
    trace = echo.trace;
  });
  afterAll(() => scene.stop());
  beforeEach(() => {
    scene.double.store.restore(start);
    scene.double.behaviour.absent.clear();
  });

  const kinds = (): readonly string[] => scene.double.requests.map((one) => one.kind);
  const longest = (): readonly { readonly from: string; readonly to: string }[] => {
    const { store } = scene.double;
    const links = store.links(held).filter(({ to }) => {
      const person = store.row('systemuser', to);
      return person?.isdisabled === false && person.accessmode === 0 && person.applicationid === null;
    });
    const most = links
      .map(({ from }) => from)
      .sort(
        (a, b) => links.filter((one) => one.from === b).length - links.filter((one) => one.from === a).length,
      )[0];
    return links.filter(({ from }) => from === most);
  };

  it('has some, and learned their sums while it read them page by page', () => {
    const long = trace.questions.filter((one) => one.kind === 'list' && one.pages > 1);
    expect(long.length).toBeGreaterThan(0);
    expect(long.filter((one) => one.kind === 'list' && one.sum?.hash !== undefined).length).toBeGreaterThan(
      0,
    );
  });

  it('is asked without reading a page of those lists', async () => {
    const before = kinds().length;
    expect((await again(scene, trace)).same).toBe(true);
    expect(new Set(kinds().slice(before))).not.toContain('list');
  });

  it('is read page by page where versions cannot be aggregated', async () => {
    scene.double.behaviour.absent.add('aggregates');
    const before = kinds().length;
    const echo = await again(scene, trace);
    expect(echo.same).toBe(true);
    expect(kinds().slice(before)).toContain('list');
    const { store } = scene.double;
    store.unlink(held, longest()[0]?.from ?? '', longest()[0]?.to ?? '');
    expect((await again(scene, trace)).same).toBe(false);
  });

  it('is read page by page where only the versions of links are not said', async () => {
    const { store } = scene.double;
    const [gone, newest] = longest();
    const role = gone?.from ?? '';
    store.put('systemuser', { systemuserid: id(4), isdisabled: false, accessmode: 0, applicationid: null });
    store.put('systemuser', { systemuserid: newest?.to ?? '', fullname: 'The Latest' });
    scene.double.behaviour.absent.add('link versions');
    const read = await scene.dataverse.readTraced?.();
    if (read === undefined || isRefusal(read)) throw new Error('not read');
    const learned = await again(scene, read.trace);
    if (!learned.same) throw new Error('it changed');
    store.unlink(held, role, gone?.to ?? '');
    store.link(held, role, id(4));
    expect((await again(scene, learned.trace)).same).toBe(false);
  });

  const edits: readonly (readonly [string, () => void])[] = [
    [
      'somebody comes',
      () => {
        scene.double.store.put('systemuser', { systemuserid: id(3), isdisabled: false });
        scene.double.store.link(held, longest()[0]?.from ?? '', id(3));
      },
    ],
    [
      'somebody goes',
      () => {
        const [one] = longest();
        scene.double.store.unlink(held, one?.from ?? '', one?.to ?? '');
      },
    ],
    [
      'one goes and another comes',
      () => {
        const [one] = longest();
        scene.double.store.put('systemuser', { systemuserid: id(3), isdisabled: false });
        scene.double.store.unlink(held, one?.from ?? '', one?.to ?? '');
        scene.double.store.link(held, one?.from ?? '', id(3));
      },
    ],
    [
      'somebody is disabled',
      () => {
        scene.double.store.put('systemuser', { systemuserid: longest()[0]?.to ?? '', isdisabled: true });
      },
    ],
    [
      'somebody is renamed',
      () => {
        scene.double.store.put('systemuser', {
          systemuserid: longest()[1]?.to ?? '',
          fullname: 'Somebody Else',
        });
      },
    ],
    [
      'somebody who was disabled works again, and another is deleted',
      () => {
        const [one, two] = longest();
        scene.double.store.remove('systemuser', two?.to ?? '');
        scene.double.store.put('systemuser', { systemuserid: one?.to ?? '', isdisabled: false });
      },
    ],
  ];

  it.each(edits)('notices that %s', async (_what, edit) => {
    edit();
    expect((await again(scene, trace)).same).toBe(false);
  });

  it('notices who was given a profile that many have', async () => {
    const { store } = scene.double;
    const profile = String(store.rows('msdyn_appconfiguration')[0]?.msdyn_appconfigurationid);
    for (const person of store.rows('systemuser')) store.link(assigned, profile, String(person.systemuserid));
    const read = await scene.dataverse.readTraced?.();
    if (read === undefined || isRefusal(read)) throw new Error('not read');
    const learned = await again(scene, read.trace);
    if (!learned.same) throw new Error('it changed');
    const [one, two] = store.links(assigned);
    store.unlink(assigned, one?.from ?? '', one?.to ?? '');
    expect((await again(scene, learned.trace)).same).toBe(false);
    store.link(assigned, one?.from ?? '', one?.to ?? '');
    // Taken away and given again is nothing to a person; to whoever asks it is reason enough to read everything.
    expect((await again(scene, learned.trace)).same).toBe(false);
    expect(two).toBeDefined();
  });
});
