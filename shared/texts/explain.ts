import { approvalsOf } from '../domain/approval.ts';
import { type Change, isPersonChange } from '../domain/change.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import { shortRunId } from '../domain/ids.ts';
import type { Outcome } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { shortDigest } from '../domain/plan.ts';
import type { Reported } from '../domain/reported.ts';
import { isOpen, type Run } from '../domain/run.ts';
import { listOf } from './formats.ts';
import { momentOf } from './moments.ts';
import { openProofLines, outcomeKey } from './outcome.ts';
import { findingPhrase } from './phrases.ts';
import { isTextKey, type Language, type TextKey, text } from './text.ts';

/** Names in one sentence; the report holds all of them. */
const namedAtMost = 8;

/**
 * A run in plain words, paragraph by paragraph, for somebody who was not there: who wanted it, who approved it, what became
 * of it, what was checked and how, what was not done, and how to take it back.
 */
export function explainRun(language: Language, reported: Reported): readonly (readonly string[])[] {
  const { run, plan, outcomes } = reported;
  const paragraphs = [
    whatAndWho(language, reported),
    plan === undefined ? [] : changed(language, run, plan, outcomes),
    checked(language, reported),
    plan === undefined ? [] : left(language, run, plan, outcomes),
    takeBack(language, reported),
  ];
  return paragraphs.filter((one) => one.length > 0);
}

function whatAndWho(language: Language, { run, environment, plan }: Reported): readonly string[] {
  const pilot = plan?.settings.pilot;
  const kind = text(language, `kind.${run.kind}`);
  const status = text(language, outcomeKey(run));
  const given = 'approval' in run && run.approval !== undefined ? approvalsOf(run.approval) : [];
  const digest = plan === undefined ? '' : shortDigest(plan.digest);
  return [
    text(language, 'explain.what', {
      kind,
      environment: environment.name,
      ...(pilot === undefined ? {} : { first: pilot.people.length, of: pilot.of }),
      ...(run.kind === 'rollback' && run.predecessor !== undefined
        ? { taken: shortRunId(run.predecessor) }
        : {}),
    }),
    text(language, 'explain.asked', { by: run.requester.name, at: momentOf(language, run.requestedAt) }),
    ...given.map(({ by, at }) =>
      text(language, 'explain.approved', { by: by.name, at: momentOf(language, at), digest }),
    ),
    ...(run.status === 'rejected' ? [text(language, 'explain.rejected', { by: run.by.name })] : []),
    ...(given.length === 0 && !isOpen(run) && run.status !== 'rejected' && run.status !== 'no_changes'
      ? [text(language, 'explain.not-approved')]
      : []),
    isOpen(run)
      ? text(language, 'explain.not-over', { status })
      : text(language, 'explain.ended', { status, at: momentOf(language, run.changedAt) }),
    ...openProofLines(language, run),
    ...('refusal' in run
      ? [
          text(language, 'explain.refusal', {
            why: text(language, `reason.${run.refusal.reason}`, run.refusal.params),
          }),
        ]
      : []),
    ...(run.status === 'stopped'
      ? [
          text(language, `stop.${run.stop.cause}`, {
            detail: run.stop.detail ?? '',
            by: run.stop.by?.name ?? '',
          }),
        ]
      : []),
  ];
}

/** What was written where anything was, else what the plan holds. */
function changed(language: Language, run: Run, plan: Plan, outcomes: readonly Outcome[]): readonly string[] {
  if (plan.changes.length === 0) return [text(language, 'explain.nothing-planned')];
  const wrote = 'progress' in run && run.progress !== undefined;
  const done = wrote ? plan.changes.filter((_one, index) => outcomes[index] === 'd') : plan.changes;
  const people = new Set(done.flatMap((one) => (isPersonChange(one) && 'to' in one ? [one.to] : []))).size;
  const counts = {
    count: done.length,
    total: plan.changes.length,
    configuration: done.filter((one) => !isPersonChange(one)).length,
    people,
  };
  return [
    text(language, wrote ? 'explain.written' : 'explain.planned', counts),
    ...groups(done).map(([key, labels]) =>
      text(language, 'explain.list', {
        what: text(language, key, { count: labels.length }),
        names: named(language, labels),
      }),
    ),
  ];
}

