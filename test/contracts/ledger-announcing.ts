import { expect, it } from 'vitest';
import type { EnvironmentKey } from '../../shared/domain/ids.ts';
import type { Outage } from '../../shared/domain/outage.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { Topic } from '../../shared/domain/subscription.ts';
import type { Ledger, LedgerWrite } from '../../shared/engine/ports.ts';
import { oddConversations } from './ledger-cards.ts';
import { committed } from './ledger-commits.ts';
import { at, environmentKey, freshEnvironment, person, runId } from './ledger-samples.ts';

export function ledgerAnnouncing(ledger: () => Ledger): void {
  const write = async (environment: EnvironmentKey, ...writes: readonly LedgerWrite[]): Promise<void> => {
    const read = await ledger().readHead(environment);
    committed(await ledger().commit(read, read.head, writes));
  };

  it('keeps one schedule of each environment, the last', async () => {
    const environment = freshEnvironment();
    expect(await ledger().schedule(environment)).toBeUndefined();
    const nightly = { covered: '2026-03-02T05:00', next: at };
    const schedule = { cron: '0 6 * * 1-5', timeZone: 'Europe/Berlin' };
    for (const state of [nightly, { ...nightly, set: { schedule, by: person(), at } }]) {
      await write(environment, { kind: 'schedule', environment, state });
      expect(await ledger().schedule(environment)).toEqual(state);
    }
    const off = { covered: nightly.covered, set: { by: person(), at } };
    await write(environment, { kind: 'schedule', environment, state: off });
    expect(await ledger().schedule(environment)).toEqual(off);
    expect(await ledger().schedule(freshEnvironment())).toBeUndefined();
  });

  it('finds an episode by its id, and the newest of an environment', async () => {
    const environment = freshEnvironment();
    const neighbour = environmentKey(`${environment}-b`);
    const base = { startedAt: at, changedAt: at, solved: 0 };
    const of = (key: EnvironmentKey, minute: number) =>
      ({ ...base, id: runId(key, minute), environment: key, status: 'open' }) as const;
    expect(await ledger().latestEpisode(environment)).toBeUndefined();
    await write(neighbour, { kind: 'episode', episode: of(neighbour, 99) });
    for (const minute of [2, 1, 3])
      await write(environment, { kind: 'episode', episode: of(environment, minute) });
    expect(await ledger().latestEpisode(environment)).toEqual(of(environment, 3));
    const passedOn = { ...of(environment, 1), status: 'passed_on', left: 2, solved: 1 } as const;
    await write(environment, { kind: 'episode', episode: passedOn });
    expect(await ledger().episode(passedOn.id)).toEqual(passedOn);
    expect(await ledger().episode(runId(environment, 7))).toBeUndefined();
    expect(await ledger().run(passedOn.id)).toBeUndefined();
  });

  it('finds an outage by its id, and the newest of an environment', async () => {
    const environment = freshEnvironment();
    const refusal = refuse('environment_unavailable', { environment: 'Contoso' });
    const of = (minute: number, more: Partial<Outage> = {}): Outage => ({
      id: runId(environment, minute),
      environment,
      status: 'open',
      since: at,
      changedAt: at,
      failed: 1,
      refusal,
      ...more,
    });
    expect(await ledger().latestOutage(environment)).toBeUndefined();
    for (const minute of [2, 1, 3]) await write(environment, { kind: 'outage', outage: of(minute) });
    expect(await ledger().latestOutage(environment)).toEqual(of(3));
    const over = of(2, { status: 'over', failed: 4 });
    await write(environment, { kind: 'outage', outage: over });
    expect(await ledger().outage(over.id)).toEqual(over);
    expect(await ledger().latestOutage(environment)).toEqual(of(3));
    expect(await ledger().episode(over.id)).toBeUndefined();
    expect(await ledger().outage(runId(environment, 7))).toBeUndefined();
  });

  it('keeps one subscription of each conversation, whatever it is called, until it is taken away', async () => {
    const environment = freshEnvironment();
    const of = (conversation: string, topic: Topic) =>
      ({ conversation, topic, by: person(), at, personal: false }) as const;
    await write(
      environment,
      ...oddConversations.map(
        (one): LedgerWrite => ({ kind: 'subscription', environment, subscription: of(one, 'all') }),
      ),
    );
    const [first = '', second = ''] = oddConversations;
    await write(environment, { kind: 'subscription', environment, subscription: of(first, 'drift') });
    await ledger().unsubscribe(environment, second);
    await ledger().unsubscribe(environment, second);
    const left = await ledger().subscriptions(environment);
    expect(left.map((one) => one.conversation).sort()).toEqual(
      oddConversations.filter((one) => one !== second).sort(),
    );
    expect(left.find((one) => one.conversation === first)).toEqual(of(first, 'drift'));
    expect(await ledger().subscriptions(freshEnvironment())).toEqual([]);

    const said = async (topic: Topic): Promise<void> =>
      write(environment, { kind: 'subscription', environment, subscription: of(first, topic) });
    const silent = () => ledger().isSilent(environment, first);
    expect(await silent()).toBe(false);
    await said('none');
    for (let time = 0; time < 2; time++) {
      expect(await silent()).toBe(true);
      expect((await ledger().subscriptions(environment)).map((one) => one.conversation)).not.toContain(first);
    }
    await said('runs');
    expect(await silent()).toBe(false);
    await said('none');
    await ledger().unsubscribe(environment, first);
    expect(await silent()).toBe(false);
  });
}
