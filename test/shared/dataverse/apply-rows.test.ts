import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { openScene, type Scene } from './against-double.ts';

const id = guid('c0ffee00-0000-5000-8000-000000000001');
const table = 'msdyn_channelprovider';
const row = { table, id, step: 'channel-provider', label: 'Twilio' } as const;
const columns = {
  msdyn_name: 'Twilio',
  msdyn_uniquename: 'contoso_twilio_00000001',
  msdyn_label: 'Phone',
  msdyn_channelurl: 'https://softphone.contoso.example/',
  msdyn_enableoutbound: true,
  msdyn_sortorder: 1,
  msdyn_apiversion: 162450000,
  msdyn_trusteddomain: '',
  msdyn_customparams: null,
  msdyn_enableanalytics: false,
  statecode: 0,
};
const create: Change = { ...row, kind: 'create', columns };
const update: Change = {
  ...row,
  kind: 'update',
  before: { msdyn_label: 'Phone', msdyn_sortorder: 1 },
  after: { msdyn_label: 'Softphone', msdyn_sortorder: 2 },
};
const deactivate: Change = { ...row, kind: 'deactivate' };
const reactivate: Change = { ...row, kind: 'reactivate' };
const remove: Change = { ...row, kind: 'delete', columns: { msdyn_label: 'Phone' } };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.stop());

const apply = (...changes: readonly Change[]): unknown => scene.dataverse.apply(changes);
const stored = () => scene.double.store.row(table, id);
const edit = (values: { readonly [column: string]: string | number }) =>
  scene.double.store.put(table, { msdyn_channelproviderid: id, ...values });
const fault = (kind: 'unavailableAfterCommit' | 'dropAfterCommit', method: string) =>
  scene.double.faults.push({ match: { method }, times: 1, do: { kind } });

describe('create', () => {
  it('makes the row with our id, once', async () => {
    expect(await apply(create, create)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ msdyn_label: 'Phone', statecode: 0 });
    expect(scene.double.store.rows(table)).toHaveLength(2);
  });

  it('leaves a row alone that somebody gave other values', async () => {
    await apply(create);
    edit({ msdyn_label: 'Theirs' });
    expect(await apply(create)).toMatchObject([{ outcome: 'c' }]);
    expect(stored()).toMatchObject({ msdyn_label: 'Theirs' });
  });

  it('makes an inactive row by deactivating it after', async () => {
    const inactive: Change = {
      ...row,
      kind: 'create',
      columns: { ...columns, statecode: 1, ismanaged: false },
    };
    expect(await apply(inactive, inactive)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ statecode: 1, statuscode: 2 });
  });

  it('says what Dataverse refuses, without its words', async () => {
    const long: Change = { ...row, kind: 'create', columns: { ...columns, msdyn_name: 'x'.repeat(101) } };
    expect(await apply(long)).toEqual([
      { outcome: 'x', detail: expect.stringMatching(/^400 (0x\w+ )?refused$/) },
    ]);
    expect(stored()).toBeUndefined();
  });

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows its own success after %s',
    async (kind) => {
      fault(kind, 'PATCH');
      expect(await apply(create)).toEqual([{ outcome: 'd' }]);
    },
  );
});

describe('update', () => {
  beforeEach(() => apply(create));

  it('writes over exactly what the plan saw, once', async () => {
    expect(await apply(update, update)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ msdyn_label: 'Softphone', msdyn_sortorder: 2, msdyn_name: 'Twilio' });
  });

  it('does not overwrite what somebody else wrote', async () => {
    edit({ msdyn_label: 'Theirs' });
    expect(await apply(update)).toMatchObject([{ outcome: 'c' }]);
    expect(stored()).toMatchObject({ msdyn_label: 'Theirs', msdyn_sortorder: 1 });
  });

  it('does not overwrite what somebody wrote between reading and writing', async () => {
    const settle: { go: () => void } = { go: () => undefined };
    const until = new Promise<void>((resolve) => {
      settle.go = resolve;
    });
    scene.double.faults.push({ match: { method: 'PATCH' }, times: 1, do: { kind: 'hold', until } });
    const applied = apply(update);
    while (scene.double.faults[0]?.times !== 0) await new Promise(setImmediate);
    edit({ msdyn_label: 'Theirs' });
    settle.go();
    expect(await applied).toMatchObject([{ outcome: 'c' }]);
    expect(stored()).toMatchObject({ msdyn_label: 'Theirs' });
  });

  it('is a conflict when the row is gone', async () => {
    scene.double.store.remove(table, id);
    expect(await apply(update)).toEqual([{ outcome: 'c', detail: 'the row is gone' }]);
    expect(stored()).toBeUndefined();
  });

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows its own success after %s',
    async (kind) => {
      fault(kind, 'PATCH');
      expect(await apply(update)).toEqual([{ outcome: 'd' }]);
    },
  );

  it('refuses a managed row as Dataverse does', async () => {
    const managed = scene.idWhere(table, 'msdyn_name', 'omnichannel');
    const change: Change = {
      ...update,
      id: managed,
      before: { msdyn_label: 'Omnichannel' },
      after: { msdyn_label: 'x' },
    };
    expect(await apply(change)).toMatchObject([{ outcome: 'x' }]);
  });
});

describe('state', () => {
  it('goes off and on again, once each', async () => {
    await apply(create);
    expect(await apply(deactivate, deactivate)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ statecode: 1, statuscode: 2 });
    expect(await apply(reactivate, reactivate)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toMatchObject({ statecode: 0, statuscode: 1 });
  });

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows its own success after %s, in both directions',
    async (kind) => {
      await apply(create);
      fault(kind, 'PATCH');
      expect(await apply(deactivate)).toEqual([{ outcome: 'd' }]);
      expect(stored()).toMatchObject({ statecode: 1 });
      fault(kind, 'PATCH');
      expect(await apply(reactivate)).toEqual([{ outcome: 'd' }]);
      expect(stored()).toMatchObject({ statecode: 0 });
    },
  );
});

describe('delete', () => {
  beforeEach(() => apply(create));

  it('deletes the row the plan saw, once', async () => {
    expect(await apply(remove, remove)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
    expect(stored()).toBeUndefined();
  });

  it('keeps a row that somebody edited', async () => {
    edit({ msdyn_label: 'Theirs' });
    expect(await apply(remove)).toMatchObject([{ outcome: 'c' }]);
    expect(stored()).toBeDefined();
  });

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows its own success after %s, where the second attempt finds nothing',
    async (kind) => {
      fault(kind, 'DELETE');
      expect(await apply(remove)).toEqual([{ outcome: 'd' }]);
      expect(stored()).toBeUndefined();
    },
  );
});

it('refuses as a whole when the environment does not answer', async () => {
  scene.double.faults.push({ match: { method: 'PATCH' }, times: 99, do: { kind: 'unavailable' } });
  expect(await apply(create)).toMatchObject({ kind: 'refusal', reason: 'environment_unavailable' });
});

it('counts requests by kind', async () => {
  await apply(create, update);
  expect(scene.dataverse.requests()).toEqual({ write: 2, read: 1 });
});
