import type { Baseline, Excerpt } from '../../domain/baseline.ts';
import type { Change } from '../../domain/change.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { copyFacets, excerptOf, type Facet } from '../../domain/excerpt.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { RunId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/journal.ts';
import { withoutSkipped } from '../../domain/people-since.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { afterRollback, heldOnceBack } from './after-rollback.ts';
import { nextApart } from './apart.ts';
import { compareBaseline, seenIn } from './compare-baseline.ts';
import type { FoundDrift } from './found.ts';
import { assigned, claimsOf, heldIn, nextHeld } from './held.ts';
import { mergeExpectations } from './merge-expectations.ts';
import { movedBy } from './moved-by.ts';
import { widgetsKept, workspaceKept } from './outside-kept.ts';
import { piloted } from './piloted.ts';
import { withoutJoiners } from './without-joiners.ts';

export interface Verified {
  readonly previous: Baseline | undefined;
  readonly plan: Plan;
  /** In plan order; all done when absent, as of a plan without changes. */
  readonly outcomes: readonly Outcome[];
  readonly snapshot: Snapshot;
  readonly evidence: readonly Evidence[];
  readonly run: RunId;
  /** The run that a rollback takes back. */
  readonly takesBack?: RunId;
  /** Drift that the run did what a migration does about. */
  readonly items?: readonly string[];
  /** ISO 8601 */
  readonly at: string;
}

/**
 * The baseline after a run was verified. What the run was about is taken as it is now; everything else stays as it was,
 * so that drift nobody has looked at does not become the baseline because a run went by.
 */
export function nextBaseline(verified: Verified): Baseline {
  const { previous, snapshot, run, at, evidence } = verified;
  const plan = withoutSkipped(verified.plan, verified.outcomes);
  const expect = nextExpectations(previous, plan, verified);
  const before =
    plan.kind === 'rollback' ? heldOnceBack(previous, plan, verified.takesBack) : heldIn(previous);
  const held = nextHeld(before, expect, run);
  const apart = nextApart(previous, plan, expect);
  const made = nextMade(previous, plan, verified.outcomes);
  const looked = widgetsKept(expect, evidence);
  const workspace = workspaceKept({ expect, snapshot, evidence });
  const next: Baseline = {
    organizationId: snapshot.organizationId,
    run,
    at,
    whole: true,
    excerpt: excerptOf(snapshot),
    expect,
    ...piloted(previous, plan),
    held,
    ...(apart.length === 0 ? {} : { apart }),
    ...(isTakenBack(plan, previous) && Object.keys(held).length === 0 ? { takenBack: true } : {}),
    made,
    widgets: nextWidgets(previous, plan, looked),
    ...(workspace === undefined ? previousWorkspace(previous) : { workspace }),
  };
  const older = previous?.whole && previous.organizationId === snapshot.organizationId ? previous : undefined;
  const excerpt = older === undefined ? next.excerpt : keptExcerpt(older, next, { ...verified, plan });
  return { ...next, excerpt: withoutJoiners(excerpt, plan, older?.excerpt) };
}

/** A repair of what came late after a rollback begins nothing anew. */
const isTakenBack = ({ kind }: Plan, previous: Baseline | undefined): boolean =>
  kind === 'rollback' || (kind === 'repair' && previous?.takenBack === true);

function nextExpectations(
  previous: Baseline | undefined,
  plan: Plan,
  { takesBack, snapshot }: Verified,
): readonly Expectation[] {
  const all =
    plan.kind === 'rollback'
      ? afterRollback(previous, plan, takesBack, snapshot)
      : mergeExpectations(previous?.expect ?? [], plan.expect);
  // Who has somebody else's profile is theirs to say, also where a repair gave it back.
  const claimed = new Set(all.flatMap(claimsOf));
  return all.filter((one) => one.kind !== 'linked' || one.relationship !== assigned || claimed.has(one.from));
}

function nextMade(
  previous: Baseline | undefined,
  plan: Plan,
  outcomes: readonly Outcome[],
): Baseline['made'] {
  const made = new Map(previous?.made.map((one) => [one.id, one]));
  for (const [index, change] of plan.changes.entries()) {
    const done = ['d', 'p'].includes(outcomes[index] ?? 'd');
    if (change.kind === 'create' && done) made.set(change.id, change as Baseline['made'][number]);
    if (plan.kind === 'rollback' && change.kind === 'deactivate') made.delete(change.id);
  }
  return [...made.values()];
}

/** A migration is a new look at the pages; other runs leave what is known of them as it is. */
function nextWidgets(
  previous: Baseline | undefined,
  plan: Plan,
  looked: Baseline['widgets'],
): Baseline['widgets'] {
  const known = new Map(previous?.widgets.map((one) => [one.provider, one]));
  const fresh = plan.kind === 'migrate' || plan.kind === 'widen';
  for (const one of looked) if (fresh || !known.has(one.provider)) known.set(one.provider, one);
  return [...known.values()];
}

function previousWorkspace(previous: Baseline | undefined): Pick<Baseline, 'workspace'> {
  return previous?.workspace === undefined ? {} : { workspace: previous.workspace };
}

/** The new excerpt, but for what has drifted from the previous one and is none of this run's business. */
function keptExcerpt(previous: Baseline, next: Baseline, { plan, snapshot, items = [] }: Verified): Excerpt {
  const seen = seenIn(next, snapshot);
  // Who waits for a widening stays out, so that they are told should the pilot be taken back.
  const { piloted: _open, ...forAll } = next;
  const untouched = compareBaseline({ ...forAll, excerpt: previous.excerpt }, seen)
    .filter((one) => !movedBy(plan, one) && !(isOfRepair(one) && items.includes(one.id)))
    .flatMap((one) => one.facets)
    .flatMap((facet) => untouchedPart(facet, plan));
  return copyFacets(next.excerpt, previous.excerpt, untouched);
}

/** What a repair did as a migration does it; a loader that was made again needs nothing more once it is linked. */
function isOfRepair({ repair, kind }: FoundDrift): boolean {
  return repair === 'migrate' || kind === 'loader-replaced';
}

function untouchedPart(facet: Facet, plan: Plan): readonly Facet[] {
  if (facet.kind === 'part' || facet.kind === 'default') return [facet];
  if (facet.kind === 'links') {
    const own = pairsOf(plan, facet.relationship);
    return [{ ...facet, pairs: facet.pairs.filter((pair) => !own.has(pair)) }];
  }
  const own = columnsOf(plan, facet.id);
  if (facet.columns === undefined) return own.size > 0 ? [] : [facet];
  return [{ ...facet, columns: facet.columns.filter((name) => !own.has(name)) }];
}

function pairsOf(plan: Plan, relationship: string): ReadonlySet<string> {
  return new Set(
    [...plan.changes, ...plan.expect].flatMap((one) =>
      'relationship' in one && one.relationship === relationship ? [`${one.from}|${one.to}`] : [],
    ),
  );
}

/** Columns a plan writes or promises of a row, the state among them. */
function columnsOf(plan: Plan, id: string): ReadonlySet<string> {
  const of = (change: Change): readonly string[] => {
    if ('relationship' in change || change.id !== id) return [];
    if (change.kind === 'update') return Object.keys(change.after);
    return change.kind === 'create' ? [...Object.keys(change.columns), 'statecode'] : ['statecode'];
  };
  const promised = plan.expect.flatMap((one) =>
    one.kind === 'row' && one.id === id ? Object.keys(one.columns) : [],
  );
  return new Set([...plan.changes.flatMap(of), ...promised]);
}
