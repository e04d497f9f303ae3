import { describe, expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { fleetSubject } from '../../../shared/engine/fleet-subject.ts';
import { text } from '../../../shared/texts/text.ts';
import { approve, begun, fleetNow, three } from '../../builders/fleet-acts.ts';
import { fleetWorld } from '../../builders/fleet-world.ts';
import { ada, bruno, chen, stranger } from '../../builders/world.ts';
import { buttonsIn } from './buttons-in.ts';

const people = { requester: ada, approver: bruno, reader: chen, stranger };
const refusal = text('en', 'reason.may_not_continue');

async function place() {
  const w = await fleetWorld(three);
  const first = await begun(w, { waves: 'test,production' });
  for (const key of ['north-test', 'south-test']) await approve(w, first, key);
  const fleet = await fleetNow(w, first);
  expect(fleet.status).toBe('waiting');
  return { ...w, fleet, bot: makeBot(w.ports) };
}

const decides = (title: string): boolean => /^(?:Continue|Stop)/.test(title);

describe.each(Object.entries(people))('the card of many environments for a %s', (kind, from) => {
  it('offers exactly what the server would not refuse for a lack of rights', async () => {
    const { ports, fleet, bot } = await place();
    const where = { from, conversation: 'here', language: 'en' as const };
    const answer = await bot.onAction({ data: { verb: 'refresh', run: fleet.id }, ...where });
    const mine = answer.kind === 'card' ? buttonsIn(answer.card).map(({ title }) => title) : [];
    const subject = await fleetSubject(ports, fleet.id);
    if (subject === undefined) throw new Error('no fleet');
    const shared = buttonsIn(renderCard(subject, { language: 'en' })).filter(({ title }) => decides(title));
    expect(shared.length).toBeGreaterThan(0);
    for (const { title, data } of shared) {
      const { bot: other } = await place();
      const { said } = await other.onAction({ data, ...where });
      const refused = said === refusal || said === text('en', 'reason.unknown_fleet');
      expect(`${title}: ${mine.includes(title)}`).toBe(`${title}: ${!refused}`);
    }
    expect(answer.kind).toBe(kind === 'stranger' ? 'message' : 'card');
    expect(JSON.stringify(answer)).toMatch(kind === 'reader' ? /More can be done here/ : /./);
  });
});

it('asks Teams for the views of the people known in the conversation', async () => {
  const { ports, fleet } = await place();
  const subject = await fleetSubject(ports, fleet.id);
  if (subject === undefined) throw new Error('no fleet');
  const refreshFor = Array.from({ length: 70 }, (_, n) => `29:${n}`);
  const { refresh } = renderCard(subject, { language: 'en', refreshFor });
  expect(refresh).toMatchObject({ action: { verb: 'refresh', data: { run: fleet.id } } });
  expect((refresh as { userIds: unknown[] }).userIds.length).toBeLessThanOrEqual(60);
});
