import type { Baseline } from '../../domain/baseline.ts';
import { copyFacets, type Facet } from '../../domain/excerpt.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { compareBaseline } from './compare-baseline.ts';
import type { FoundDrift, Seen } from './found.ts';
import { expectationKey, isAboutRow } from './merge-expectations.ts';
import { type View, viewOf } from './view.ts';

/**
 * The baseline as it would be if everything that was seen was accepted: kept with a check, so that accepting needs no
 * further reading, and accepts what somebody was shown.
 */
export function seenBaseline(baseline: Baseline, seen: Seen): Baseline {
  const lost = new Set(seen.notEffective.map(expectationKey));
  const { workspace = baseline.workspace } = seen;
  return {
    ...baseline,
    excerpt: seen.excerpt,
    expect: baseline.expect.filter((one) => !lost.has(expectationKey(one))),
    widgets: seen.widgets ?? baseline.widgets,
    ...(workspace === undefined ? {} : { workspace }),
  };
}

/** The way back from `seenBaseline`. */
export function seenOf(baseline: Baseline, kept: Baseline): Seen {
  const held = new Set(kept.expect.map(expectationKey));
  return {
    excerpt: kept.excerpt,
    notEffective: baseline.expect.filter((one) => one.kind === 'effective' && !held.has(expectationKey(one))),
    widgets: kept.widgets,
    ...(kept.workspace === undefined ? {} : { workspace: kept.workspace }),
    traces: new Map(),
  };
}

/** What follows from an accepted thing shows only once that is accepted; it needs a few rounds at most. */
const rounds = 4;

/** The baseline with these items as they were seen, and all others as they were. */
export function acceptItems(baseline: Baseline, seen: Seen, ids: readonly string[]): Baseline {
  const all = compareBaseline(baseline, seen);
  const others = new Set(all.map((one) => one.id).filter((id) => !ids.includes(id)));
  let next = baseline;
  let chosen = all.filter((one) => !others.has(one.id));
  for (let round = 0; round < rounds && chosen.length > 0; round++) {
    next = chosen.reduce((before, item) => acceptItem(before, seen, item), next);
    chosen = compareBaseline(next, seen).filter((one) => !others.has(one.id));
  }
  return next;
}

function acceptItem(baseline: Baseline, seen: Seen, item: FoundDrift): Baseline {
  const lost = new Set(seen.notEffective.map(expectationKey));
  const view = viewOf(seen.excerpt);
  const accepted: Baseline = {
    ...baseline,
    excerpt: copyFacets(baseline.excerpt, seen.excerpt, item.facets),
    expect: baseline.expect
      .filter(
        (one) => !(one.kind === 'effective' && item.subject === one.profile && lost.has(expectationKey(one))),
      )
      .flatMap((one) => promised(one, view, item.facets)),
  };
  // What is behind another address is another page, which nobody has looked at.
  if (item.kind === 'address-changed')
    return { ...accepted, widgets: baseline.widgets.filter((one) => one.provider !== item.subject) };
  if (item.kind.startsWith('widget-')) {
    const now = seen.widgets?.find((one) => one.provider === item.subject);
    const widgets = baseline.widgets.map((one) => (now?.provider === one.provider ? now : one));
    return { ...accepted, widgets };
  }
  if (item.kind !== 'workspace-worse') return accepted;
  return { ...accepted, workspace: [...(baseline.workspace ?? []), item.subject].sort() };
}

/** An expectation after a place was accepted: moved, or given up. */
function promised(one: Expectation, view: View, facets: readonly Facet[]): readonly Expectation[] {
  let kept: Expectation = one;
  for (const facet of facets) {
    if (facet.kind === 'row') {
      const now = view.row(facet.table, facet.id);
      if (now === undefined && isAboutRow(one, new Set([facet.id]))) return [];
      if (now === undefined || kept.kind !== 'row' || kept.id !== facet.id) continue;
      const names = Object.keys(kept.columns).filter((name) => facet.columns?.includes(name) ?? true);
      const columns = Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
      kept = { ...kept, columns: { ...kept.columns, ...columns } };
    } else if (facet.kind === 'links' && 'relationship' in kept && kept.relationship === facet.relationship) {
      const pair = `${kept.from}|${kept.to}`;
      if (facet.pairs.includes(pair) && view.has(facet.relationship, pair) !== (kept.kind === 'linked'))
        return [];
    }
  }
  return [kept];
}
