import { expect, it } from 'vitest';
import type { CommitResult, Ledger, LedgerWrite, ReadHead } from '../../shared/engine/ports.ts';
import { auditEntry, freshEnvironment, planningRun, runId } from './ledger-samples.ts';

/** The new read, or a failed test. */
export function committed(result: CommitResult): ReadHead {
  if (result.kind !== 'committed') throw new Error('the commit met a conflict');
  return result.read;
}

export function ledgerCommits(ledger: () => Ledger): void {
  it('reads an environment nobody wrote to as an empty head without ETag', async () => {
    const environment = freshEnvironment();
    const audit = { sequence: 0, hash: '0'.repeat(64) };
    expect(await ledger().readHead(environment)).toEqual({ head: { environment, epoch: 0, audit } });
  });

  it('reads back the head it committed, and commits on what the commit answered', async () => {
    const environment = freshEnvironment();
    const first = await ledger().readHead(environment);
    const lease = { openRun: runId(environment), leaseOwner: 'w1', leaseUntil: '2026-03-02T09:01:00.000Z' };
    const second = committed(await ledger().commit(first, { ...first.head, ...lease, epoch: 1 }, []));
    const third = committed(await ledger().commit(second, { ...second.head, epoch: 2 }, []));
    expect(await ledger().readHead(environment)).toEqual(third);
    expect(third.head).toEqual({ ...first.head, ...lease, epoch: 2 });
  });

  it('lets one of two commits on the same read win, and shows nothing of the other', async () => {
    for (const before of [0, 1]) {
      const environment = freshEnvironment();
      let read = await ledger().readHead(environment);
      if (before === 1) read = committed(await ledger().commit(read, { ...read.head, epoch: 9 }, []));
      const ids = [runId(environment, 0, 'aaaaaaaa'), runId(environment, 0, 'bbbbbbbb')];
      const attempts = ids.map((id) => {
        const entry = auditEntry(id, environment, read.head.audit);
        const writes: readonly LedgerWrite[] = [
          { kind: 'run', run: planningRun(id, environment) },
          { kind: 'audit', entry },
          { kind: 'outbox', id, conversation: 'c' },
        ];
        return ledger().commit(read, { ...read.head, openRun: id, audit: entry }, writes);
      });
      const kinds = (await Promise.all(attempts)).map((result) => result.kind);
      expect([...kinds].sort()).toEqual(['committed', 'conflict']);

      const winner = ids[kinds.indexOf('committed')];
      expect((await ledger().readHead(environment)).head.openRun).toBe(winner);
      expect((await ledger().runs(environment, 10)).map((run) => run.id)).toEqual([winner]);
      expect((await ledger().audit(environment)).map((entry) => entry.run)).toEqual([winner]);
      expect((await ledger().outbox(environment)).map((row) => row.id)).toEqual([winner]);
    }
  });

  it('answers a commit on an older read with a conflict', async () => {
    const environment = freshEnvironment();
    const none = await ledger().readHead(environment);
    const old = committed(await ledger().commit(none, { ...none.head, epoch: 1 }, []));
    committed(await ledger().commit(old, { ...old.head, epoch: 2 }, []));
    expect(await ledger().commit(none, { ...none.head, epoch: 3 }, [])).toEqual({ kind: 'conflict' });
    expect(await ledger().commit(old, { ...old.head, epoch: 3 }, [])).toEqual({ kind: 'conflict' });
    expect((await ledger().readHead(environment)).head.epoch).toBe(2);
  });

  it('writes 99 rows with the head, and refuses a hundred before writing any', async () => {
    const environment = freshEnvironment();
    const read = await ledger().readHead(environment);
    const writes = Array.from({ length: 100 }, (_, minute): LedgerWrite => {
      return { kind: 'run', run: planningRun(runId(environment, minute), environment) };
    });
    const tooMany = ledger().commit(read, read.head, writes);
    await expect(tooMany).rejects.toMatchObject({ code: 'too_many_operations' });
    expect(await ledger().readHead(environment)).toEqual(read);
    committed(await ledger().commit(read, read.head, writes.slice(1)));
    expect(await ledger().runs(environment, 200)).toHaveLength(99);
  });

  it('refuses a row beyond the size of a row before writing any', async () => {
    const environment = freshEnvironment();
    const read = await ledger().readHead(environment);
    const id = runId(environment);
    const details = { '0': 'x'.repeat(600_000) };
    const writes: readonly LedgerWrite[] = [
      { kind: 'run', run: planningRun(id, environment) },
      { kind: 'journal', run: id, block: { from: 0, to: 0, epoch: 1, outcomes: 'x', details } },
    ];
    await expect(ledger().commit(read, read.head, writes)).rejects.toMatchObject({ code: 'row_too_large' });
    expect(await ledger().run(id)).toBeUndefined();
  });

  it('refuses the same row twice, and rows of another environment', async () => {
    const [environment, other] = [freshEnvironment(), freshEnvironment()];
    const read = await ledger().readHead(environment);
    const write: LedgerWrite = { kind: 'run', run: planningRun(runId(environment), environment) };
    const twice = ledger().commit(read, read.head, [write, write]);
    await expect(twice).rejects.toMatchObject({ code: 'row_repeated' });
    const foreign: LedgerWrite = { kind: 'run', run: planningRun(runId(other), other) };
    const elsewhere = ledger().commit(read, read.head, [foreign]);
    await expect(elsewhere).rejects.toMatchObject({ code: 'wrong_partition' });
    const moved = ledger().commit(read, { ...read.head, environment: other }, []);
    await expect(moved).rejects.toMatchObject({ code: 'wrong_partition' });
  });

  it('refuses a row that it could not read again, before writing any', async () => {
    const environment = freshEnvironment();
    const read = await ledger().readHead(environment);
    const run = { ...planningRun(runId(environment), environment), surprise: 'secret' };
    const attempt = ledger().commit(read, read.head, [{ kind: 'run', run }]);
    const refusal: unknown = await attempt.catch((error) => error);
    expect(refusal).toMatchObject({ code: 'row_unreadable' });
    expect(String(refusal)).not.toContain('secret');
    expect(await ledger().readHead(environment)).toEqual(read);
  });

  it('never writes over an audit row', async () => {
    const environment = freshEnvironment();
    const first = await ledger().readHead(environment);
    const entry = auditEntry(runId(environment), environment, first.head.audit);
    const second = committed(await ledger().commit(first, first.head, [{ kind: 'audit', entry }]));
    const forged = { ...entry, what: 'nothing' };
    const over = ledger().commit(second, { ...second.head, epoch: 5 }, [{ kind: 'audit', entry: forged }]);
    await expect(over).rejects.toMatchObject({ code: 'storage_refused' });
    expect(await ledger().audit(environment)).toEqual([entry]);
    expect(await ledger().readHead(environment)).toEqual(second);
  });
}
