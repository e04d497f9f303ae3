import { approvalsOf } from '../../shared/domain/approval.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { Approval, Run, RunIn } from '../../shared/domain/run.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { type Button, cancelButton } from './actions.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';
import { paceLine } from './pace-line.ts';
import { progressBar, settled } from './progress-bar.ts';
import type { Body, Rendering } from './rendering.ts';
import { openingParams } from './window-text.ts';

export function applyingCard(run: RunIn<'applying'>, rendering: Rendering): Body {
  const { language, environment } = rendering;
  const cancelling =
    run.cancelledBy === undefined ? [] : [line(language, 'card.cancelling', { by: run.cancelledBy.name })];
  const stop = run.cancelledBy === undefined ? [cancelButton(language, run.id)] : [];
  return {
    tone: 'accent',
    params: { done: settled(run.progress), total: run.progress.total },
    elements: [
      ...progressBar(run.progress, rendering),
      ...paceLine(run, rendering),
      ...cancelling,
      ...windowLines(language, run),
      approvedBy(language, run),
    ],
    buttons: [refreshButton(language, run.id), ...stop],
    next: [`status ${environment.key}`],
  };
}

export function verifyingCard(run: RunIn<'verifying'>, rendering: Rendering): Body {
  const { language, environment } = rendering;
  return {
    tone: 'accent',
    params: {},
    elements: [...progressBar(run.progress, rendering), approvedBy(language, run)],
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
    ...(refusal.reason === 'given_up' ? { title: 'card.interrupted' } : {}),
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

export const approverNames = (language: Language, { approval }: Approved): string =>
  listOf(
    language,
    approvalsOf(approval).map(({ by }) => by.name),
  );

export function approvedBy(language: Rendering['language'], run: Approved) {
  return line(language, 'card.approved-by', {
    by: approverNames(language, run),
    at: momentOf(language, run.approval.at),
  });
}

type Windowed = Pick<Run, 'asked' | 'status' | 'changedAt'> & { readonly approval: Approval };

/** When it may begin; once it has begun, until when it had to; and that it went on where that was longer. */
export function windowLines(language: Rendering['language'], run: Windowed): readonly Element[] {
  const { window } = run.approval;
  if (window === undefined) return [];
  const params = openingParams(language, window, run.asked?.window?.timeZone ?? 'UTC');
  if (run.status === 'scheduled') return [line(language, 'window.opening', params)];
  if (run.status === 'applying') return [line(language, 'window.began', params)];
  const outlasted = Date.parse(run.changedAt) > Date.parse(window.closesAt);
  return outlasted ? [line(language, 'window.outlasted', params)] : [];
}

function refreshButton(language: Rendering['language'], run: RunId): Button {
  return { title: text(language, 'button.refresh'), verb: 'refresh', data: { run } };
}
