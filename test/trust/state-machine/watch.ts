import { renderCard } from '../../../bot/cards/render-card.ts';
import { exitCodeOf } from '../../../cli/exit-code.ts';
import { jsonAnswer } from '../../../functions/http/json-answer.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { PersonRef } from '../../../shared/domain/person.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run, RunStatus } from '../../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import type { LedgerWrite } from '../../../shared/engine/ports.ts';
import { readRun } from '../../../shared/engine/read-runs.ts';
import { chen, contosoDev, type World } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import { lookOf, mayWriteAgain, movesOf } from './model.ts';
import type { Actor, Memory } from './part.ts';

/** What is known of a run from watching it from outside. */
interface Watched {
  status: RunStatus;
  lastAudit: string;
  /** Who approved, by the audit. */
  readonly approvedBy: string[];
  /** Changes written to Dataverse before it began, and when it was last seen to change. */
  readonly writtenBefore: number;
  written: number;
}

/** Sees every row that is written, and compares what different places say about a run. */
export function watch(environment: EnvironmentSettings, memory: Memory) {
  const moves = new Set<string>();
  const runs = new Map<RunId, Watched>();
  const wrong: string[] = [];
  let acting: readonly Actor[] = [];
  let writtenNow = (): number => 0;
  let rows = 0;

  const moved = (run: Run): void => {
    const known = runs.get(run.id);
    const from = known?.status ?? 'none';
    const isMove = known === undefined || known.status !== run.status;
    const ways = isMove ? movesOf(acting, from, run.status) : [];
    for (const way of ways) moves.add(way);
    if (isMove && ways.length === 0) wrong.push(`${acting.join('+')}: ${from} became ${run.status}`);
    if (known !== undefined && !mayWriteAgain(acting, known.status))
      wrong.push(`${known.status} was written again`);
    if (isMove && from === 'awaiting_approval' && (run.status === 'applying' || run.status === 'scheduled'))
      wrong.push(...approvalWrong(run, environment, memory));
    const before = known?.writtenBefore ?? writtenNow();
    const written = writtenNow() - before;
    runs.set(run.id, {
      status: run.status,
      lastAudit: known?.lastAudit ?? '',
      approvedBy: known?.approvedBy ?? [],
      writtenBefore: before,
      written,
    });
    if (isMove) wrong.push(...writesWrong(run, written));
  };

  return {
    wrong,
    runs,
    /** Every move of the model that was seen. */
    moves,
    rows: () => rows,
    by: (actors: readonly Actor[]): void => {
      acting = actors;
    },
    counting: (written: () => number): void => {
      writtenNow = written;
    },
    wrote: (write: LedgerWrite): void => {
      // What was asked is stored with its answer, a refusal too; neither moves anything.
      if (write.kind !== 'inquiry') rows += 1;
      if (write.kind === 'run') moved(write.run);
      const known = write.kind === 'audit' ? runs.get(write.entry.run) : undefined;
      if (known === undefined || write.kind !== 'audit') return;
      known.lastAudit = write.entry.what;
      if (write.entry.what === 'approved') known.approvedBy.push(write.entry.by?.id ?? 'nobody');
    },
  };
}

export type Watch = ReturnType<typeof watch>;

/** Everybody whose approval a run carries, oldest first; nobody while it carries none. */
const approversIn = (run: Run): readonly PersonRef[] =>
  'approval' in run && run.approval !== undefined
    ? [...(run.approval.earlier ?? []).map((one) => one.by), run.approval.by]
    : [];

/** As many different people as the environment asks for, none of them whoever asked for the run, all with the role. */
function approvalWrong(run: Run, environment: EnvironmentSettings, { without }: Memory): readonly string[] {
  const by = approversIn(run).map((one) => one.id);
  const wrong: string[] = [];
  if (new Set(by).size < by.length) wrong.push('somebody approved twice');
  if (by.length !== environment.approvalsNeeded)
    wrong.push(`applying after ${by.length} of ${environment.approvalsNeeded} approvals`);
  if (environment.protected && by.includes(run.requester.id)) wrong.push('approved by who asked for it');
  const last = by.at(-1);
  if (last !== undefined && without.has(last)) wrong.push('approved by somebody without the role');
  return wrong;
}

/** Changes were written since: by a run that carries its approvals, while each approver has the role. */
export function writersWrong(run: Run | undefined, { without }: Memory): readonly string[] {
  const by = run === undefined ? [] : approversIn(run);
  if (by.length === 0) return [`${run?.status}: changes were written that nobody approved`];
  return by.some((one) => without.has(one.id))
    ? [`${run?.status}: changes were written after an approver had lost the role`]
    : [];
}

