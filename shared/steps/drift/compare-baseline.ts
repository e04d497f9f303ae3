import type { Baseline } from '../../domain/baseline.ts';
import { excerptOf } from '../../domain/excerpt.ts';
import { unmet } from '../../domain/expectation.ts';
import type { Row, Snapshot } from '../../domain/snapshot.ts';
import { defaultDrift } from './default-drift.ts';
import { type Compared, type FoundDrift, found, type Seen, traceKey } from './found.ts';
import { lateDrift } from './late-drift.ts';
import { legacyDrift } from './legacy-drift.ts';
import { linkDrift } from './link-drift.ts';
import { newRows } from './new-rows.ts';
import { outsideDrift } from './outside-drift.ts';
import { peopleDrift } from './people-drift.ts';
import { canRestore } from './restore.ts';
import { rowDrift } from './row-drift.ts';
import { scopeOf } from './scope.ts';
import { viewOf } from './view.ts';

/** What a comparison needs of a snapshot; widgets and workspace are looked at besides. */
export function seenIn(
  baseline: Pick<Baseline, 'expect'>,
  snapshot: Snapshot,
  looked: Pick<Seen, 'widgets' | 'workspace'> = {},
): Seen {
  const effective = baseline.expect.filter((one) => one.kind === 'effective');
  const rows = Object.values(snapshot.rows).flat() as readonly Row[];
  return {
    excerpt: excerptOf(snapshot),
    notEffective: unmet(effective, snapshot).map((one) => one.expectation),
    traces: new Map(
      rows.flatMap(({ table, id, modifiedBy, modifiedOn }) => {
        const trace = {
          ...(modifiedBy === undefined ? {} : { by: modifiedBy }),
          ...(modifiedOn === undefined ? {} : { at: modifiedOn }),
        };
        return [[traceKey(table, id), trace] as const];
      }),
    ),
    ...looked,
  };
}

/**
 * Everything that differs from the baseline, each thing once, worst first. Compared column by column and link by link,
 * so that what nobody foresaw is found; what follows from something else is not told again.
 */
export function compareBaseline(baseline: Baseline, seen: Seen): readonly FoundDrift[] {
  const compared: Compared = {
    baseline,
    seen,
    was: viewOf(baseline.excerpt),
    is: viewOf(seen.excerpt),
    scope: scopeOf(baseline),
  };
  if (baseline.takenBack) return [...lateDrift(compared)].sort(worstFirst);
  const rows = rowDrift(compared);
  const explained = new Set(rows.flatMap(idsBehind));
  const items = [
    ...rows,
    ...newRows(compared, explained),
    ...linkDrift(compared, explained),
    ...legacyDrift(compared),
    ...peopleDrift(compared),
    ...lateDrift(compared),
    ...partsGone(compared),
    ...defaultDrift(compared),
  ];
  return [
    ...items.map((one) => honest(compared, one)),
    ...notEffective(compared, items),
    ...outsideDrift(compared),
  ].sort(worstFirst);
}

/** A repair that would change nothing is not offered. */
function honest(compared: Compared, item: FoundDrift): FoundDrift {
  return item.repair !== 'restore' || canRestore(compared, item) ? item : { ...item, repair: 'none' };
}

/** Rows that are gone, and those that came in their place. */
function idsBehind(item: FoundDrift): readonly string[] {
  return item.facets.flatMap((one) => (one.kind === 'row' && one.columns === undefined ? [one.id] : []));
}

const severities = ['error', 'warning', 'info'] as const;

function worstFirst(a: FoundDrift, b: FoundDrift): number {
  const by = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return by !== 0 ? by : a.id < b.id ? -1 : 1;
}

function partsGone({ was, seen }: Compared): readonly FoundDrift[] {
  return seen.excerpt.absent
    .filter((part) => was.knows(part))
    .map((part) =>
      found('part-gone', { subject: part, label: part, facets: [{ kind: 'part', part }], params: { part } }),
    );
}

/** That Dataverse gives another profile is news only where nothing that was found explains it. */
function notEffective({ seen, is }: Compared, items: readonly FoundDrift[]): readonly FoundDrift[] {
  const explained = new Set(items.flatMap((one) => one.touches));
  const apps = new Map<string, Set<string>>();
  const labels = new Map<string, string>();
  for (const one of seen.notEffective) {
    if (one.kind !== 'effective' || explained.has(one.profile)) continue;
    if (is.row('msdyn_appconfiguration', one.profile) === undefined) continue;
    apps.set(one.profile, (apps.get(one.profile) ?? new Set()).add(one.app));
    labels.set(one.profile, one.label);
  }
  return [...apps].map(([profile, inApps]) =>
    found('profile-not-effective', {
      subject: profile,
      label: labels.get(profile) ?? profile,
      params: { apps: [...inApps].sort().join(', ') },
      facets: [],
      touches: [profile],
    }),
  );
}
