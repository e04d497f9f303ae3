import type { DriftState, KnownDrift } from '../domain/drift.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { needsWorker } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { acceptItems, seenOf } from '../steps/drift/accept.ts';
import { announceDrift } from './announce-drift.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import { lacking } from './lacking.ts';
import type { LedgerWrite, Ports, ReadHead } from './ports.ts';
import { unknownTo } from './read-runs.ts';
import { stagedBaseline } from './staged-baseline.ts';
import { alreadyOpen } from './start-run.ts';

export interface DriftDecision {
  readonly environment: EnvironmentSettings;
  /** Ids of drift items. */
  readonly items: readonly string[];
  readonly by: PersonRef;
}

/**
 * Makes what was seen the baseline, for these items alone; they are no drift any more. Audited. Answers the accepted
 * items. Refuses with `may_not_decide_drift` (planner or operator), `unknown_drift` when none of them is known any more, and
 * `run_already_open` while a worker is at a run: what it verifies becomes the baseline, and must not be overwritten.
 */
export async function acceptDrift(
  ports: Ports,
  decision: DriftDecision,
): Promise<readonly KnownDrift[] | Refusal> {
  return decide(ports, decision, async (state, chosen, read) => {
    const { environment } = decision;
    const open = read.head.openRun === undefined ? undefined : await ports.ledger.run(read.head.openRun);
    // A repair that waits for its approval would undo what is accepted now.
    if (open !== undefined && (needsWorker(open) || open.kind === 'repair'))
      return alreadyOpen(environment, open);
    const current = await stagedBaseline(ports, environment);
    const kept = state.seen && (await ports.ledger.baseline(environment.key, state.seen));
    // Another run was verified since the check: what was seen then says nothing about what it left.
    if (current === undefined || kept === undefined || kept.run !== current.baseline.run)
      return unknownDrift(environment);
    const ids = chosen.map((one) => one.id);
    const next = acceptItems(current.baseline, seenOf(current.baseline, kept), ids);
    const baseline = await ports.ledger.putBaseline(environment.key, next);
    return {
      items: state.items.filter((one) => !ids.includes(one.id)),
      writes: [{ kind: 'base', ...current.base, baseline }],
      what: 'drift_accepted',
      gone: chosen,
    };
  });
}

/** The longest that drift may be silent, in days. */
export const snoozeDays = 90;

/**
 * Keeps these items silent until then; they are news again when they are still there. Audited. Answers them as they
 * are known now. Refuses as `acceptDrift` does but for the open run, and with `snooze_too_long` beyond 90 days or when
 * the date is over.
 *
 * @param until ISO 8601
 */
export async function snoozeDrift(
  ports: Ports,
  decision: DriftDecision & { readonly until: string },
): Promise<readonly KnownDrift[] | Refusal> {
  const { until } = decision;
  const left = Date.parse(until) - ports.clock.now().getTime();
  if (!(left > 0 && left <= snoozeDays * 86_400_000))
    return refuse('snooze_too_long', { days: String(snoozeDays) });
  return decide(ports, decision, async (state, chosen) => {
    const ids = new Set(chosen.map((one) => one.id));
    return {
      items: state.items.map((one) => (ids.has(one.id) ? { ...one, snoozedUntil: until } : one)),
      writes: [],
      what: 'drift_snoozed',
      until,
    };
  });
}

interface Decided {
  readonly items: readonly KnownDrift[];
  readonly writes: readonly LedgerWrite[];
  readonly what: string;
  readonly until?: string;
  /** Not drift any more. */
  readonly gone?: readonly KnownDrift[];
}

type Decide = (
  state: DriftState,
  chosen: readonly KnownDrift[],
  read: ReadHead,
) => Promise<Decided | Refusal>;

/** One person's decision about known drift, on the head as it is; decided anew when it has moved. */
async function decide(
  ports: Ports,
  { environment, items, by }: DriftDecision,
  act: Decide,
): Promise<readonly KnownDrift[] | Refusal> {
  const refusal = await mayDecide(ports, environment, by);
  if (refusal !== undefined) return refusal;
  for (;;) {
    const read = await ports.ledger.readHead(environment.key);
    const state = await ports.ledger.drift(environment.key);
    const chosen = state?.items.filter((one) => items.includes(one.id)) ?? [];
    if (state === undefined || chosen.length === 0) return unknownDrift(environment);
    const decided = await act(state, chosen, read);
    if (isRefusal(decided)) return decided;
    const next: DriftState = { ...state, items: decided.items };
    const gone = decided.gone ?? [];
    const now = next.items.filter((one) => items.includes(one.id));
    const note: AuditedNote = { what: decided.what, by, detail: detailOf(chosen, decided.until) };
    const at = ports.clock.now().toISOString();
    const silent = (one: KnownDrift): boolean => (one.snoozedUntil ?? '') > at;
    // All that is left, not only what was decided: whether the card is closed depends on it.
    const outcome = {
      news: [],
      known: next.items.filter((one) => !silent(one)),
      snoozed: next.items.filter(silent),
      solved: gone,
    };
    const told = await announceDrift(ports, { environment, check: state.check, outcome });
    const writes = [
      { kind: 'drift' as const, environment: environment.key, state: next },
      ...decided.writes,
      ...told,
    ];
    if (await commitNoted(ports, read, { key: environment.key, run: state.check, note, writes }))
      return gone.length > 0 ? gone : now;
  }
}

async function commitNoted(
  ports: Ports,
  read: ReadHead,
  about: {
    readonly key: EnvironmentKey;
    readonly run: RunId;
    readonly note: AuditedNote;
    readonly writes: readonly LedgerWrite[];
  },
): Promise<boolean> {
  const noted = audited(ports, { id: about.run, environment: about.key }, about.note, read.head);
  const result = await ports.ledger.commit(read, noted.head, [...about.writes, ...noted.writes]);
  return result.kind === 'committed';
}

async function mayDecide(
  ports: Ports,
  environment: EnvironmentSettings,
  by: PersonRef,
): Promise<Refusal | undefined> {
  const roles = await ports.people.rolesOf(by.id, environment);
  if (roles.size === 0) return unknownTo(ports, environment, by);
  if (roles.has('planner') || roles.has('operator')) return undefined;
  return lacking(ports, by.id, refuse('may_not_decide_drift', { environment: environment.name }));
}

const unknownDrift = ({ name, key }: EnvironmentSettings): Refusal =>
  refuse('unknown_drift', { environment: name, key });

const namedInAudit = 20;

function detailOf(items: readonly KnownDrift[], until: string | undefined): string {
  const ids = items.slice(0, namedInAudit).map((one) => one.id);
  const more = items.length > namedInAudit ? ` and ${items.length - namedInAudit} more` : '';
  return `${ids.join(', ')}${more}${until === undefined ? '' : ` until ${until}`}`;
}
