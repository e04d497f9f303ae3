import type { Expectation } from '../domain/expectation.ts';
import { type Grave, inGraveOrder, isEnded, judged } from '../domain/grave.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import { isRefusal } from '../domain/reason.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';
import { isAboutRow } from '../steps/drift/merge-expectations.ts';
import { currentBaseline } from './current-baseline.ts';
import { environmentSettings } from './environment-settings.ts';
import { type Hold, holdSlot } from './hold-slot.ts';
import type { Dataverse, LedgerWrite, Ports } from './ports.ts';

/** So many rows in one turn; the next minute goes on. */
const atOnce = 20;

/** Graves of an environment whose time has come. */
export async function dueGraves(ports: Ports, environment: EnvironmentKey): Promise<readonly Grave[]> {
  const now = ports.clock.now().getTime();
  return (await ports.ledger.graves(environment)).filter((grave) => Date.parse(grave.due) <= now);
}

/**
 * Deletes rows that a verified rollback deactivated, once their time has come, and only as long as nobody has touched,
 * linked or expected them since. No run holds the environment's slot meanwhile. Each row is noted before it is deleted
 * and after: after a crash the same is done again.
 */
export async function workGraves(ports: Ports, id: RunId): Promise<void> {
  const rollback = await ports.ledger.run(id);
  if (rollback?.kind !== 'rollback') return;
  const { environment } = rollback;
  const due = await verifiedOnly(ports, await dueGraves(ports, environment));
  if (due.length === 0) return;
  const hold = await holdSlot(ports, environment);
  if (hold === undefined) return;
  try {
    await deleteThem(ports, hold, inGraveOrder(due).slice(0, atOnce));
  } finally {
    await hold.release();
  }
}

/** Rows that this turn deletes. */
function goingIn(
  graves: readonly Grave[],
  snapshot: Snapshot,
  expected: readonly Expectation[],
): readonly string[] {
  let now = snapshot;
  return graves.flatMap((grave) => {
    if (judged(grave, now, expected) !== 'deleting') return [];
    now = withoutRow(now, grave);
    return [grave.id];
  });
}

function withoutRow(snapshot: Snapshot, { table, id }: Grave): Snapshot {
  const rest = (snapshot.rows[table] as readonly Row[]).filter((row) => row.id !== id);
  return { ...snapshot, rows: { ...snapshot.rows, [table]: rest } };
}

async function verifiedOnly(ports: Ports, graves: readonly Grave[]): Promise<readonly Grave[]> {
  const runs = [...new Set(graves.map((grave) => grave.run))];
  const found = await Promise.all(runs.map((run) => ports.ledger.run(run)));
  const verified = new Set(
    found.flatMap((run) =>
      run?.status === 'succeeded' || run?.status === 'unproven' || run?.status === 'no_changes'
        ? [run.id]
        : [],
    ),
  );
  return graves.filter((grave) => verified.has(grave.run));
}

async function deleteThem(ports: Ports, hold: Hold, graves: readonly Grave[]): Promise<void> {
  const [first] = graves;
  if (first === undefined) return;
  const environment = environmentSettings(ports, first.run);
  const dataverse = ports.dataverse(environment);
  // What validations and drift checks compare with must not lose a row.
  const expected = (await currentBaseline(ports, environment.key))?.baseline.expect ?? [];
  let snapshot = await dataverse.readSnapshot('compare');
  const going = isRefusal(snapshot) ? [] : goingIn(graves, snapshot, expected);
  if (!(await hold.write(() => forgotten(ports, environment.key, new Set(going))))) return;
  for (const grave of graves) {
    if (isRefusal(snapshot) || !hold.holds()) return;
    const state = judged(grave, snapshot, expected);
    const next: Grave = { ...grave, state };
    if (state !== 'deleting') {
      if (!(await hold.note(next, noteOf(next)))) return;
      continue;
    }
    // With nothing to note a second time, whoever comes after a crash is at the same place.
    if (grave.state !== 'deleting' && !(await hold.note(next))) return;
    const outcome = await remove(dataverse, next, hold.signal);
    if (outcome === undefined || !(await hold.note(outcome, noteOf(outcome)))) return;
    // A mapping that was deleted a moment ago does not hold its profile any more.
    if (outcome.state === 'deleted') snapshot = withoutRow(snapshot, grave);
  }
}

/** A row that goes by itself is no drift: what checks compare with forgets it before it goes. */
async function forgotten(
  ports: Ports,
  key: EnvironmentKey,
  ids: ReadonlySet<string>,
): Promise<readonly LedgerWrite[]> {
  const current = await currentBaseline(ports, key);
  if (current?.base.baseline === undefined || ids.size === 0) return [];
  const { base, baseline } = current;
  const rows = baseline.excerpt.rows.filter((row) => !ids.has(row.id));
  const apart = (baseline.apart ?? []).filter((one) => !isAboutRow(one, ids));
  if (rows.length === baseline.excerpt.rows.length && apart.length === (baseline.apart ?? []).length)
    return [];
  const { apart: _apart, ...rest } = baseline;
  const next = {
    ...rest,
    excerpt: { ...baseline.excerpt, rows },
    ...(apart.length === 0 ? {} : { apart }),
  };
  return [{ kind: 'base', ...base, baseline: await ports.ledger.putBaseline(key, next) }];
}

/** `undefined`: the environment did not answer, so nothing is known; it is tried again. */
async function remove(dataverse: Dataverse, grave: Grave, signal: AbortSignal): Promise<Grave | undefined> {
  const { table, id, label, version } = grave;
  const change = {
    kind: 'delete' as const,
    step: 'rollback',
    label,
    table,
    id,
    columns: { statecode: 1 },
    ...(version === undefined ? {} : { version }),
  };
  const results = await dataverse.apply([change], signal);
  const outcome = isRefusal(results) ? undefined : results[0]?.outcome;
  if (outcome === 'd' || outcome === 'p') return { ...grave, state: 'deleted' };
  if (outcome === 'c') return { ...grave, state: 'edited' };
  // Refused, e.g. for want of a privilege: tomorrow somebody may have given it.
  if (outcome === 'x')
    return { ...grave, state: 'waiting', due: new Date(Date.parse(grave.due) + 86_400_000).toISOString() };
  return undefined;
}

const noteOf = (grave: Grave): { readonly what: string; readonly detail: string } => ({
  what: isEnded(grave) ? (grave.state === 'deleted' ? 'deleted' : 'grave closed') : 'not deleted',
  detail: `${grave.table} ${grave.id}${grave.state === 'deleted' ? '' : `: ${isEnded(grave) ? grave.state : 'refused'}`}`,
});
