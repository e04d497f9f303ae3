import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { EnvironmentKey } from '../../../shared/domain/ids.ts';
import type { LedgerWrite } from '../../../shared/engine/ports.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openTable } from '../../../shared/tables/open-storage.ts';
import { committed } from '../../contracts/ledger-commits.ts';
import { at, auditEntry, freshEnvironment, planningRun, runId } from '../../contracts/ledger-samples.ts';
import { withFaults } from './faults.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);

function open() {
  if (azurite === undefined) throw new Error('Azurite is not there');
  const table = openTable(azurite, 'LostAnswers');
  const faults = withFaults(table);
  return { faults, ledger: makeLedger({ table, random }) };
}

const asRun = (environment: EnvironmentKey, minute: number): LedgerWrite => ({
  kind: 'run',
  run: planningRun(runId(environment, minute), environment),
});

describe('a lost answer', () => {
  it.each(['once', 'for good'] as const)('of a commit is recognised as success, lost %s', async (how) => {
    const { faults, ledger } = open();
    const environment = freshEnvironment();
    let read = await ledger.readHead(environment);
    for (const minute of [0, 1]) {
      faults.loseAnswer(how, 'POST');
      const next = { ...read.head, epoch: read.head.epoch + 1 };
      faults.sent.length = 0;
      read = committed(await ledger.commit(read, next, [asRun(environment, minute)]));
      expect(faults.sent.filter((method) => method === 'POST')).toHaveLength(how === 'once' ? 2 : 1);
      expect(await ledger.readHead(environment)).toEqual(read);
      expect(await ledger.run(runId(environment, minute))).toBeDefined();
    }
    // And the ETag it found out is good for the next commit.
    committed(await ledger.commit(read, read.head, []));
  });

  it.each(['audit', 'run'] as const)(
    'of a commit is recognised by its %s row when somebody else has committed since',
    async (kind) => {
      const { faults, ledger } = open();
      const other = open().ledger;
      const environment = freshEnvironment();
      const read = committed(
        await ledger.commit(await ledger.readHead(environment), firstHead(environment), []),
      );
      faults.loseAnswer('for good', 'POST', async () => {
        const theirs = await other.readHead(environment);
        committed(await other.commit(theirs, { ...theirs.head, epoch: 7 }, [asRun(environment, 7)]));
      });
      const entry = auditEntry(runId(environment), environment, read.head.audit);
      const write: LedgerWrite = kind === 'audit' ? { kind, entry } : asRun(environment, 1);
      const mine = committed(await ledger.commit(read, { ...read.head, epoch: 2 }, [write]));
      expect(mine.head.epoch).toBe(2);
      expect((await ledger.readHead(environment)).head.epoch).toBe(7);
      // What was answered must not let us write over theirs.
      expect(await ledger.commit(mine, mine.head, [])).toEqual({ kind: 'conflict' });
    },
  );

  it('of somebody else’s commit is not taken for ours', async () => {
    const { faults, ledger } = open();
    const other = open().ledger;
    const environment = freshEnvironment();
    const read = await ledger.readHead(environment);
    committed(await other.commit(read, { ...read.head, epoch: 3 }, [asRun(environment, 1)]));
    faults.loseAnswer('for good', 'POST');
    expect(await ledger.commit(read, read.head, [asRun(environment, 1)])).toEqual({ kind: 'conflict' });
  });

  it('of a claim leaves the claim ours', async () => {
    const { faults, ledger } = open();
    const environment = freshEnvironment();
    const claim = { id: runId(environment), conversation: 'c', claimedUntil: at };
    faults.loseAnswer('once', 'POST');
    const inserted = await ledger.claimCard(claim, undefined);
    faults.loseAnswer('for good', 'PUT');
    const replaced = await ledger.claimCard({ ...claim, activityId: 'a' }, inserted);
    expect(replaced).toMatchObject({ activityId: 'a' });
    expect(await ledger.card(claim.id, 'c')).toEqual(replaced);
  });

  it('of a deletion is still a deletion', async () => {
    const { faults, ledger } = open();
    const environment = freshEnvironment();
    await ledger.enqueueCard(runId(environment), 'c');
    const [row] = await ledger.outbox(environment);
    if (row === undefined) throw new Error('no outbox row');
    faults.loseAnswer('once', 'DELETE');
    expect(await ledger.deleteOutbox(row)).toBe(true);
    expect(await ledger.outbox(environment)).toEqual([]);
  });
});

describe('a lost request', () => {
  it('is said to be that, and nothing was written', async () => {
    const { faults, ledger } = open();
    const environment = freshEnvironment();
    const read = await ledger.readHead(environment);
    faults.loseRequest('POST');
    const attempt = ledger.commit(read, read.head, [asRun(environment, 1)]);
    await expect(attempt).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(await ledger.readHead(environment)).toEqual(read);
    committed(await ledger.commit(read, read.head, [asRun(environment, 1)]));
  });
});

describe('a listing', () => {
  it('of the newest runs costs one request, however many there are', async () => {
    const { faults, ledger } = open();
    const environment = freshEnvironment();
    let read = await ledger.readHead(environment);
    for (let block = 0; block < 13; block++) {
      const runs = Array.from({ length: 90 }, (_, index) => asRun(environment, block * 90 + index));
      read = committed(await ledger.commit(read, read.head, runs));
    }
    faults.sent.length = 0;
    const newest = await ledger.runs(environment, 2);
    expect(newest.map((run) => run.id)).toEqual([runId(environment, 1169), runId(environment, 1168)]);
    expect(faults.sent).toEqual(['GET']);
    expect(await ledger.runs(environment, 1_100)).toHaveLength(1_100);
  });
});

function firstHead(environment: EnvironmentKey) {
  return { environment, epoch: 1, audit: { sequence: 0, hash: '0'.repeat(64) } };
}
