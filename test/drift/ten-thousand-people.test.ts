import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { requestLine } from '../../sandbox/demo/request-table.ts';
import { contosoProd, crowd } from '../../sandbox/fixtures/contoso-prod.ts';
import { serviceRepresentative } from '../../sandbox/fixtures/standard-rows.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { makeDataverse } from '../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { advance } from '../../shared/engine/advance.ts';
import { answerQuestions } from '../../shared/engine/answer-questions.ts';
import { decide } from '../../shared/engine/decide.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import { authorizeBoth, bothCredentials } from '../builders/both-identities.ts';
import { ada, bruno, environmentNamed, type World, world } from '../builders/world.ts';
import { recordedSleep } from '../shared/dataverse/parts.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const fixture = withTwoIdentities(contosoProd());
const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);

let azurite: Azurite;
let double: DataverseDouble;
let w: World;
const environment = {
  ...environmentNamed('contoso-prod', 'Contoso Prod'),
  organizationId: guid(fixture.organizationId),
};

/** Over HTTP to the double and to Azurite: engine, client and ledger are real; cards and the queue are in memory. */
beforeAll(async () => {
  azurite = await startAzurite();
  const bare = await world(undefined, makeLedger({ table: openStorage(azurite).ledger, random }));
  double = await startDataverse({
    fixture,
    clock: bare.clock.now,
    authorize: authorizeBoth,
  });
  const here = { ...environment, url: double.url };
  const dataverse = makeDataverse({
    environment: here,
    ...bothCredentials,
    clock: bare.clock,
    sleep: recordedSleep().sleep,
  });
  const settings = { ...bare.ports.settings, environments: [here] };
  const observer = { ...bare.ports.observer, signedIn: () => undefined };
  w = { ...bare, ports: { ...bare.ports, settings, observer, dataverse: () => dataverse } };
  await migrate();
}, 180_000);
afterAll(() => Promise.all([double.stop(), azurite.stop()]));

async function work(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    const next = w.wakeUps.take();
    if (next === undefined) return;
    w.clock.advance(next.delaySeconds * 1000);
    await advance(w.ports, next.id);
  }
}

async function migrate(): Promise<void> {
  const here = w.ports.settings.environments[0] ?? environment;
  const started = await startRun(w.ports, { environment: here, kind: 'migrate', requester: ada });
  if (isRefusal(started)) throw new Error(started.reason);
  await work();
  const now = async (): Promise<Run | undefined> => w.ports.ledger.run(started.id);
  let run = await now();
  if (run?.status === 'needs_decisions') {
    const { questions } = await w.ports.ledger.plan(environment.key, run.plan);
    const answers = Object.fromEntries(questions.map((one) => [one.id, one.safeDefault]));
    await answerQuestions(w.ports, { run: run.id, answers, by: ada });
    await work();
    run = await now();
  }
  if (run?.status !== 'awaiting_approval') throw new Error(`run: ${run?.status}`);
  await decide(w.ports, { run: run.id, approvalId: run.approvalId, verdict: 'approve', by: bruno });
  await work();
  expect((await now())?.status).toBe('unproven');
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

/** Asked for in a chat, and answered by the worker. Prints what it costs; nothing here depends on how fast it is. */
async function check(what: string): Promise<void> {
  w.clock.advance(3_600_000);
  const bot = makeBot(w.ports);
  const asked = double.requests.length;
  const turn = { from: ada, conversation: 'here', language: 'en' as const };
  await bot.onMessage({ kind: 'text', text: 'check drift contoso-prod', ...turn });
  // The turn writes down the wish and answers; it reads nothing of the environment.
  expect(double.requests.length).toBe(asked);
  expect(w.cards.shown.at(-1)?.subject).toMatchObject({ kind: 'inquiry', inquiry: { status: 'asked' } });
  const [begun, spent] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(spent);
  const computed = ((user + system) / 1_000_000).toFixed(1);
  await sendCards(w.ports, environment.key);
  const { rss, heapUsed } = process.memoryUsage();
  const made = double.requests.slice(asked);
  console.log(
    `${requestLine(what, made)}; ${seconds} s (${computed} s of them computing, here and in the double), heap ${megabytes(heapUsed)}, all ${megabytes(rss)}`,
  );
  // Three batches, and pages of the people: far from the 6,000 requests of five minutes.
  expect(made.length).toBeLessThan(200);
  expect(made.every(({ method, parts }) => method === 'GET' || parts.length > 0 || method === 'POST')).toBe(
    true,
  );
}

const items = async () => (await w.ports.ledger.drift(environment.key))?.items ?? [];

describe(`a drift check of ${crowd} people`, () => {
  it('finds nothing in an untouched environment', async () => {
    await check('nothing differs');
    expect(await items()).toEqual([]);
  }, 300_000);

  it('finds people by the thousand as a few differences, and is answered on one card', async () => {
    const { store } = double;
    const links = store.links(assigned);
    const profile = links.find(
      ({ from }) => links.filter((one) => one.from === from).length > crowd / 2,
    )?.from;
    const people = links.filter(({ from }) => from === profile).map(({ to }) => to);
    const other = links.find(({ from }) => from !== profile)?.from ?? '';
    if (profile === undefined) throw new Error('no profile of the crowd');
    for (const person of people.slice(0, 1_000)) store.unlink(assigned, profile, person);
    for (const person of people.slice(1_000, 1_500)) {
      store.unlink(assigned, profile, person);
      store.link(assigned, other, person);
    }
    for (const person of people.slice(1_500, 2_000))
      store.unlink('systemuserroles_association', serviceRepresentative, person);
    const [provider] = store.rows('msdyn_channelprovider').filter((row) => row.msdyn_name === 'Callback');
    store.put('msdyn_channelprovider', { ...provider, msdyn_label: 'By hand' });
    await check('2,000 people and a row differ');
    const found = (await items()).map(({ kind, members }) => `${kind} ${members?.count ?? ''}`.trim());
    expect([...found].sort()).toEqual([
      'people-left 500',
      'people-moved 500',
      'people-unassigned 1000',
      'provider-changed',
    ]);
    await check('the same again');
    expect(await items()).toHaveLength(4);
  }, 300_000);
});
