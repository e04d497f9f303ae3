import { answerCard, refusalCard } from '../../bot/cards/answer-card.ts';
import type { Card } from '../../bot/cards/card.ts';
import { line } from '../../bot/cards/elements.ts';
import { environmentsCard } from '../../bot/cards/environments-card.ts';
import { explainCard } from '../../bot/cards/explain-card.ts';
import { meaningCard } from '../../bot/cards/meaning-card.ts';
import { runLine, runLines } from '../../bot/cards/run-line.ts';
import { scheduleCard } from '../../bot/cards/schedule-card.ts';
import { subscribedCard } from '../../bot/cards/subscribed-card.ts';
import { usageCard, wholeUsageCard } from '../../bot/cards/usage-card.ts';
import { welcomeCard } from '../../bot/cards/welcome-card.ts';
import { commands } from '../../bot/commands/registry.ts';
import { nextLines } from '../../bot/next-lines.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { WallTime } from '../../shared/domain/wall-time.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { aReport } from '../builders/reported.ts';
import { standings as manyStandings, seenAt } from '../builders/standings.ts';
import type { Renaming } from './all-cards.ts';
import { ada, development, runId } from './parts.ts';
import { refusals } from './refusals.ts';
import { standings } from './standings.ts';
import { subjects } from './subjects.ts';

const times = ['2026-03-03T06:00', '2026-03-04T06:00', '2026-03-05T06:00'].map((slot) => ({
  slot: slot as WallTime,
  at: new Date(`${slot}:00.000+01:00`),
}));
const { key } = development;
const at = '2026-03-02T09:00:00.000Z';
const ended = subjects.flatMap(({ subject }) => (subject.kind === 'run' ? [subject.run] : []));
const parts = { ada, development, ended, standings };
const usages = commands.map((command) => ({
  line: command.takesEnvironment ? `${command.name} ${key}` : command.name,
  about: `command.${command.name}` as TextKey,
}));

/** Lines that no button of a phone has room for. */
const longLines = [
  `migrate ${key} --window "Sat 22:00-02:00 Europe/Berlin"`,
  `migrate ${key} --pilot 5 --window "2026-03-07 22:00-02:00 Europe/Berlin"`,
  `migrate ${key} --pilot anna.berg.hamburg@contoso.example`,
  `schedule ${key} weekly mon 06:00 Europe/Berlin`,
  'validate contoso-customer-service-production',
];

interface AnswerEntry {
  readonly id: string;
  readonly card: Card;
}

/** Cards that answer a command at once and are about no run, by a stable id. */
export function answersIn(language: Language, renamed: Renaming = (same) => same): readonly AnswerEntry[] {
  const { ada, development, ended, standings } = renamed(parts);
  const { name } = development;
  const many = (count: number) => renamed(manyStandings(count));
  const run = (runs: typeof ended) => runs.map((one) => runLine(language, one));
  const answer = (
    title: TextKey,
    elements: Parameters<typeof answerCard>[1]['elements'],
    next: readonly string[],
  ) => answerCard(language, { title, params: { environment: name }, elements, next });
  return [
    { id: 'explain', card: explainCard(language, renamed(aReport()), [`history ${key}`, `status ${key}`]) },
    {
      id: 'schedule-set',
      card: scheduleCard(language, development, {
        schedule: { cron: '0 6 * * *', timeZone: 'Europe/Berlin' },
        set: { by: ada, at },
        next: times,
        last: { at: '2026-03-02T05:00:00.000Z', count: 2 },
        verified: true,
      }),
    },
    { id: 'schedule-off', card: scheduleCard(language, development, { next: [], verified: false }) },
    ...(['all', 'none'] as const).map((topic) => ({
      id: `subscribed-${topic}`,
      card: subscribedCard(language, development, {
        conversation: 'ops',
        topic,
        by: ada,
        at,
        personal: false,
      }),
    })),
    { id: 'environments', card: environmentsCard(language, standings, { at: seenAt }) },
    { id: 'environments-none', card: environmentsCard(language, [], { at: seenAt }) },
    {
      id: 'meaning',
      card: meaningCard(language, text(language, 'status.unproven'), 'means.unproven', [
        'help',
        'environments',
      ]),
    },
    {
      id: 'help',
      card: usageCard(language, { first: usages.slice(1, 6), rest: usages.slice(6), example: key }),
    },
    { id: 'help-all', card: wholeUsageCard(language, { first: usages, rest: [], example: key }) },
    { id: 'welcome', card: welcomeCard(language, { usages: usages.slice(0, 4) }) },
    { id: 'welcome-none', card: welcomeCard(language, { usages: usages.slice(0, 4), standings: [] }) },
    {
      id: 'welcome-own',
      card: welcomeCard(language, {
        usages: usages.slice(0, 4),
        standings: many(12),
        pages: 'https://cutover.example',
      }),
    },
    {
      id: 'history',
      card: answer('history.title', runLines(language, ended, { limit: 20 }), [
        `explain ${key}`,
        `status ${key}`,
      ]),
    },
    {
      id: 'status-open',
      card: answer(
        'status.title',
        [line(language, 'status.open'), ...run(ended.slice(0, 3))],
        [`explain ${runId}`, `cancel ${key}`],
      ),
    },
    {
      id: 'status-none',
      card: answer(
        'status.title',
        [line(language, 'status.no-open'), line(language, 'status.none-yet')],
        [`plan ${key}`, `migrate ${key}`],
      ),
    },
    ...refusals.map(({ id, reason, params }) => {
      const refusal = refuse(reason, renamed(params));
      return { id, card: refusalCard(language, refusal, nextLines(refusal, { key })) };
    }),
    {
      id: 'suggested-long',
      card: refusalCard(
        language,
        refuse('unknown_command', renamed({ said: 'moove the phones' })),
        longLines,
      ),
    },
    ...[0, 5, 200].map((count) => ({
      id: `environments-${count}`,
      card: environmentsCard(language, many(count), {
        at: seenAt,
        pages: 'https://cutover.example',
      }),
    })),
  ];
}

export const answerCards = answersIn('en').filter(({ id }) => !id.startsWith('refusal-'));
