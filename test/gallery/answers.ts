import type { Card } from '../../bot/cards/card.ts';
import { environmentsCard } from '../../bot/cards/environments-card.ts';
import { explainCard } from '../../bot/cards/explain-card.ts';
import { scheduleCard } from '../../bot/cards/schedule-card.ts';
import { subscribedCard } from '../../bot/cards/subscribed-card.ts';
import type { WallTime } from '../../shared/domain/wall-time.ts';
import { aReport } from '../builders/reported.ts';
import { seenAt, standings } from '../builders/standings.ts';
import { ada, development } from './parts.ts';

const times = ['2026-03-03T06:00', '2026-03-04T06:00', '2026-03-05T06:00'].map((slot) => ({
  slot: slot as WallTime,
  at: new Date(`${slot}:00.000+01:00`),
}));
const key = development.key;

/** Cards that answer a command at once and are about no run, by a stable id. */
export const answerCards: readonly { readonly id: string; readonly card: Card }[] = [
  { id: 'explain', card: explainCard('en', aReport(), [`history ${key}`, `status ${key}`]) },
  {
    id: 'schedule-set',
    card: scheduleCard('en', development, {
      schedule: { cron: '0 6 * * *', timeZone: 'Europe/Berlin' },
      set: { by: ada, at: '2026-03-02T09:00:00.000Z' },
      next: times,
      last: { at: '2026-03-02T05:00:00.000Z', count: 2 },
      verified: true,
    }),
  },
  ...[0, 5, 200].map((count) => ({
    id: `environments-${count}`,
    card: environmentsCard('en', standings(count), { at: seenAt, pages: 'https://cutover.example' }),
  })),
  { id: 'schedule-off', card: scheduleCard('en', development, { next: [], verified: false }) },
  ...(['all', 'none'] as const).map((topic) => ({
    id: `subscribed-${topic}`,
    card: subscribedCard('en', development, {
      conversation: 'ops',
      topic,
      by: ada,
      at: '2026-03-02T09:00:00.000Z',
      personal: false,
    }),
  })),
];
