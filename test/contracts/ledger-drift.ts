import { expect, it } from 'vitest';
import type { Baseline } from '../../shared/domain/baseline.ts';
import type { Calm } from '../../shared/domain/calm.ts';
import type { DriftState } from '../../shared/domain/drift.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { Ledger, LedgerWrite } from '../../shared/engine/ports.ts';
import { committed } from './ledger-commits.ts';
import { at, freshEnvironment, numberedGuid, person, planOf, planRef, runId } from './ledger-samples.ts';

export function ledgerDrift(ledger: () => Ledger): void {
  const write = async (
    writes: LedgerWrite,
    environment: Parameters<Ledger['readHead']>[0],
  ): Promise<void> => {
    const read = await ledger().readHead(environment);
    committed(await ledger().commit(read, read.head, [writes]));
  };

  it('reads back a baseline of 10,000 people by its content', async () => {
    const environment = freshEnvironment();
    const baseline = baselineOf(10_000);
    const ref = await ledger().putBaseline(environment, baseline);
    expect(await ledger().baseline(environment, ref)).toEqual(baseline);
    expect(await ledger().putBaseline(environment, baseline)).toEqual(ref);
    const other = await ledger().putBaseline(environment, baselineOf(1));
    expect(other.digest).not.toBe(ref.digest);
  });

  it('throws for a baseline that is not there', async () => {
    const environment = freshEnvironment();
    const ref = await ledger().putBaseline(environment, baselineOf(1));
    const elsewhere = ledger().baseline(freshEnvironment(), ref);
    await expect(elsewhere).rejects.toMatchObject({ code: 'plan_missing' });
  });

  it('sweeps the baselines that neither base nor drift names, and no others', async () => {
    const [environment, other] = [freshEnvironment(), freshEnvironment()];
    const small = baselineOf(3);
    const put = (baseline: Baseline, where = environment) => ledger().putBaseline(where, baseline);
    const named = await put(baselineOf(1));
    const seen = await put(baselineOf(2));
    const left = [await put(small), await put(baselineOf(10_000))];
    const elsewhere = await put(small, other);
    const run = runId(environment, 1);
    await write({ kind: 'base', plan: planRef, run, baseline: named }, environment);
    await write({ kind: 'drift', environment, state: { ...stateOf(environment, 1), seen } }, environment);
    const sweep = (storedBefore: Date, namedBefore: Date): Promise<number> =>
      ledger().sweepBaselines(environment, { storedBefore, namedBefore });
    const [long, soon] = [new Date(0), new Date(Date.now() + 3_600_000)];
    expect([await sweep(long, soon), await sweep(soon, long)]).toEqual([0, 0]);
    expect([await sweep(soon, soon), await sweep(soon, soon)]).toEqual([2, 0]);
    for (const ref of left)
      await expect(ledger().baseline(environment, ref)).rejects.toMatchObject({ code: 'plan_missing' });
    for (const ref of [named, seen]) expect(await ledger().baseline(environment, ref)).toBeDefined();
    expect(await ledger().baseline(other, elsewhere)).toBeDefined();
    // What is stored again is there again.
    expect(await ledger().baseline(environment, await put(small))).toEqual(small);
  });

  it('names a baseline in the base, and reads bases of before', async () => {
    const environment = freshEnvironment();
    const run = runId(environment, 1);
    await write({ kind: 'base', plan: planRef, run }, environment);
    expect(await ledger().base(environment)).toEqual({ plan: planRef, run });
    await write({ kind: 'base', plan: planRef, run, baseline: planRef }, environment);
    expect(await ledger().base(environment)).toEqual({ plan: planRef, run, baseline: planRef });
  });

  it('holds what the last check found', async () => {
    const environment = freshEnvironment();
    expect(await ledger().drift(environment)).toBeUndefined();
    for (const state of [stateOf(environment, 2), stateOf(environment, 0)]) {
      await write({ kind: 'drift', environment, state }, environment);
      expect(await ledger().drift(environment)).toEqual(state);
    }
  });

  it('holds how to see that nothing differs, of each environment', async () => {
    const environment = freshEnvironment();
    expect(await ledger().calm(environment)).toBeUndefined();
    const calm = (questions: Calm['trace']['questions']): Calm => ({
      against: 'f',
      check: runId(environment, 1),
      readAt: at,
      signedIn: { person: numberedGuid(1), user: numberedGuid(2) },
      outline: baselineOf(1),
      trace: { questions },
      turn: questions.length,
    });
    const list = { kind: 'list', path: 'roles?$select=name', pages: 2, hash: '1 f', exact: 'e' } as const;
    const person = numberedGuid(3);
    const many = Array.from({ length: 300 }, (_, index) => ({ ...list, path: `roles(${index})` }));
    for (const one of [
      calm([{ ...list, sum: { path: 'x', hash: '2' } }, { ...list, sum: { path: 'x' } }, ...many]),
      calm([{ kind: 'profile', app: 'OC', person, profile: null, sample: true }]),
    ]) {
      await write({ kind: 'calm', environment, calm: one }, environment);
      expect(await ledger().calm(environment)).toEqual(one);
    }
    expect(await ledger().calm(freshEnvironment())).toBeUndefined();
  });

  it('reads back the answer of a drift check', async () => {
    const environment = freshEnvironment();
    const asked = { environment, what: 'drift', requester: person(), requestedAt: at } as const;
    const { firstSeen: _first, lastSeen: _last, announcedAt: _when, ...item } = knownOf(1);
    const inquiry: Inquiry = {
      ...asked,
      id: runId(environment, 1),
      status: 'compared',
      against: runId(environment, 0),
      news: ['a-1'],
      known: [],
      snoozed: ['b-2'],
      solved: [item],
    };
    await write({ kind: 'inquiry', inquiry }, environment);
    expect(await ledger().inquiry(inquiry.id)).toEqual(inquiry);
  });
}

