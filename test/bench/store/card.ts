import { renderCard } from '../../../bot/cards/render-card.ts';
import { type Ports, personalKey } from '../../../shared/engine/ports.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { makeConversations } from '../../../shared/tables/make-conversations.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { start } from '../../builders/acts.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';
import { fakeTable } from '../../fakes/fake-table.ts';
import { seedStore } from '../../scale/seed-store.ts';
import { median } from '../compare.ts';
import type { SectionResult } from '../result.ts';

const sizes = [85, 1_000, 50_000] as const;
const rounds = 60;
/** A fifth more, or less. */
const mostTimes = 1.2;

/** A card that nobody asked for: a plan that waits, brought to its conversation, with so many other ones stored. */
export async function benchCard(): Promise<SectionResult> {
  const places = [];
  for (const size of sizes) places.push(await placeWith(size));
  const times: number[][] = sizes.map(() => []);
  const requests: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [at, place] of places.entries()) {
      const cost = await place();
      times[at]?.push(cost.cpu);
      requests[at] = cost.requests;
    }
  const medians = times.map(median);
  const beside = (costs: readonly number[]): number => Math.max(...costs) / Math.min(...costs);
  return {
    title: 'A proactive card with 85, 1,000 and 50,000 stored conversations',
    figures: [
      { id: 'requests', what: 'requests of storage for one card', value: requests[2] ?? 0, unit: 'requests' },
      {
        id: 'requests-times',
        what: 'the most beside the fewest',
        value: beside(requests),
        unit: '×',
        exactly: 1,
      },
      { id: 'cpu', what: 'processor time of one card, 50,000 stored', value: medians[2] ?? 0, unit: 'ms' },
      {
        id: 'cpu-times',
        what: 'the dearest beside the cheapest',
        value: beside(medians),
        unit: '×',
        atMost: mostTimes,
      },
    ],
    charts: [
      {
        kind: 'bars',
        id: 'proactive-card',
        title: 'Processor time of a proactive card',
        unit: 'ms',
        bars: sizes.map((size, at) => ({
          label: `${size.toLocaleString('en')} conversations`,
          value: medians[at] ?? 0,
          ours: true as const,
        })),
      },
    ],
    notes: [
      `From the row in the outbox to the rendered card, approvers by a group included; the median of ${rounds}, the three in turn.`,
      'Tables are in memory; what the channel takes is the same for all.',
    ],
  };
}

async function placeWith(conversations: number) {
  const [ledger, chats] = [fakeTable(), fakeTable()];
  await seedStore(ledger.client, chats.client, contosoDev.key, { runs: 100, conversations });
  const group = '99999999-9999-4999-8999-999999999999' as typeof bruno.id;
  const environment = { ...contosoDev, groups: { ...contosoDev.groups, approver: [group] } };
  const w = await world(undefined, undefined, ({ settings, people }) => ({
    ledger: makeLedger({ table: ledger.client, random: fakeIds().random }),
    conversations: makeConversations({ table: chats.client }),
    settings: { ...settings, environments: [environment] },
    people: { ...people, inGroups: async () => [bruno.id] },
    cards: renderingCards,
  }));
  await w.ports.conversations.save(personalKey(bruno.id), 'bruno');
  await w.ports.conversations.save('bruno', '{}');
  const run = await start(w);
  await w.work();
  return async () => {
    await w.ports.ledger.enqueueCard(run, 'here');
    ledger.taken();
    chats.taken();
    const before = process.cpuUsage();
    await sendCards(w.ports, contosoDev.key);
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1000, requests: ledger.taken().requests + chats.taken().requests };
  };
}

const renderingCards: Ports['cards'] = {
  async send(_reference, subject) {
    renderCard(subject, { language: 'en' });
    return { kind: 'sent', activityId: 'a' };
  },
  async edit(_reference, activityId, subject) {
    renderCard(subject, { language: 'en' });
    return { kind: 'sent', activityId };
  },
};
