import { type RunId, shortRunId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/person.ts';
import { shortDigest } from '../../shared/domain/plan.ts';
import { isWaiting } from '../../shared/domain/reminder.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import type { Card, Limits } from './card.ts';
import { renderDrift } from './drift-card.ts';
import { fleetCard } from './fleet-card.ts';
import { frame } from './frame.ts';
import { inquiryBody } from './inquiry-cards.ts';
import { outageCard } from './outage-card.ts';
import { ownBody } from './own-body.ts';
import { refreshedFor } from './refreshed-for.ts';
import { missedCard, reminderCard } from './reminder-card.ts';
import type { Rendering } from './rendering.ts';
import { runBody } from './run-cards.ts';
import type { Whole } from './whole-list.ts';

/** Characters of JSON: Teams takes 100 KB of UTF-16 for a whole message. */
export const mostCharacters = 40_000;

/** From all to little; the first that fits is taken. */
const limits: readonly Limits[] = [
  { people: 200, names: 60, lines: 60, findings: 60 },
  { people: 120, names: 60, lines: 50, findings: 30 },
  { people: 80, names: 40, lines: 30, findings: 25 },
  { people: 60, names: 30, lines: 20, findings: 20 },
  { people: 40, names: 20, lines: 12, findings: 12 },
  { people: 20, names: 10, lines: 8, findings: 8 },
  { people: 3, names: 3, lines: 3, findings: 4 },
];

export interface View {
  readonly language: Language;
  readonly viewer?: Rendering['viewer'];
  /** Roles of the viewer, where what is offered depends on them. */
  readonly roles?: ReadonlySet<Role>;
  /** Teams ids of people whose own view differs; Teams fetches theirs by the verb `refresh`. */
  readonly refreshFor?: readonly string[];
}

/** The card of a run, an inquiry, drift or checks that fail, with as much of its lists as fits. */
export function renderCard(subject: CardSubject, view: View): Card {
  for (const limit of limits.slice(0, -1)) {
    const card = render(subject, view, limit);
    if (JSON.stringify(card).length < mostCharacters) return card;
  }
  return render(subject, view, limits.at(-1) ?? { people: 0, names: 0, lines: 0, findings: 0 });
}

function render(subject: CardSubject, view: View, limit: Limits): Card {
  if (subject.kind === 'drift') return renderDrift(subject, view, limit);
  if (subject.kind === 'outage') return outageCard(subject, view.language);
  if (subject.kind === 'fleet') return fleetCard(subject, view, limit);
  const { environment, plan } = subject;
  if (subject.kind === 'run' && subject.reminder !== undefined && isWaiting(subject.run))
    return reminderCard(subject.run, subject.reminder, { language: view.language, environment });
  const rendering: Rendering = {
    language: view.language,
    environment,
    limits: limit,
    whole: wholeOf(subject),
    ...(plan === undefined ? {} : { plan }),
    ...(subject.kind === 'run' && subject.outcomes !== undefined ? { outcomes: subject.outcomes } : {}),
    ...(subject.kind === 'run' && subject.approvers !== undefined ? { approvers: subject.approvers } : {}),
    ...(subject.kind === 'run' && subject.panel !== undefined ? { panel: subject.panel } : {}),
    ...(subject.kind === 'run' && subject.slowness !== undefined ? { slowness: subject.slowness } : {}),
    ...(subject.kind === 'run' && subject.secondsLeft !== undefined
      ? { secondsLeft: subject.secondsLeft }
      : {}),
    ...(view.viewer === undefined ? {} : { viewer: view.viewer }),
    ...(view.roles === undefined ? {} : { roles: view.roles }),
    ...(subject.kind === 'inquiry' ? checkOf(subject) : {}),
  };
  if (subject.kind === 'run' && subject.reminder !== undefined && subject.run.status === 'expired')
    return missedCard(subject.run, rendering);
  const about = subject.kind === 'run' ? subject.run : subject.inquiry;
  const body = ownBody(rendering, subject.kind === 'run' ? subject.run : undefined, (seen) =>
    subject.kind === 'run' ? runBody(subject.run, seen) : inquiryBody(subject.inquiry, seen),
  );
  const status = subject.kind === 'run' ? subject.run.status : (`inquiry.${subject.inquiry.status}` as const);
  const what: TextKey =
    subject.kind === 'run' ? `kind.${subject.run.kind}` : `inquiry.${subject.inquiry.what}`;
  return frame(view.language, body, {
    what: text(view.language, what),
    status,
    environment: environment.name,
    by: about.requester.name,
    run: shortRunId(about.id),
    digest: 'plan' in about && about.plan !== undefined ? shortDigest(about.plan.digest) : '',
    ...refreshing(about.id, refreshedFor(view.refreshFor ?? [], status, body)),
  });
}

function checkOf({ drift, next }: Extract<CardSubject, { readonly kind: 'inquiry' }>) {
  return { ...(drift === undefined ? {} : { drift }), ...(next === undefined ? {} : { next }) };
}

/** A run is told whole by `show`, an answer by asking for it again. */
function wholeOf(subject: Extract<CardSubject, { readonly kind: 'run' | 'inquiry' }>): Whole {
  const { pages, environment } = subject;
  const { id, command } =
    subject.kind === 'run'
      ? { id: subject.run.id, command: `show ${shortRunId(subject.run.id)}` }
      : { id: subject.inquiry.id, command: `${subject.inquiry.what} ${environment.key}` };
  return { id, command, ...(pages === undefined ? {} : { pages }) };
}

const refreshing = (run: RunId, userIds: readonly string[]) =>
  userIds.length === 0 ? {} : { refresh: { run, userIds } };