function groups(changes: readonly Change[]): readonly (readonly [TextKey, readonly string[]])[] {
  const found = new Map<TextKey, string[]>();
  for (const change of changes) {
    const about = 'table' in change ? change.table : change.relationship;
    const special = `explain.group.${change.kind}.${about}`;
    const general = `explain.group.${change.kind}`;
    const key = [special, general].find(isTextKey);
    if (key === undefined) continue;
    found.set(key, [...(found.get(key) ?? []), change.label]);
  }
  return [...found];
}

function named(language: Language, labels: readonly string[]): string {
  const names = listOf(language, labels.slice(0, namedAtMost), labels.length - namedAtMost);
  return labels.length <= namedAtMost
    ? names
    : text(language, 'explain.names.more', { names, more: labels.length - namedAtMost });
}

function checked(language: Language, { run, evidence = [] }: Reported): readonly string[] {
  if (!('findings' in run)) return [];
  const count = (...severities: readonly Finding['severity'][]): number =>
    run.findings.filter((one) => severities.includes(one.severity)).length;
  const counts = { passed: count('passed'), failed: count('error'), unchecked: count('unchecked') };
  const widgets = evidence.filter((one) => one.kind === 'widget').length;
  return [
    text(language, 'explain.checked', counts),
    text(language, 'explain.how-data'),
    ...(widgets === 0 ? [] : [text(language, 'explain.how-widgets', { count: widgets })]),
    workspaceLine(language, evidence),
    ...run.findings
      .filter((one) => one.severity === 'error' || one.severity === 'unchecked' || one.severity === 'warning')
      .slice(0, 2 * namedAtMost)
      .map((one) => findingText(language, one)),
  ];
}

function workspaceLine(language: Language, evidence: readonly Evidence[]): string {
  for (const one of evidence) {
    if (one.kind === 'workspace' && one.by !== undefined)
      return text(language, 'explain.how-reported', { by: one.by.name, at: momentOf(language, one.at) });
    if (one.kind === 'workspace')
      return text(language, 'explain.how-workspace', { at: momentOf(language, one.at) });
    if (one.kind === 'workspace-not-seen' && one.refusal.reason !== 'not_configured') {
      const why = text(language, `reason.${one.refusal.reason}`, one.refusal.params);
      return text(language, 'explain.how-unseen', { why });
    }
  }
  return text(language, 'explain.how-nobody');
}

export function findingText(language: Language, finding: Finding): string {
  const phrase = findingPhrase(language, finding);
  const what = phrase === undefined ? finding.code : text(language, phrase.key, phrase.params);
  return text(language, 'explain.finding', {
    severity: text(language, `severity.${finding.severity}`),
    what,
  });
}

function left(language: Language, run: Run, plan: Plan, outcomes: readonly Outcome[]): readonly string[] {
  if (!('progress' in run) || run.progress === undefined || isOpen(run)) return [];
  const open = plan.changes.filter((_one, index) => !['d', 'p'].includes(outcomes[index] ?? '.'));
  if (open.length === 0) return [text(language, 'explain.all-executed')];
  const names = named(
    language,
    open.map((one) => one.label),
  );
  return [text(language, 'explain.not-executed', { count: open.length, names })];
}

/** A rollback is not rolled back: a migration does the same better. */
function takeBack(language: Language, { run, outcomes }: Reported): readonly string[] {
  const wrote = outcomes.some((one) => one === 'd' || one === 'i');
  const did = run.kind === 'rollback' ? 'explain.taken-back' : 'explain.take-back';
  const key = wrote ? did : 'explain.nothing-to-take-back';
  return isOpen(run) ? [] : [text(language, key, { run: run.id, key: run.environment })];
}

/** What a ticket quotes, so that the run can be found and proven later. */
export function explainIds(language: Language, { run, plan, audit }: Reported): string {
  const hash = audit.filter((entry) => entry.run === run.id).at(-1)?.hash ?? '';
  return text(language, 'explain.ids', { run: run.id, plan: plan?.digest ?? '', hash });
}

/** The whole of it as text, with a blank line between paragraphs. */
export function explanation(language: Language, reported: Reported): string {
  const paragraphs = [...explainRun(language, reported), [explainIds(language, reported)]];
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}
