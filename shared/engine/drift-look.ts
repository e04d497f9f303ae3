import type { Baseline, KeptWidget } from '../domain/baseline.ts';
import type { RunId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { compareBaseline, seenIn } from '../steps/drift/compare-baseline.ts';
import type { FoundDrift } from '../steps/drift/found.ts';
import { withNewPages } from '../steps/drift/new-pages.ts';
import { isOutside, outsideDrift } from '../steps/drift/outside-drift.ts';
import { widgetsKept, workspaceKept } from '../steps/drift/outside-kept.ts';
import { profilesOf } from '../steps/expected-workspace.ts';
import { lastSeen } from './last-seen.ts';
import { observeWidgets } from './observe-widgets.ts';
import { observeWorkspace } from './observe-workspace.ts';
import type { Ports } from './ports.ts';

interface Looked {
  /** With pages that were looked at for the first time. */
  readonly baseline: Baseline;
  readonly seen: ReturnType<typeof seenIn>;
  readonly found: readonly FoundDrift[];
}

interface About {
  readonly run: RunId;
  readonly plan: Pick<Plan, 'expect'>;
  readonly snapshot: Snapshot;
  readonly baseline: Baseline;
}

/** The snapshot, the pages of the widgets and the workspace, against the baseline. */
export async function lookAtAll(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, snapshot, baseline }: About,
): Promise<Looked> {
  const sights = await look(ports, environment, { run, plan, snapshot, baseline });
  const seen = seenIn(baseline, snapshot, sights);
  const known = baseline.whole ? withNewPages(baseline, sights.widgets) : baseline;
  return { baseline: known, seen, found: compareBaseline(known, seen) };
}

/**
 * Whether pages and workspace are as the baseline has them, while all else is. A page that nobody has looked at before
 * is not.
 */
export async function looksTheSame(
  ports: Ports,
  environment: EnvironmentSettings,
  about: Omit<Looking, 'inPassing'>,
): Promise<boolean> {
  const { baseline } = about;
  const { isNew, found } = await confirmedLook(async () => {
    const seen = await look(ports, environment, { ...about, inPassing: true });
    const isNew = withNewPages(baseline, seen.widgets) !== baseline;
    return { isNew, found: baseline.takenBack ? [] : outsideDrift({ baseline, seen }) };
  });
  return !isNew && found.length === 0;
}

interface Sights {
  readonly widgets: readonly KeptWidget[];
  readonly workspace?: readonly string[];
}

interface Looking extends About {
  readonly inPassing?: true;
  readonly lastWorkspace?: () => Promise<readonly string[] | undefined>;
}

async function look(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, snapshot, baseline: { expect }, lastWorkspace, ...how }: Looking,
): Promise<Sights> {
  const evidence = [
    ...(await observeWidgets(ports, environment, { run, plan, snapshot, runPages: false, ...how })),
    ...(await observeWorkspace(ports, environment, { run, plan, snapshot, ...how })),
  ];
  const own = workspaceKept({ snapshot, expect, evidence });
  const before = lastWorkspace ?? (() => lastSeen(ports, environment));
  const workspace = own ?? (profilesOf(expect).length === 0 ? undefined : await before());
  return { widgets: widgetsKept(expect, evidence), ...(workspace === undefined ? {} : { workspace }) };
}

/**
 * A page that was slow for a moment is no drift: what differs outside of Dataverse is looked at once more, and only what
 * both looks tell counts.
 */
export async function confirmedLook<T extends Pick<Looked, 'found'>>(look: () => Promise<T>): Promise<T> {
  const first = await look();
  if (!first.found.some(isOutside)) return first;
  const second = await look();
  const told = new Set(first.found.map(sightOf));
  return { ...second, found: second.found.filter((one) => !isOutside(one) || told.has(sightOf(one))) };
}

/** Code that is another one at each look, as with a number used once in it, says nothing about a change. */
const sightOf = ({ id, params }: FoundDrift): string => `${id} ${params.hash ?? ''}`;
