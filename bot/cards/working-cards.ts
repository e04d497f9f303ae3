import { approvalsOf } from '../../shared/domain/approval.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { text } from '../../shared/texts/text.ts';
import { type Button, cancelButton } from './actions.ts';
import { line } from './elements.ts';
import { progressBar, settled } from './progress-bar.ts';
import { refusalParams } from './refusal-params.ts';
import type { Body, Rendering } from './rendering.ts';
import { shownTime } from './shown.ts';

export function applyingCard(run: RunIn<'applying'>, { language, environment, plan }: Rendering): Body {
  const cancelling =
    run.cancelledBy === undefined ? [] : [line(language, 'card.cancelling', { by: run.cancelledBy.name })];
  const stop = run.cancelledBy === undefined ? [cancelButton(language, run.id)] : [];
  return {
    tone: 'accent',
    params: { by: approverNames(run), done: settled(run.progress), total: run.progress.total },
    elements: [...progressBar(language, run.progress, plan), ...cancelling, approvedBy(language, run)],
    buttons: [refreshButton(language, run.id), ...stop],
    next: [`status ${environment.key}`],
  };
}

export function verifyingCard(run: RunIn<'verifying'>, { language, environment, plan }: Rendering): Body {
  return {
    tone: 'accent',
    params: {},
    elements: [...progressBar(language, run.progress, plan), approvedBy(language, run)],
    buttons: [refreshButton(language, run.id)],
    next: [`status ${environment.key}`],
  };
}

export function blockedCard(run: RunIn<'blocked'>, { language, environment }: Rendering): Body {
  const { progress, refusal } = run;
  // Asking again is for whoever is not waited for: here the worker does it.
  const why =
    refusal.reason === 'environment_unavailable' ? 'card.waiting-for' : (`reason.${refusal.reason}` as const);
  const written = progress === undefined ? {} : { done: settled(progress), total: progress.total };
  return {
    tone: 'warning',
    params: written,
    elements: [
      line(language, why, {
        environment: environment.name,
        ...refusalParams(language, refusal),
      }),
    ],
    buttons: [cancelButton(language, run.id)],
    next: [`status ${environment.key}`],
  };
}

type Approved = Pick<RunIn<'applying'>, 'approval'>;

export function approverNames({ approval }: Approved): string {
  return approvalsOf(approval)
    .map(({ by }) => by.name)
    .join(', ');
}

export function approvedBy(language: Rendering['language'], run: Approved) {
  return line(language, 'card.approved-by', { by: approverNames(run), at: shownTime(run.approval.at) });
}

function refreshButton(language: Rendering['language'], run: RunId): Button {
  return { title: text(language, 'button.refresh'), verb: 'refresh', data: { run } };
}