/** What a status claims about changes, against the changes that were really made. */
function writesWrong(run: Run, written: number): readonly string[] {
  const { writes } = lookOf(run.status) ?? {};
  const wrong =
    writes === 'none' && written > 0 ? [`${run.status}, but ${written} changes were written`] : [];
  if (
    'progress' in run &&
    run.progress !== undefined &&
    run.status !== 'applying' &&
    run.status !== 'blocked'
  ) {
    const { done, present, refused, unknown = 0, total } = run.progress;
    if (done > written) wrong.push(`${run.status} claims ${done} changes, but ${written} were written`);
    if (done + unknown < written) wrong.push(`${run.status} hides ${written - done} changes`);
    if (writes === 'all' && done + present + refused !== total)
      wrong.push(`${run.status} with changes untried`);
  }
  return wrong;
}

/** Ledger, API, exit code and audit about one run. */
export async function disagreements(
  w: World,
  { watch, memory }: { readonly watch: Watch; readonly memory: Memory },
  id: RunId,
): Promise<readonly string[]> {
  const known = watch.runs.get(id);
  const run = await w.ports.ledger.run(id);
  const look = run === undefined ? undefined : lookOf(run.status);
  if (known === undefined || run === undefined || look === undefined) return [`${id} is in no known status`];
  const { head } = await w.ports.ledger.readHead(contosoDev.key);
  const answer = await readRun(w.ports, { id, by: chen });
  const body = isRefusal(answer) ? undefined : jsonAnswer(200, answer).jsonBody;
  const approved = memory.approvals.filter((one) => one.run === id).map((one) => one.by);
  const given = run.status === 'awaiting_approval' ? givenTo(run.approvalId, memory) : [];
  const told = body !== undefined && 'given' in body ? JSON.stringify(body.given) : '';
  const said = {
    ledger: run.status === known.status,
    slot: (head.openRun === id) === (look.exit === 3),
    api: body?.status === known.status,
    exit: exitCodeOf(run) === (leavesProofOpen(run) ? 1 : look.exit),
    audit: look.audit.includes(known.lastAudit),
    approvals: sameMembers(known.approvedBy, approved),
    given: given.every((by) => told.includes(by)) && (given.length > 0 || told === ''),
    'last audit row': given.length === 0 || known.lastAudit === 'approved',
  };
  return Object.entries(said)
    .filter(([, agrees]) => !agrees)
    .map(([place]) => `${known.status} (audit: ${known.lastAudit}): ${place} disagrees`);
}

/** Nothing to change, and still somebody has to look. */
const leavesProofOpen = (run: Run): boolean =>
  run.status === 'no_changes' &&
  (run.unprovenSince !== undefined || run.findings.some(({ severity }) => severity === 'error'));

const givenTo = (approvalId: string, { approvals }: Memory): readonly string[] =>
  approvals.filter((one) => one.approvalId === approvalId).map((one) => one.by);

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** The card that stands in the conversation, once everything that waited has been sent. */
export function cardDisagrees(w: World, { id, status, environment, memory }: Shown): readonly string[] {
  const shown = w.cards.shown.findLast(({ subject }) => subject.kind === 'run' && subject.run.id === id);
  if (shown === undefined || shown.subject.kind !== 'run') return [`${status}: no card`];
  const card = renderCard(shown.subject, { language: 'en' });
  const heading = JSON.stringify(card.body[0]);
  const { run } = shown.subject;
  const given = run.status === 'awaiting_approval' ? givenTo(run.approvalId, memory).length : 0;
  const needed = environment.approvalsNeeded;
  // Where a check fails that nothing could be written for, the card says that and not that all is well.
  const unwell = run.status === 'no_changes' && run.findings.some(({ severity }) => severity === 'error');
  const title = unwell ? 'A check still fails' : (lookOf(status)?.card ?? 'nothing');
  const isOpen = !unwell && run.status === 'no_changes' && run.unprovenSince !== undefined;
  const wanted = [
    [heading, isOpen ? `"${title}, not all proven"` : `"${title}"`],
    ...(status === 'awaiting_approval' && needed > 1
      ? [[plainCard(card).join('\n'), `${given} of ${needed} approvals`] as const]
      : []),
  ] as const;
  return wanted.flatMap(([text, part]) =>
    text.includes(part) ? [] : [`${status}: the card does not say ${part}`],
  );
}

interface Shown {
  readonly id: RunId;
  readonly status: RunStatus;
  readonly environment: EnvironmentSettings;
  readonly memory: Memory;
}
