import { approvalsFor } from '../../shared/domain/reach.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { nextSteps } from './actions.ts';
import type { Card } from './card.ts';
import { line, subtle } from './elements.ts';
import { bareCard } from './frame.ts';
import type { Rendering } from './rendering.ts';
import { shown, shownTime } from './shown.ts';

/** A few lines under the card that waits. It decides nothing: the plan is on the card above. */
export function reminderCard(
  run: RunIn<'awaiting_approval'>,
  { about }: Reminder,
  { language, environment }: Pick<Rendering, 'language' | 'environment'>,
): Card {
  const key = `reminder.${about}` as const;
  const title = text(language, key, { environment: shown(environment.name) });
  const asked = {
    what: text(language, `kind.${run.kind}`),
    by: run.requester.name,
    at: shownTime(run.requestedAt),
    expires: shownTime(run.expiresAt),
  };
  const needed = approvalsFor(environment, run);
  const given = run.given ?? [];
  const names = given.map(({ by }) => by.name).join(', ');
  return bareCard(title, [
    {
      type: 'Container',
      style: about === 'expiring' ? 'attention' : 'warning',
      bleed: true,
      items: [line(language, key, { environment: environment.name }, bold)],
    },
    line(language, 'reminder.asked', asked),
    ...(needed > 1 ? [line(language, 'card.approvals', { given: given.length, needed, by: names })] : []),
    ...handed(language, run),
    line(language, 'reminder.above', {}, subtle),
    ...nextSteps(language, [`status ${environment.key}`]),
  ]);
}

const bold = { weight: 'Bolder' };

const handed = (language: Language, { handed: over }: RunIn<'awaiting_approval'>) =>
  over === undefined
    ? []
    : [line(language, 'card.handed', { to: over.to.name, by: over.by.name, at: shownTime(over.at) })];
