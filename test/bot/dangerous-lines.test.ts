import { describe, expect, it } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { decide } from '../../shared/engine/decide.ts';
import { nameKey, personalKey } from '../../shared/engine/ports.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { current } from '../builders/acts.ts';
import { editProvider, scheduledCheck } from '../builders/migrated-world.ts';
import { plainEnvironment } from '../builders/snapshot.ts';
import { ada, bruno, contosoDev, environmentNamed, type World, world } from '../builders/world.ts';
import { forms, lines, typedDecisions } from './dangerous-lines.ts';

const all = [ada.id];
const environment = {
  ...contosoDev,
  people: { reader: all, planner: all, approver: [ada.id, bruno.id], operator: all },
};

/** Everything that changes something goes through one of these. */
const effects = ['commit', 'askToStop', 'enqueueCard', 'unsubscribe', 'putPlan', 'putBaseline'] as const;

/** Ada has every role in front of a bot, in an environment where what she asks for could be done. */
async function ready(line: string) {
  const made = await world(plainEnvironment(12));
  const settings = {
    ...made.ports.settings,
    environments: [environment, environmentNamed('contoso-test', 'Test')],
  };
  const w: World = { ...made, ports: { ...made.ports, settings } };
  await w.ports.conversations.save(personalKey(bruno.id), 'chat-bruno');
  await w.ports.conversations.save('chat-bruno', '{"conversation":"bruno"}');
  await w.ports.conversations.save(nameKey(bruno.id), bruno.name);
  const waits = line === 'cancel' || line === 'hand-over';
  const asked = line === 'widen' ? { asked: { pilot: { kind: 'count' as const, count: 1 } } } : {};
  const run = await startRun(w.ports, { environment, kind: 'migrate', requester: ada, ...asked });
  if (isRefusal(run)) throw new Error(run.reason);
  await made.work();
  const open = await current(w, run.id);
  if (open.status !== 'awaiting_approval') throw new Error(open.status);
  if (!waits) {
    const { approvalId } = open;
    await decide(w.ports, { run: run.id, approvalId, verdict: 'approve', by: bruno });
    await made.work();
    w.clock.advance(3_600_000);
    editProvider(w, 0, { msdyn_label: 'By hand' });
    await scheduledCheck(w);
  }
  let count = 0;
  const counted = Object.fromEntries(
    effects.map((name) => [
      name,
      (...parts: never[]) => {
        count += 1;
        return (w.ports.ledger[name] as (...parts: never[]) => unknown)(...parts);
      },
    ]),
  );
  const bot = makeBot({ ...w.ports, ledger: { ...w.ports.ledger, ...counted } });
  const say = async (text: string): Promise<number> => {
    const before = count;
    const turn = { kind: 'text' as const, text, from: ada, conversation: 'here', language: 'en' as const };
    expect((await bot.onMessage(turn)).length).toBeGreaterThanOrEqual(0);
    return count - before;
  };
  return { say };
}

describe.each(lines)('$id', ({ id, says }) => {
  it('acts where it is said as it should be', async () => {
    const { say } = await ready(id);
    expect(await say(says('contoso-dev'))).toBeGreaterThan(0);
  });

  it('does nothing in any form that only looks like it', async () => {
    const { say } = await ready(id);
    const acted: string[] = [];
    for (const form of forms) if ((await say(form.said(says))) > 0) acted.push(form.id);
    expect(acted).toEqual([]);
  });
});

describe('what is decided on cards', () => {
  it.each(typedDecisions)('%s does nothing when typed', async (line) => {
    for (const place of ['migrate', 'cancel']) expect(await (await ready(place)).say(line)).toBe(0);
  });
});
