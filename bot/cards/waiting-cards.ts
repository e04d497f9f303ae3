import { hasApproved } from '../../shared/domain/approval.ts';
import { blackoutDay } from '../../shared/domain/blackout.ts';
import { shortDigest } from '../../shared/domain/plan.ts';
import { mayPress } from '../../shared/domain/rights.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import { nextWindow } from '../../shared/domain/window.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { type Button, buttonRows, cancelButton } from './actions.ts';
import { answersSection } from './answers-section.ts';
import type { Element } from './card.ts';
import { heading, line } from './elements.ts';
import { findingLines } from './finding-lines.ts';
import { approvals, handedTo, leftOut } from './guard-lines.ts';
import { moreChoices, wholeAgain } from './more-choices.ts';
import { lookingAt } from './own-body.ts';
import { pilotLine } from './pilot-line.ts';
import { planSections } from './plan-sections.ts';
import { questionSections } from './question-inputs.ts';
import { questionsToRead } from './questions-to-read.ts';
import type { Body, Rendering } from './rendering.ts';
import { rollbackOf } from './rollback-lines.ts';
import { openingParams, windowText } from './window-text.ts';
import { approverNames, windowLines } from './working-cards.ts';

export function planningCard(run: RunIn<'planning'>, { language, environment }: Rendering): Body {
  return {
    tone: 'accent',
    params: { environment: environment.name },
    elements: [],
    buttons: [cancelButton(language, run.id)],
    next: [],
  };
}

export function needsDecisionsCard(run: RunIn<'needs_decisions'>, view: Rendering): Body {
  const mayAnswer = mayPress({ verb: 'answer' }, lookingAt(view, run));
  return {
    tone: 'warning',
    ...(mayAnswer ? {} : { sentence: 'own-view.answers' as const }),
    params: {},
    elements: [
      ...rollbackOf(view.language, run),
      ...questions(view, run, 'positive'),
      heading(view.language, 'plan.so-far'),
      ...planElements(view),
    ],
    buttons: [],
    next: nextOf(run, view),
  };
}

/** What can be read about it, and last what ends it. */
const nextOf = ({ id }: Run, { environment }: Rendering): readonly string[] => [
  `explain ${id}`,
  `cancel ${environment.key}`,
];

export function awaitingApprovalCard(run: RunIn<'awaiting_approval'>, view: Rendering): Body {
  const { language } = view;
  const looking = lookingAt(view, run);
  const may = (verb: string): boolean => mayPress({ verb }, looking);
  const guards = [
    ...askedWindow(view, run),
    ...approvals(view, run),
    ...handedTo(language, run),
    ...whyNotTheirs(run, view),
  ];
  return {
    tone: 'warning',
    params: { expires: momentOf(language, run.expiresAt) },
    elements: [
      ...rollbackOf(language, run),
      ...leftOut(language, view.plan, 'part.shown'),
      ...planElements(view),
      ...questions(view, run),
      ...(guards.length === 0 ? [] : [heading(language, 'card.approval'), ...guards]),
      ...buttonRows(decisionButtons(language, run).filter(({ verb }) => may(verb))),
      ...moreChoices(run, view, may),
    ],
    buttons: wholeAgain(run, language),
    next: nextOf(run, view),
  };
}

/** Why an approver cannot approve this one. */
function whyNotTheirs(run: RunIn<'awaiting_approval'>, view: Rendering): readonly Element[] {
  const { language, environment, viewer, roles } = view;
  if (viewer === undefined || roles?.has('approver') === false) return [];
  if (environment.protected && viewer.id === run.requester.id) return [line(language, 'card.protected')];
  return hasApproved(run, viewer) ? [line(language, 'card.you-approved')] : [];
}

/** The opening as it would be if the plan were approved when it was made; the exact one is on the card afterwards. */
function askedWindow(
  { language, environment }: Rendering,
  run: RunIn<'awaiting_approval'>,
): readonly Element[] {
  const ask = run.asked?.window;
  if (ask === undefined) return [];
  const shut = (opening: Date): boolean => blackoutDay(environment, opening) !== undefined;
  const next = nextWindow(ask, new Date(run.changedAt), shut);
  const window = windowText(language, ask);
  if (next === undefined) return [line(language, 'window.waiting', { window, opens: '', closes: '' })];
  const { opens = '', closes = '' } = openingParams(language, next, ask.timeZone);
  // A run that is approved while its window is open is applied at once.
  const open = next.opensAt <= run.changedAt;
  return [line(language, 'window.waiting', { window, opens: open ? '' : opens, closes: open ? closes : '' })];
}

export function scheduledCard(run: RunIn<'scheduled'>, view: Rendering): Body {
  return {
    tone: 'accent',
    params: { by: approverNames(view.language, run), opens: momentOf(view.language, run.opensAt) },
    elements: [...windowLines(view.language, run), ...planElements(view)],
    buttons: [cancelButton(view.language, run.id)],
    next: nextOf(run, view),
  };
}

/** What would change and what to know about it. */
export function planElements({ language, plan, limits, whole }: Rendering): readonly Element[] {
  if (plan === undefined) return [];
  const findings = findingLines(language, plan.findings, limits.findings, { of: 'findings', whole });
  return [
    ...pilotLine(language, plan),
    ...planSections(language, plan, limits, whole),
    ...answersSection(language, plan),
    ...(findings.length === 0 ? [] : [heading(language, 'plan.findings'), ...findings]),
  ];
}

/** All open ones, and the button that sends the answers next to them: below the plan nobody would find it. */
function questions(view: Rendering, run: Run, style?: Button['style']): readonly Element[] {
  const { language, plan } = view;
  const asked = plan?.questions ?? [];
  if (asked.length === 0) return [];
  if (!mayPress({ verb: 'answer' }, lookingAt(view, run)))
    return questionsToRead(language, asked, view.whole);
  const send: Button = {
    title: text(language, 'button.answer'),
    verb: 'answer',
    data: { run: run.id },
    inputs: true,
    ...(style === undefined ? {} : { style }),
  };
  // A box of its own, so that its button is not taken for the one that approves.
  const items = [...questionSections(language, asked), ...buttonRows([send])];
  return [{ type: 'Container', style: 'emphasis', spacing: 'Large', items }];
}

function decisionButtons(language: Language, run: RunIn<'awaiting_approval'>): readonly Button[] {
  const data = { run: run.id, approvalId: run.approvalId, digest: shortDigest(run.plan.digest) };
  return [
    { title: text(language, 'button.approve'), verb: 'approve', data, style: 'positive' },
    { title: text(language, 'button.reject'), verb: 'reject', data, style: 'destructive' },
  ];
}
