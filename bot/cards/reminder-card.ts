import { approvalsFor } from '../../shared/domain/reach.ts';
import { type Reminder, type Waiting, waitsUntil } from '../../shared/domain/reminder.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { nextSteps } from './actions.ts';
import type { Card, Element, Tone } from './card.ts';
import { line, subtle } from './elements.ts';
import { bareCard, headOf } from './frame.ts';
import type { Rendering } from './rendering.ts';
import { shown } from './shown.ts';
import { expiredCard } from './unwritten-cards.ts';

/** A few lines under the card that waits. It decides nothing: the plan, or its questions, are on the card above. */
export function reminderCard(
  run: Waiting,
  { about }: Reminder,
  { language, environment }: Pick<Rendering, 'language' | 'environment'>,
): Card {
  const key = `reminder.${about}` as const;
  const title = text(language, key, { environment: shown(environment.name) });
  const asked = {
    what: text(language, `kind.${run.kind}`),
    by: run.requester.name,
    at: momentOf(language, run.requestedAt),
    expires: momentOf(language, waitsUntil(run).toISOString()),
  };
  const urgent = about === 'expiring' || about === 'closing';
  return bareCard(language, title, [
    headline(urgent ? 'attention' : 'warning', language, key, environment.name),
    ...(run.status === 'needs_decisions'
      ? [line(language, 'reminder.answers', asked)]
      : [line(language, 'reminder.asked', asked), ...undecided(run, language, environment)]),
    ...nextSteps(language, [`status ${environment.key}`]),
  ]);
}

function undecided(
  run: RunIn<'awaiting_approval'>,
  language: Language,
  environment: Rendering['environment'],
): readonly Element[] {
  const needed = approvalsFor(environment, run);
  const given = run.given ?? [];
  const by = listOf(
    language,
    given.map((one) => one.by.name),
  );
  return [
    ...(needed > 1 ? [line(language, 'card.approvals', { given: given.length, needed, by })] : []),
    ...handed(language, run),
    line(language, 'reminder.above', {}, subtle),
  ];
}

/** That nothing came of a window, and why. What can be done now is on the card of the run. */
export function missedCard(run: RunIn<'expired'>, view: Rendering): Card {
  const { language, environment } = view;
  const { sentence, params, elements } = expiredCard(run, view);
  const asked = {
    what: text(language, `kind.${run.kind}`),
    by: run.requester.name,
    at: momentOf(language, run.requestedAt),
  };
  return bareCard(language, text(language, 'reminder.missed', { environment: shown(environment.name) }), [
    headline('warning', language, 'reminder.missed', environment.name),
    ...(sentence === undefined ? [] : [line(language, sentence, params)]),
    ...elements,
    line(language, 'reminder.missed-asked', asked),
    line(language, 'reminder.above', {}, subtle),
    ...nextSteps(language, [`status ${environment.key}`]),
  ]);
}

const headline = (tone: Tone, language: Language, key: TextKey, environment: string): Element =>
  headOf(language, tone, line(language, key, { environment }, { weight: 'Bolder', size: 'Large' }), []);

const handed = (language: Language, { handed: over }: RunIn<'awaiting_approval'>) =>
  over === undefined
    ? []
    : [
        line(language, 'card.handed', {
          to: over.to.name,
          by: over.by.name,
          at: momentOf(language, over.at),
        }),
      ];
