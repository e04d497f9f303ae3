import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultAction } from '../../sandbox/dataverse/faults.ts';
import type { DataverseDouble } from '../../sandbox/dataverse/start-dataverse.ts';
import type { StoreSnapshot } from '../../sandbox/dataverse/store.ts';
import { checkMigrated } from '../../sandbox/demo/check-migrated.ts';
import { representatives } from '../../sandbox/demo/representatives.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { parseEnvironmentKey } from '../../shared/domain/ids.ts';
import { advance } from '../../shared/engine/advance.ts';
import { sweep } from '../../shared/engine/sweep.ts';
import { type Later, laterWorker } from '../builders/later-worker.ts';

const room = 'cutover-admins';
const key = parseEnvironmentKey('contoso-dev') ?? ('' as never);
const always = 1_000_000;

const administrationMode: FaultAction = { kind: 'administrationMode' };
const disabled: FaultAction = { kind: 'disabled' };
/** What Dataverse answers while the tenant signs nobody in any more. */
const expired: FaultAction = { kind: 'refuse', status: 401, code: '', message: '' };

let sandbox: Sandbox;
let double: DataverseDouble;
let before: StoreSnapshot;
let seen: Set<string>;

beforeAll(async () => {
  sandbox = await startSandbox({
    throttle: false,
    environments: environments.filter((one) => one.key === key),
  });
  const found = sandbox.dataverse[key];
  if (found === undefined) throw new Error('no double');
  double = found;
  before = double.store.snapshot();
  seen = new Set();
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.stop();
});
afterEach(async () => {
  double.faults.length = 0;
  double.store.restore(before);
  await sandbox.host.kill();
  await sandbox.host.restart();
});

/** The card of this test once it says so. */
async function cardSaying(title: string): Promise<string> {
  const entry = await sandbox.teams.until(
    room,
    (one) => one.from === 'bot' && !seen.has(one.id) && JSON.stringify(one.cards).includes(title),
  );
  return entry.id;
}

const shutFor = (action: FaultAction): void => {
  double.faults.push({ match: {}, times: always, do: action });
};

async function planned(): Promise<string> {
  await sandbox.teams.say('ada', room, 'migrate env contoso-dev');
  return cardSaying('Waiting for approval');
}

const approve = (card: string) => sandbox.teams.press('bruno', room, card, 'Approve');

/** Each leaves a run with the environment away, in one place. */
const scenes = {
  'while it plans': async (action: FaultAction) => {
    shutFor(action);
    await sandbox.teams.say('ada', room, 'migrate env contoso-dev');
  },
  'before the first write': async (action: FaultAction) => {
    const card = await planned();
    shutFor(action);
    await approve(card);
  },
  'in the middle of applying': async (action: FaultAction) => {
    const card = await planned();
    const first = { match: { kind: 'associate' as const }, times: 1, do: action };
    double.faults.push(first);
    await approve(card);
    while (first.times > 0) await new Promise((resolve) => setImmediate(resolve));
    shutFor(action);
  },
};

const edits = (card: string): number =>
  sandbox.teams.events().filter((one) => one.kind === 'edited' && one.message === card).length;
const botMessages = () =>
  sandbox.teams.transcript(room).filter((one) => one.from === 'bot' && !seen.has(one.id));
const audit = async ({ ports }: Later) =>
  (await ports.ledger.audit(key)).map(({ what, run }) => `${run} ${what}`);

/** Minutes, as the sweep and the queue would have them; answers those in which Dataverse was asked anything. */
async function minutes(later: Later, count: number): Promise<readonly number[]> {
  const asked: number[] = [];
  for (let minute = 1; minute <= count; minute++) {
    later.pass(60_000);
    const from = double.requests.length;
    await sweep(later.ports);
    const { head } = await later.ports.ledger.readHead(key);
    if (head.openRun !== undefined) await advance(later.ports, head.openRun);
    if (double.requests.length > from) asked.push(minute);
  }
  return asked;
}

describe('an environment that lets nobody in', () => {
  it.each([
    ['while it plans', 'in administration mode', administrationMode],
    ['before the first write', 'disabled', disabled],
    ['in the middle of applying', 'without a sign-in', expired],
  ] as const)(
    '%s, %s: the run waits longer and longer, tells it once, and finishes by itself',
    async (scene, _name, action) => {
      await scenes[scene](action);
      const card = await cardSaying('Waiting for the environment');
      await sandbox.host.kill();
      const later = laterWorker(sandbox.env);
      const run = (await later.ports.ledger.readHead(key)).head.openRun;
      if (run === undefined) throw new Error('no open run');
      expect(await later.ports.ledger.run(run)).toMatchObject({ status: 'blocked' });
      // The host was killed in the middle of something: what it was about to say is said again once.
      const first = await minutes(later, 1);
      const [edited, audited] = [edits(card), await audit(later)];

      expect(first).toEqual([1]);
      expect(await minutes(later, 16)).toEqual([2, 6, 14]);
      expect(edits(card)).toBe(edited);
      expect(await audit(later)).toEqual(audited);
      expect(audited.filter((one) => one === `${run} blocked`)).toHaveLength(1);
      if (scene !== 'in the middle of applying') expect(double.store.snapshot()).toEqual(before);

      double.faults.length = 0;
      later.pass(16 * 60_000);
      if (scene === 'while it plans') {
        await minutes(later, 2);
        await sandbox.host.restart();
        await approve(card);
      } else await minutes(later, 2);
      expect(await cardSaying('Applied, not all proven')).toBe(card);
      expect(checkMigrated(before, double.store.snapshot(), { people: representatives(before) })).toEqual([]);
      expect(botMessages().map(({ id }) => id)).toEqual([card]);
      seen.add(card);
    },
    60_000,
  );
});
