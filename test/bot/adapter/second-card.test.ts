import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import { makeBot } from '../../../bot/bot.ts';
import { answerPrefix } from '../../../bot/cards/question-inputs.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { current } from '../../builders/acts.ts';
import { ada, bruno, contosoDev, type World, world } from '../../builders/world.ts';
import { type AdapterSet, adapterSet } from './set.ts';

let set: AdapterSet;
let reference = '';
let w: World;
let ports: Ports;

beforeAll(async () => {
  set = await adapterSet();
  vi.stubEnv('IDENTITY_ENDPOINT', set.values.IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', set.values.IDENTITY_HEADER ?? '');
  await set.knock(set.activity());
  reference = (await set.ports.conversations.find(conversationKey('a:ada'))) ?? '';
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await set.stop();
});
beforeEach(async () => {
  set.connector.clear();
  set.clock.now += 3_600_000;
  w = await world();
  ports = { ...w.ports, cards: set.cards };
  await ports.conversations.save('there', reference);
});

const posts = () => set.connector.sent.filter(({ method }) => method === 'POST');

/** What Approve of a card sends, as it was posted. */
function approveOf(body: object | undefined): unknown {
  const found: unknown[] = [];
  JSON.stringify(body, (_name, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'verb' in value && value.verb === 'approve')
      found.push('data' in value ? { ...(value.data as object), verb: 'approve' } : value);
    return value;
  });
  return found[0];
}

const press = (data: unknown, from: typeof bruno) =>
  makeBot(ports).onAction({ data, from, conversation: 'there', language: 'en' });

/** A plan that waits, whose first card was taken by Teams without an answer; a minute later it is sent again. */
async function shownTwice() {
  const started = await startRun(ports, { environment: contosoDev, kind: 'migrate', requester: ada });
  if (isRefusal(started)) throw new Error(started.reason);
  await w.work();
  await ports.ledger.enqueueCard(started.id, 'there');
  set.connector.losesAnswers();
  await sendCards(ports, contosoDev.key);
  set.connector.answers(200);
  w.clock.advance(60_000);
  await sweep(ports);
  return started.id;
}

describe('a first card whose answer is lost', () => {
  it('comes a second time, once, and only the second is edited from then on', async () => {
    const run = await shownTwice();
    expect(posts()).toHaveLength(2);
    await press(approveOf(posts()[1]?.body), bruno);
    await w.work();
    await sendCards(ports, contosoDev.key);
    expect((await current(w, run)).status).toBe('succeeded');
    expect(posts()).toHaveLength(2);
    const edited = new Set(
      set.connector.sent.flatMap(({ method, path }) => (method === 'PUT' ? [path] : [])),
    );
    expect([...edited]).toEqual(['/v3/conversations/a:ada/activities/message-2']);
  });

  it('has one effect whichever of the two is pressed, and however often', async () => {
    const run = await shownTwice();
    const [first, second] = posts().map(({ body }) => approveOf(body));
    expect(first).toEqual(second);
    await Promise.all([press(first, bruno), press(second, bruno), press(first, bruno)]);
    await w.work();
    await press(second, bruno);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20 } });
    expect(w.dataverse.written).toHaveLength(20);
    const audit = await ports.ledger.audit(contosoDev.key);
    expect(audit.filter(({ what }) => what === 'approved')).toHaveLength(1);
  });

  it('that nobody edits any more approves nothing else than what it shows', async () => {
    const run = await shownTwice();
    const orphan = approveOf(posts()[0]?.body);
    const [optional] = (await planOf(run)).questions;
    if (optional === undefined) throw new Error('nothing to ask');
    const answers = { [`${answerPrefix}${optional.id}`]: optional.options.at(-1)?.value ?? '' };
    const answered = await press({ verb: 'answer', run, ...answers }, ada);
    expect(answered.kind).toBe('card');
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    const refused = await press(orphan, bruno);
    expect(refused).toMatchObject({ kind: 'message' });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    expect(w.dataverse.written).toEqual([]);
  });
});

async function planOf(run: Parameters<typeof current>[1]) {
  const now = await current(w, run);
  if (now.status !== 'awaiting_approval') throw new Error(now.status);
  return ports.ledger.plan(contosoDev.key, now.plan);
}
