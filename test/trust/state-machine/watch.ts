import { renderCard } from '../../../bot/cards/render-card.ts';
import { exitCodeOf } from '../../../cli/exit-code.ts';
import { jsonAnswer } from '../../../functions/http/json-answer.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run, RunStatus } from '../../../shared/domain/run.ts';
import type { LedgerWrite } from '../../../shared/engine/ports.ts';
import { readRun } from '../../../shared/engine/read-runs.ts';
import { chen, contosoDev, type World } from '../../builders/world.ts';
import { type Actor, allowed, looks } from './model.ts';

/** What is known of a run from watching it from outside. */
interface Watched {
  status: RunStatus;
  lastAudit: string;
  /** Changes written to Dataverse before it began, and when it was last seen to change. */
  readonly writtenBefore: number;
  written: number;
}

/** Sees every row that is written, and compares what different places say about a run. */
export function watch() {
  const runs = new Map<RunId, Watched>();
  const wrong: string[] = [];
  let acting: readonly Actor[] = [];
  let writtenNow = (): number => 0;
  let rows = 0;

  const moved = (run: Run): void => {
    const known = runs.get(run.id);
    const from = known?.status ?? 'none';
    const isMove = known === undefined || known.status !== run.status;
    if (isMove && !acting.some((actor) => allowed[actor][from]?.includes(run.status)))
      wrong.push(`${acting.join('+')}: ${from} became ${run.status}`);
    if (known !== undefined && looks[known.status]?.exit !== 3)
      wrong.push(`${known.status} was written again`);
    const before = known?.writtenBefore ?? writtenNow();
    const written = writtenNow() - before;
    runs.set(run.id, {
      status: run.status,
      lastAudit: known?.lastAudit ?? '',
      writtenBefore: before,
      written,
    });
    if (isMove) wrong.push(...writesWrong(run, written));
  };

  return {
    wrong,
    runs,
    rows: () => rows,
    by: (actors: readonly Actor[]): void => {
      acting = actors;
    },
    counting: (written: () => number): void => {
      writtenNow = written;
    },
    wrote: (write: LedgerWrite): void => {
      rows += 1;
      if (write.kind === 'run') moved(write.run);
      const known = write.kind === 'audit' ? runs.get(write.entry.run) : undefined;
      if (known !== undefined && write.kind === 'audit') known.lastAudit = write.entry.what;
    },
  };
}

export type Watch = ReturnType<typeof watch>;

/** What a status claims about changes, against the changes that were really made. */
function writesWrong(run: Run, written: number): readonly string[] {
  const { writes } = looks[run.status] ?? {};
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
export async function disagreements(w: World, watch: Watch, id: RunId): Promise<readonly string[]> {
  const known = watch.runs.get(id);
  const run = await w.ports.ledger.run(id);
  const look = run === undefined ? undefined : looks[run.status];
  if (known === undefined || run === undefined || look === undefined) return [`${id} is in no known status`];
  const { head } = await w.ports.ledger.readHead(contosoDev.key);
  const answer = await readRun(w.ports, { id, by: chen });
  const body = isRefusal(answer) ? undefined : jsonAnswer(200, answer).jsonBody;
  const said = {
    ledger: run.status === known.status,
    slot: (head.openRun === id) === (look.exit === 3),
    api: body?.status === known.status,
    exit: exitCodeOf(run) === look.exit,
    audit: look.audit.includes(known.lastAudit),
  };
  return Object.entries(said)
    .filter(([, agrees]) => !agrees)
    .map(([place]) => `${known.status} (audit: ${known.lastAudit}): ${place} disagrees`);
}

/** The card that stands in the conversation, once everything that waited has been sent. */
export function cardDisagrees(w: World, id: RunId, status: RunStatus): readonly string[] {
  const shown = w.cards.shown.findLast(({ subject }) => subject.kind === 'run' && subject.run.id === id);
  if (shown === undefined) return [`${status}: no card`];
  const heading = JSON.stringify(renderCard(shown.subject, { language: 'en' }).body[0]);
  const wanted = looks[status]?.card ?? 'nothing';
  return heading.includes(`"${wanted}"`) ? [] : [`${status}: the card does not say "${wanted}"`];
}
