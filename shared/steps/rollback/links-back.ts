import type { Change, LinkChange } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Read } from '../../domain/reads.ts';
import { linked, rowById, type Snapshot } from '../../domain/snapshot.ts';
import { relationships } from '../../domain/tables.ts';
import { keptLoader } from './kept-loader.ts';
import type { RowVerdict } from './row-verdicts.ts';
import type { LinkStory } from './stories.ts';
import { assigned } from './uses.ts';

export interface LinksBack {
  readonly changes: readonly Change[];
  readonly expect: readonly Expectation[];
  readonly findings: readonly Finding[];
}

/** The loader first: without it no panel is loaded, so the rest of a profile comes apart unseen. */
const loader = 'msdyn_appconfiguration_applicationextension';

/** What links depend on beside themselves. */
export interface AroundLinks {
  readonly snapshot: Snapshot;
  /** What becomes of rows. */
  readonly rows: readonly Change[];
  /** What the plan of the run rested on. */
  readonly reads: readonly Read[];
}

/**
 * Links of configuration: made ones go, taken ones come back; those of profiles that stay are left as they are. The
 * library stays where somebody else's panel needs it.
 */
export function linksBack(
  stories: readonly LinkStory[],
  verdicts: readonly RowVerdict[],
  around: AroundLinks,
): LinksBack {
  const { snapshot } = around;
  const stay = new Set<string>(
    verdicts.filter(({ kind }) => kind === 'keep' || kind === 'locked').map(({ story }) => story.id),
  );
  const own = stories
    .filter(({ change }) => change.relationship !== assigned && !stay.has(change.from))
    .map((story) => linkBack(story, snapshot));
  // A kept provider leaves our profile too, but what others attached to a row that goes must not hold on to it.
  const foreign = verdicts
    .filter(({ kind }) => kind === 'take')
    .flatMap((one) => one.foreign)
    .filter(({ from, to, relationship }) => linked(snapshot, relationship, from, to))
    .map((change): LinksBack => ({ changes: [change], expect: [notLinked(change)], findings: [] }));
  const all = keepLoaders([...own, ...distinct(foreign)], around);
  return {
    changes: loaderFirst(all.flatMap((one) => one.changes)),
    expect: all.flatMap((one) => one.expect),
    findings: all.flatMap((one) => one.findings),
  };
}

function linkBack({ change, before }: LinkStory, snapshot: Snapshot): LinksBack {
  const { kind: _kind, together: _together, ...pair } = change;
  const ends = relationships[change.relationship];
  const complete =
    rowById(snapshot, ends.from, change.from) !== undefined &&
    rowById(snapshot, ends.to, change.to) !== undefined;
  if (!complete) return before ? lost(change) : none;
  const isBack = linked(snapshot, change.relationship, change.from, change.to) === before;
  return {
    changes: isBack ? [] : [{ ...pair, kind: before ? 'associate' : 'disassociate' }],
    expect: [{ ...pair, kind: before ? 'linked' : 'not_linked' }],
    findings: [],
  };
}

const isLoader = (one: Change): one is LinkChange => 'relationship' in one && one.relationship === loader;

function keepLoaders(parts: readonly LinksBack[], around: AroundLinks): readonly LinksBack[] {
  const after = [...around.rows, ...parts.flatMap((one) => one.changes)];
  return parts.map((part) => {
    const leaves = part.changes.filter(isLoader).find((one) => one.kind === 'disassociate');
    const kept = leaves === undefined ? undefined : keptLoader(leaves, after, around);
    return kept === undefined ? part : { ...none, findings: [kept] };
  });
}

const none: LinksBack = { changes: [], expect: [], findings: [] };

function lost({ step, label }: LinkChange): LinksBack {
  return { ...none, findings: [{ code: 'gone-since', step, severity: 'warning', params: { label } }] };
}

function notLinked({ kind: _kind, ...pair }: LinkChange): Expectation {
  return { ...pair, kind: 'not_linked' };
}

/** Both ends of a pair may be taken back, and each names it. */
function distinct(parts: readonly LinksBack[]): readonly LinksBack[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part.expect), part])).values()];
}

function loaderFirst(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter(isLoader), ...changes.filter((one) => !isLoader(one))];
}
