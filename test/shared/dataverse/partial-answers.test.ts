import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listening } from '../../../sandbox/issuer/listen.ts';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';
import { type CrossingAnswer, crossingTo } from '../../trust/kill/crossing.ts';
import { openScene, type Scene } from './against-double.ts';
import { environmentAt, noon, numberedTokens, recordedSleep } from './parts.ts';

const relationship = 'msdyn_appconfiguration_systemuser';
type Mangle = (body: string) => string;

let scene: Scene;
let between: Listening;
let target: Guid;
let people: readonly Guid[];
/** What becomes of the answers to batches that write, one after the other. */
let mangles: Mangle[];
let writing: number;
/** Requests of which the client says that nobody knows what became of them. */
let unanswered: number | undefined;

beforeEach(async () => {
  scene = await openScene();
  mangles = [];
  writing = 0;
  between = await crossingTo(() => scene.double.url, {
    before: async ({ path, body }) => {
      if (!path.endsWith('$batch') || !body.includes('/$ref')) return undefined;
      writing += 1;
      const mangle = mangles.shift();
      return mangle === undefined ? undefined : mangled(path, body, mangle);
    },
    after: async () => undefined,
  });
  target = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  const users = scene.double.store.rows('systemuser').filter((row) => row.applicationid === null);
  people = users.slice(0, 5).map((row) => guid(String(row.systemuserid)));
});
afterEach(async () => {
  await between.stop();
  await scene.stop();
});

/** Carried out by the double in full; only the answer suffers on its way. */
async function mangled(path: string, body: string, mangle: Mangle): Promise<CrossingAnswer> {
  const boundary = body.split(/\r?\n/)[0]?.slice(2);
  const answer = await fetch(scene.double.url + path, {
    method: 'POST',
    headers: {
      authorization: 'Bearer writes-1',
      'content-type': `multipart/mixed; boundary=${boundary}`,
      prefer: 'odata.continue-on-error',
    },
    body: body.replaceAll(between.url, scene.double.url),
  });
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
  return { status: answer.status, headers, body: Buffer.from(mangle(await answer.text())) };
}

const assign = (to: Guid): Change => ({
  kind: 'associate',
  relationship,
  from: target,
  to,
  step: 'users',
  label: 'somebody',
});

async function outcomes(): Promise<string> {
  const dataverse = makeDataverse({
    environment: environmentAt(between.url),
    credential: numberedTokens('writes'),
    clock: noon,
    sleep: recordedSleep().sleep,
  });
  const results = await dataverse.apply(people.map(assign));
  unanswered = dataverse.unanswered?.();
  return 'kind' in results ? results.reason : results.map(({ outcome }) => outcome).join('');
}

const assigned = () =>
  scene.double.store
    .links(relationship)
    .filter((link) => link.from === target)
    .map((link) => link.to)
    .sort();
const refuseOnce = (status: number, times = 1) =>
  scene.double.faults.push({
    part: { path: /\$ref/, body: new RegExp(people[1] ?? 'none') },
    times,
    do: { kind: 'refuse', status, code: '0x80040220', message: 'No.' },
  });

const cutAt =
  (share: number): Mangle =>
  (body) =>
    body.slice(0, Math.floor(body.length * share));
/** The last parts are missing, and the text is whole otherwise. */
const withoutLast =
  (count: number): Mangle =>
  (body) => {
    const boundary = body.split(/\r?\n/)[0] ?? '';
    const parts = body.split(boundary);
    return [...parts.slice(0, parts.length - 1 - count), '--\r\n'].join(boundary);
  };

describe('the answer to a batch of people', () => {
  it('counts for each part: those that went well are done, the refused one alone is refused', async () => {
    refuseOnce(403, 9);
    expect(await outcomes()).toBe('dxddd');
    expect(assigned()).toEqual(people.filter((_one, index) => index !== 1).sort());
    expect([writing, unanswered]).toEqual([1, 0]);
  });

  it('with a part that only failed for the moment is sent again for that part alone', async () => {
    refuseOnce(503);
    expect(await outcomes()).toBe('ddddd');
    expect(
      scene.double.requests.flatMap(({ parts }) => parts).filter((part) => part.method === 'POST'),
    ).toHaveLength(6);
  });

  it.each([
    ['cut in the middle of a part', cutAt(0.5)],
    ['cut before its last line', cutAt(0.99)],
    ['without its last two parts', withoutLast(2)],
    ['without any part', () => '--x--'],
    ['empty', () => ''],
  ])('%s says nothing certain: everybody is read back, nobody is asked for twice', async (_name, mangle) => {
    mangles.push(mangle);
    expect(await outcomes()).toBe('ddddd');
    expect(assigned()).toEqual([...people].sort());
    expect([writing, unanswered]).toEqual([1, 1]);
  });

  it('that cannot be read, of a batch that refused somebody, ends with everybody known', async () => {
    refuseOnce(403, 9);
    mangles.push(withoutLast(3));
    expect(await outcomes()).toBe('dxddd');
    expect(writing).toBe(2);
  });

  it('that can never be read while somebody stays refused is a reason to come back later', async () => {
    refuseOnce(403, 99);
    mangles.push(...Array<Mangle>(3).fill(cutAt(0.5)));
    expect(await outcomes()).toBe('environment_unavailable');
  });
});
