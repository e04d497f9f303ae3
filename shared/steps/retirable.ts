import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { type Guid, parseGuid } from '../domain/guid.ts';
import type { Plan } from '../domain/plan.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';
import type { Layout } from './layout.ts';
import { deadApps, otherApps } from './legacy-findings.ts';
import { listed } from './listed.ts';
import { isSettled, type ProviderTarget } from './provider-target.ts';

type Legacy = Row<'msdyn_ciprovider'>;

export interface Retirable {
  readonly moved: readonly Legacy[];
  /** Moved too, but naming apps that nobody can see here: a person decides. */
  readonly unknownApps: readonly Legacy[];
  readonly findings: readonly Finding[];
}

interface Facts {
  readonly snapshot: Snapshot;
  readonly layout: Layout;
  /** What a migration would still do. */
  readonly left: Plan;
  readonly base: readonly Expectation[];
}

/** Which active 1.0 rows nobody needs any more, and why the others stay. */
export function retirable(facts: Facts): Retirable {
  const { snapshot, layout } = facts;
  const active = layout.providers.filter((one) => one.seen.legacy.columns.statecode === 0);
  const judged = active.map((target) => ({ target, stays: staysBecause(facts, target) }));
  const going = judged.flatMap(({ target, stays }) => (stays === undefined ? [target] : []));
  const named = going.filter((one) => deadApps(snapshot, one.seen.legacy).length > 0);
  return {
    moved: going.filter((one) => !named.includes(one)).map((one) => one.seen.legacy),
    unknownApps: named.map((one) => one.seen.legacy),
    findings: [
      ...judged.flatMap(({ stays }) => (stays === undefined ? [] : [stays])),
      ...going.flatMap((target) => losing(facts, target)),
      ...(layout.admins.people.length > 0 && !layout.admins.included && going.length > 0
        ? [about('retire-admins', 'warning', { count: layout.admins.people.length })]
        : []),
    ],
  };
}

/** Why the 1.0 row of a target has to stay on; undefined where nobody needs it any more. */
export function staysBecause(facts: Facts, target: ProviderTarget): Finding | undefined {
  const { snapshot, base, layout } = facts;
  const { legacy, name } = target.seen;
  const stays = (code: string, params: Finding['params'] = {}): Finding =>
    about(code, 'info', { name, ...params }, legacy.id);
  const apps = otherApps(snapshot, legacy);
  if (apps !== '') return stays('retire-needed', { apps });
  const expected = base.some(
    (one) => one.kind === 'row' && one.id === target.id && one.columns.statecode === 0,
  );
  if (!isSettled(target) || target.existing?.columns.statecode !== 0 || !expected)
    return stays('retire-not-moved');
  const waiting = layout.profiles.waiting.some((one) => one.providers.includes(target));
  const open = waiting ? 1 : openChanges(facts, target).length;
  return open === 0 ? undefined : stays('retire-not-finished', { count: open });
}

/** What a migration would still do to the row, the profiles that show it, and their people. */
function openChanges({ snapshot, layout, left }: Facts, target: ProviderTarget): readonly Change[] {
  const profiles = new Set<Guid | ''>(
    layout.profiles.profiles
      .filter((one) => one.providers.some((provider) => provider.id === target.id))
      .map((one) => one.id),
  );
  return left.changes.filter((change) =>
    'relationship' in change
      ? change.to === target.id || profiles.has(change.from)
      : change.id === target.id || profiles.has(change.id) || profiles.has(mappedProfile(snapshot, change)),
  );
}

/** The profile that a role mapping still to be made or mended gives. */
function mappedProfile({ rows }: Snapshot, change: Change): Guid | '' {
  if ('relationship' in change || change.table !== 'msdyn_appprofilerolemapping') return '';
  const bound = 'binds' in change ? change.binds?.msdyn_appprofileid : undefined;
  const row = rows.msdyn_appprofilerolemapping.find((one) => one.id === change.id);
  const there = row?.columns._msdyn_appprofileid_value;
  return (bound === undefined ? parseGuid(there) : parseGuid(/\(([^)]+)\)/.exec(bound)?.[1])) ?? '';
}

/** People who were left on their profile by decision see the panel in 1.0 only. */
function losing({ layout, snapshot }: Facts, target: ProviderTarget): readonly Finding[] {
  const people = new Set(
    layout.profiles.left.filter((one) => one.providers.includes(target)).flatMap((one) => one.people),
  );
  if (people.size === 0) return [];
  const names = snapshot.rows.systemuser
    .filter((row) => people.has(row.id))
    .map((row) => row.columns.fullname ?? row.id);
  const { name, legacy } = target.seen;
  return [
    about('retire-people-left', 'warning', { name, count: people.size, names: listed(names) }, legacy.id),
  ];
}

function about(code: string, severity: Severity, params: Finding['params'], subject?: string): Finding {
  return { code, step: 'channel-provider', severity, params, ...(subject === undefined ? {} : { subject }) };
}
