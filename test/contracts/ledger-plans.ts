import { expect, it } from 'vitest';
import type { Ledger } from '../../shared/engine/ports.ts';
import { freshEnvironment, planOf } from './ledger-samples.ts';

export function ledgerPlans(ledger: () => Ledger): void {
  it('reads back a plan of 10,000 changes as it was stored', async () => {
    const environment = freshEnvironment();
    const plan = planOf(environment, 10_000);
    const ref = await ledger().putPlan(environment, plan);
    expect(ref.digest).toBe(plan.digest);
    expect(await ledger().plan(environment, ref)).toEqual(plan);
  });

  it('stores the same plan again without harm', async () => {
    const environment = freshEnvironment();
    const plan = planOf(environment, 3);
    const first = await ledger().putPlan(environment, plan);
    const second = await ledger().putPlan(environment, plan);
    expect(second).toEqual(first);
    expect(await ledger().plan(environment, first)).toEqual(plan);
  });

  it('refreshes labels under the same digest, and older references still lead to the plan', async () => {
    const environment = freshEnvironment();
    const [long, short] = [
      planOf(environment, 2_000, 'Förderer '.repeat(40)),
      planOf(environment, 2_000, 'B'),
    ];
    expect(short.digest).toBe(long.digest);
    const older = await ledger().putPlan(environment, long);
    const newer = await ledger().putPlan(environment, short);
    expect(await ledger().plan(environment, older)).toEqual(short);
    expect(await ledger().plan(environment, newer)).toEqual(short);
  });

  it('throws for a plan that is not there', async () => {
    const environment = freshEnvironment();
    const plan = planOf(environment, 1);
    const ref = await ledger().putPlan(environment, plan);
    const elsewhere = ledger().plan(freshEnvironment(), ref);
    await expect(elsewhere).rejects.toMatchObject({ code: 'plan_missing' });
    const unknown = ledger().plan(environment, { ...ref, digest: 'b'.repeat(64) });
    await expect(unknown).rejects.toMatchObject({ code: 'plan_missing' });
  });

  it('refuses to store a plan under a digest that is not its own', async () => {
    const environment = freshEnvironment();
    const plan = { ...planOf(environment, 1), digest: 'c'.repeat(64) };
    const put = ledger().putPlan(environment, plan);
    await expect(put).rejects.toMatchObject({ code: 'plan_digest_mismatch' });
  });
}
