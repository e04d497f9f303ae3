import { expect, it } from 'vitest';
import { fleetAtMost } from '../../../shared/domain/fleet.ts';
import { mostSubscriptions } from '../../../shared/domain/subscription.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { answerQuestions } from '../../../shared/engine/answer-questions.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { startFleet } from '../../../shared/engine/start-fleet.ts';
import { subscribe } from '../../../shared/engine/subscribe.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { channelProvider, plainEnvironment, snapshot } from '../../builders/snapshot.ts';
import { ada, bruno, contosoDev, environmentNamed, world } from '../../builders/world.ts';

it('a plan with errors is not possible, and says how many', async () => {
  const plain = plainEnvironment();
  const w = await world({ ...plain, rows: { ...plain.rows, msdyn_applicationextension: [] } });
  const run = await start(w);
  await w.work();
  expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'plan_blocked' } });
});

it('a question that must be answered and is not keeps all answers from being taken', async () => {
  const plain = plainEnvironment();
  const there = channelProvider(1, { msdyn_channelurl: 'https://widget1.contoso.example/panel?base=1' });
  const w = await world(
    snapshot({ rows: { ...plain.rows, msdyn_channelprovider: [there] }, links: plain.links }),
  );
  const run = await start(w);
  await w.work();
  expect(await current(w, run)).toMatchObject({ status: 'needs_decisions' });
  expect(await answerQuestions(w.ports, { run, answers: {}, by: ada })).toMatchObject({
    reason: 'questions_open',
  });
});

it('one conversation more than an environment tells its news to is refused', async () => {
  const { ports } = await world();
  const asked = { environment: contosoDev, by: ada, topic: 'all' } as const;
  for (let nth = 0; nth < mostSubscriptions; nth++)
    await subscribe(ports, { ...asked, conversation: `place-${nth}` });
  expect(await subscribe(ports, { ...asked, conversation: 'one-more' })).toMatchObject({
    reason: 'too_many_subscriptions',
    params: { most: String(mostSubscriptions) },
  });
});

it('more environments than one fleet may have are refused', async () => {
  const { ports } = await world();
  const environments = Array.from({ length: fleetAtMost + 1 }, (_one, nth) =>
    environmentNamed(`e-${nth}`, `E ${nth}`),
  );
  const many = { ...ports, settings: { ...ports.settings, environments } };
  expect(await startFleet(many, { what: 'plan', requester: ada })).toMatchObject({
    reason: 'fleet_too_large',
  });
});

it('a run whose every change is written, and which is being checked, can no longer be cancelled', async () => {
  const w = await world();
  const run = await approved(w);
  const said: unknown[] = [];
  const asked = withDataverse(w, {
    readSnapshot: async () => {
      const { status } = await current(w, run);
      if (status === 'verifying') said.push(await cancelRun(w.ports, { environment: contosoDev, by: bruno }));
      return w.dataverse.state();
    },
  });
  await advance(asked, run);
  expect(said).toEqual([expect.objectContaining({ reason: 'too_late_to_cancel' })]);
  expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
});
