import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fault, PartAction } from '../../../sandbox/dataverse/faults.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';
import { parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import { noTelemetry } from '../../../shared/engine/telemetry-ports.ts';
import { throttlesFor, watchFor } from '../../../shared/telemetry/watch-requests.ts';
import { openScene, type Scene } from './against-double.ts';
import { snapshotOf } from './snapshot-of.ts';

const relationship = 'msdyn_appconfiguration_systemuser';
const wait: PartAction = { kind: 'throttle', retryAfterSeconds: 1 };
let measured: unknown[];
let scene: Scene;
let profile: Guid;
let people: readonly Guid[];

beforeEach(async () => {
  measured = [];
  const measure = (name: string, value: number, { environment }: { readonly environment?: unknown } = {}) => {
    if (name === 'cutover.dataverse.throttles') measured.push([value, environment]);
  };
  const telemetry = { ...noTelemetry, measure };
  const key = parseEnvironmentKey('contoso-dev');
  if (key === undefined) throw new Error('not a key');
  scene = await openScene({
    client: { watch: watchFor(key, telemetry), throttled: throttlesFor(key, telemetry) },
  });
  profile = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  const users = scene.double.store.rows('systemuser').filter((row) => row.applicationid === null);
  people = users.slice(0, 4).map((row) => guid(String(row.systemuserid)));
});
afterEach(() => scene.stop());

const told = (times: number): readonly unknown[] => Array(times).fill([1, 'contoso-dev']);

async function assign(...faults: readonly Fault[]): Promise<string> {
  scene.double.faults.push(...faults);
  const changes = people.map(
    (to): Change => ({
      kind: 'associate',
      relationship,
      from: profile,
      to,
      step: 'users',
      label: 'somebody',
    }),
  );
  const results = await scene.dataverse.apply(changes);
  return 'kind' in results ? results.reason : results.map(({ outcome }) => outcome).join('');
}

it('two people whom a batch was asked to wait with are two throttles, and both come to their profile', async () => {
  expect(await assign({ part: { path: /systemuser/ }, times: 2, do: wait })).toBe('dddd');
  expect(scene.dataverse.throttles?.()).toBe(2);
  expect(measured).toEqual(told(2));
});

it('a whole batch that was asked to wait is one', async () => {
  expect(await assign({ match: { kind: 'batch' }, times: 1, do: wait })).toBe('dddd');
  expect(scene.dataverse.throttles?.()).toBe(1);
  expect(measured).toEqual(told(1));
});

it('a reading inside a batch counts like a writing', async () => {
  scene.double.faults.push({ part: { path: /ByContext/ }, times: 1, do: wait });
  await snapshotOf(scene.dataverse);
  expect(scene.dataverse.throttles?.()).toBe(1);
  expect(measured).toEqual(told(1));
});

it('a part refused for another reason is none', async () => {
  const refuse = { kind: 'refuse', status: 403, code: '0x80040220', message: 'no' } as const;
  expect(await assign({ part: { path: /systemuser/ }, times: 1, do: refuse })).toBe('xddd');
  expect(scene.dataverse.throttles?.()).toBe(0);
});
