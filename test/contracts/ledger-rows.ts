import { expect, it } from 'vitest';
import type { Grave } from '../../shared/domain/grave.ts';
import { type EnvironmentKey, environmentOf } from '../../shared/domain/ids.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { Ledger, LedgerWrite } from '../../shared/engine/ports.ts';
import { everyRun } from './every-run.ts';
import { committed } from './ledger-commits.ts';
import {
  at,
  auditEntry,
  decision,
  environmentKey,
  finding,
  freshEnvironment,
  numberedGuid,
  person,
  planningRun,
  planRef,
  runId,
} from './ledger-samples.ts';

export function ledgerRows(ledger: () => Ledger): void {
  const write = async (environment: EnvironmentKey, ...writes: readonly LedgerWrite[]): Promise<void> => {
    const read = await ledger().readHead(environment);
    committed(await ledger().commit(read, read.head, writes));
  };

  it('answers nothing for what was never written', async () => {
    const environment = freshEnvironment();
    const id = runId(environment);
    expect(await ledger().run(id)).toBeUndefined();
    expect(await ledger().inquiry(id)).toBeUndefined();
    expect(await ledger().base(environment)).toBeUndefined();
    expect(await ledger().runs(environment, 5)).toEqual([]);
    expect(await ledger().journal(id)).toEqual([]);
    expect(await ledger().decisions(environment)).toEqual([]);
    expect(await ledger().audit(environment)).toEqual([]);
    expect(await ledger().askedInquiries(environment)).toEqual([]);
  });

  it('reads back a run of every status as it was written', async () => {
    const environment = freshEnvironment();
    for (const run of everyRun(environment)) {
      await write(environment, { kind: 'run', run });
      expect(await ledger().run(run.id)).toEqual(run);
    }
  });

  it('reads back text longer than one property, with no half characters', async () => {
    const environment = freshEnvironment();
    for (const shift of ['', 'x']) {
      const long = { ...finding(), params: { text: `${shift}${'🙂'.repeat(40_000)}"\\\n\u0000` } };
      const base = planningRun(runId(environment), environment);
      const run = { ...base, status: 'no_changes', plan: planRef, findings: [long] } as const;
      await write(environment, { kind: 'run', run });
      expect(await ledger().run(run.id)).toEqual(run);
    }
  });

  it('lists runs newest first, as many as asked for, in one environment', async () => {
    const environment = freshEnvironment();
    const neighbour = environmentKey(`${environment}-b`);
    await write(neighbour, { kind: 'run', run: planningRun(runId(neighbour, 999), neighbour) });
    const minutes = Array.from({ length: 290 }, (_, index) => (index * 37) % 290);
    for (let from = 0; from < minutes.length; from += 99) {
      const runs = minutes.slice(from, from + 99).map((minute) => runId(environment, minute));
      await write(
        environment,
        ...runs.map((id) => ({ kind: 'run' as const, run: planningRun(id, environment) })),
      );
    }
    const newestFirst = Array.from({ length: 290 }, (_, index) => runId(environment, 289 - index));
    const listed = async (top: number): Promise<readonly string[]> =>
      (await ledger().runs(environment, top)).map((run) => run.id);
    expect(await listed(3)).toEqual(newestFirst.slice(0, 3));
    expect(await listed(1000)).toEqual(newestFirst);
    expect(await listed(0)).toEqual([]);
  });

  it('keeps inquiries apart from runs, and finds those nobody has answered', async () => {
    const environment = freshEnvironment();
    const base = { environment, what: 'validate', requester: person(), requestedAt: at } as const;
    const refusal = { kind: 'refusal', reason: 'rows_hidden', params: {} } as const;
    const inquiries: readonly Inquiry[] = [
      { ...base, id: runId(environment, 1), status: 'asked' },
      { ...base, id: runId(environment, 2), status: 'planned', plan: planRef },
      { ...base, id: runId(environment, 3), status: 'validated', against: planRef, findings: [finding()] },
      { ...base, id: runId(environment, 4), status: 'refused', refusal },
      { ...base, id: runId(environment, 5), status: 'asked' },
    ];
    await write(environment, ...inquiries.map((inquiry) => ({ kind: 'inquiry' as const, inquiry })));
    for (const inquiry of inquiries) expect(await ledger().inquiry(inquiry.id)).toEqual(inquiry);
    expect(await ledger().runs(environment, 9)).toEqual([]);

    const minutes = async (): Promise<readonly (Inquiry | undefined)[]> =>
      ledger().askedInquiries(environment);
    expect(await minutes()).toEqual([inquiries[4], inquiries[0]]);
    const answered: Inquiry = { ...base, id: runId(environment, 5), status: 'planned', plan: planRef };
    await write(environment, { kind: 'inquiry', inquiry: answered });
    expect(await minutes()).toEqual([inquiries[0]]);
  });

  it('says what waits, and not any more once it is done', async () => {
    const environment = freshEnvironment();
    const nothing = { cards: false, asked: false, graves: false };
    expect(await ledger().waits(environment)).toEqual(nothing);
    const id = runId(environment, 1);
    const base = { id, environment, what: 'validate', requester: person(), requestedAt: at } as const;
    await write(environment, { kind: 'inquiry', inquiry: { ...base, status: 'asked' } });
    expect(await ledger().waits(environment)).toEqual({ ...nothing, asked: true });
    await write(environment, { kind: 'inquiry', inquiry: { ...base, status: 'planned', plan: planRef } });
    expect(await ledger().askedInquiries(environment)).toEqual([]);
    expect(await ledger().waits(environment)).toEqual(nothing);
    await write(environment, { kind: 'outbox', id, conversation: 'c' });
    expect(await ledger().waits(environment)).toEqual({ ...nothing, cards: true });
    for (const row of await ledger().outbox(environment)) await ledger().deleteOutbox(row);
    const grave = { environment, table: 'msdyn_channelprovider', id: numberedGuid(1), label: 'x' } as const;
    const dug: Grave = { ...grave, due: at, run: id, state: 'waiting' };
    await write(environment, { kind: 'grave', grave: dug });
    expect(await ledger().waits(environment)).toEqual({ ...nothing, graves: true });
    await write(environment, { kind: 'grave', grave: { ...dug, state: 'deleted' } });
    expect(await ledger().graves(environment)).toEqual([]);
    expect(await ledger().waits(environment)).toEqual(nothing);
    await write(environment, { kind: 'grave', grave: dug });
    expect(await ledger().waits(environment)).toEqual({ ...nothing, graves: true });
    expect(await ledger().graves(environment)).toEqual([dug]);
  });

  it('finds runs by their short id, in whichever environment', async () => {
    const [here, there] = [freshEnvironment(), freshEnvironment()];
    const [first, second] = [runId(here, 1, '5ca1ab1e00'), runId(there, 2, '5ca1ab2f00')];
    for (const id of [first, second, runId(there, 3, '0ddba11000')])
      await write(environmentOf(id), { kind: 'run', run: planningRun(id, environmentOf(id)) });
    expect(new Set(await ledger().runsNamed('5ca1ab'))).toEqual(new Set([first, second]));
    expect(await ledger().runsNamed('5ca1a')).toEqual([]);
    expect(await ledger().runsNamed('no#such')).toEqual([]);
  });

  it('lists the journal of one run in plan order, each block as last written', async () => {
    const environment = freshEnvironment();
    const [run, other] = [runId(environment, 1), runId(environment, 2)];
    const block = (from: number, outcomes: string) => {
      return { from, to: from + outcomes.length - 1, epoch: 1, outcomes, details: { [from]: 'HTTP 403' } };
    };
    await write(
      environment,
      { kind: 'journal', run, block: block(1000, 'i.') },
      { kind: 'journal', run, block: block(2, 'iii') },
      { kind: 'journal', run: other, block: block(0, 'd') },
    );
    await write(environment, { kind: 'journal', run, block: block(2, 'dpx') });
    expect(await ledger().journal(run)).toEqual([block(2, 'dpx'), block(1000, 'i.')]);
  });

  it('reads back a reminder, and takes none for a run or an inquiry', async () => {
    const environment = freshEnvironment();
    const [id, run] = [runId(environment, 1), runId(environment)];
    expect(await ledger().reminder(id)).toBeUndefined();
    for (const about of ['waiting', 'expiring'] as const) {
      const reminder = { id, run, about, at };
      await write(environment, { kind: 'reminder', reminder });
      expect(await ledger().reminder(id)).toEqual(reminder);
    }
    expect(await ledger().run(id)).toBeUndefined();
    expect(await ledger().inquiry(id)).toBeUndefined();
  });

  it('keeps the last decision of each question', async () => {
    const environment = freshEnvironment();
    const odd = 'users/#1?\\%\u0007é/source';
    await write(environment, { kind: 'decision', decision: decision(odd, 'first') });
    await write(
      environment,
      { kind: 'decision', decision: decision(odd, 'second') },
      { kind: 'decision', decision: decision('users/2/source', 'other') },
    );
    const values = (await ledger().decisions(environment)).map((one) => [one.questionId, one.value]);
    expect(new Map(values as [string, string][])).toEqual(
      new Map([
        [odd, 'second'],
        ['users/2/source', 'other'],
      ]),
    );
    expect(values).toHaveLength(2);
  });

  it('lists the audit in the order it was written, each entry holding the hash before it', async () => {
    const environment = freshEnvironment();
    for (let count = 1; count <= 12; count++) {
      const read = await ledger().readHead(environment);
      const entry = auditEntry(runId(environment, count), environment, read.head.audit);
      const audit = { sequence: entry.sequence, hash: entry.hash };
      committed(await ledger().commit(read, { ...read.head, audit }, [{ kind: 'audit', entry }]));
    }
    const entries = await ledger().audit(environment);
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(entries.slice(1).map((entry) => entry.previousHash)).toEqual(
      entries.slice(0, -1).map((entry) => entry.hash),
    );
    expect(await ledger().trail(runId(environment, 7))).toEqual([entries[6]]);
    expect(await ledger().trail(runId(environment, 99))).toEqual([]);
  });

  it('names whoever asked first that a run stops', async () => {
    const environment = freshEnvironment();
    const [id, other] = [runId(environment, 1), runId(environment, 2)];
    expect(await ledger().stopAsked(id)).toBeUndefined();
    const first = person('First');
    await ledger().askToStop(id, first);
    await ledger().askToStop(id, person('Second'));
    expect(await ledger().stopAsked(id)).toEqual(first);
    expect(await ledger().stopAsked(other)).toBeUndefined();
  });

  it('lists the graves that are still open, each as last written', async () => {
    const environment = freshEnvironment();
    const grave = (n: number, state: Grave['state'] = 'waiting'): Grave => {
      const about = { environment, table: 'msdyn_channelprovider' as const, label: 'Téléphone "é"' };
      return { ...about, id: numberedGuid(n), version: 'W/"7"', due: at, run: runId(environment), state };
    };
    const { version: _none, ...unversioned } = grave(3);
    expect(await ledger().graves(environment)).toEqual([]);
    for (const one of [grave(1), grave(2), unversioned])
      await write(environment, { kind: 'grave', grave: one });
    await write(environment, { kind: 'grave', grave: grave(1, 'deleting') });
    await write(environment, { kind: 'grave', grave: grave(2, 'in_use') });
    expect(await ledger().graves(environment)).toEqual([grave(1, 'deleting'), unversioned]);
    await write(environment, { kind: 'grave', grave: grave(2) });
    expect(await ledger().graves(environment)).toEqual([grave(1, 'deleting'), grave(2), unversioned]);
  });

  it('holds one base, the last', async () => {
    const environment = freshEnvironment();
    await write(environment, { kind: 'base', plan: planRef, run: runId(environment, 1) });
    await write(environment, { kind: 'base', plan: planRef, run: runId(environment, 2) });
    expect(await ledger().base(environment)).toEqual({ plan: planRef, run: runId(environment, 2) });
  });
}