function baselineOf(people: number): Baseline {
  const environment = freshEnvironment();
  const plan = planOf(environment, people);
  const row = { table: 'msdyn_appconfiguration', id: numberedGuid(1) } as const;
  return {
    organizationId: plan.organizationId,
    run: runId(environment),
    at,
    whole: true,
    excerpt: {
      rows: [{ ...row, columns: { msdyn_name: 'Profil für Zoë 🙂', statecode: 0, ismanaged: false } }],
      links: { msdyn_appconfiguration_systemuser: ['a|b'] },
      absent: ['msdyn_inboxconfiguration'],
    },
    expect: plan.expect,
    made: plan.changes.flatMap((change) => (change.kind === 'create' ? [{ ...change, kind: 'create' }] : [])),
    widgets: [
      {
        provider: numberedGuid(3),
        label: 'Phone',
        codeHash: 'f',
        findings: [{ code: 'widget-docks', severity: 'passed' }],
      },
    ],
    workspace: [],
  };
}

function knownOf(number: number): DriftState['items'][number] {
  return {
    id: `address-changed-${number}`,
    kind: 'address-changed',
    step: 'channel-provider',
    subject: numberedGuid(number),
    label: 'Twilio',
    severity: 'error',
    columns: [{ column: 'msdyn_channelurl', was: 'https://a.example', is: null }],
    members: { count: 2, names: ['Ada', 'Zoë'], hash: 'f' },
    by: 'Chen Li',
    at,
    repair: 'restore',
    params: { provider: 'Twilio', count: 1 },
    firstSeen: at,
    lastSeen: at,
    announcedAt: at,
  };
}

function stateOf(environment: ReturnType<typeof freshEnvironment>, items: number): DriftState {
  const all = Array.from({ length: items }, (_, index) => ({ ...knownOf(index), snoozedUntil: at }));
  const seen = items === 0 ? {} : { seen: planRef };
  return { checkedAt: at, check: runId(environment), items: all, more: 0, ...seen };
}
