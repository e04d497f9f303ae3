import { type Change, isPersonChange, type LinkChange } from './change.ts';
import type { Expectation } from './expectation.ts';
import { digestOf, type Plan } from './plan.ts';
import { componentsOf, mappedProfile } from './plan-components.ts';

/** A part that can be chosen: everything but people, the steps up to one, or what belongs to some providers. */
export interface PartOption {
  /** `configuration`, `until:<step>` or `provider:<row id>`. */
  readonly choice: string;
  readonly kind: 'configuration' | 'until' | 'provider';
  /** Step id, or the names of the providers. */
  readonly about: string;
}

const namesKept = 20;

/** Only plans that build up can be cut: half of a way back would leave people on a profile that is gone. */
const canBeCut = ({ kind, part }: Plan): boolean =>
  part === undefined && (kind === 'migrate' || kind === 'widen');

/** The parts of a plan that are less than all of it and more than nothing. */
export function partsOf(plan: Plan): readonly PartOption[] {
  if (!canBeCut(plan)) return [];
  const end = endOfConfiguration(plan.changes);
  const steps = [...new Set(plan.changes.slice(0, end).map((change) => change.step))];
  const components = componentsOf(plan);
  const options: readonly PartOption[] = [
    { choice: 'configuration', kind: 'configuration', about: '' },
    ...steps
      .slice(0, -1)
      .map((step): PartOption => ({ choice: `until:${step}`, kind: 'until', about: step })),
    ...components.map(
      ({ id, names }): PartOption => ({
        choice: `provider:${id}`,
        kind: 'provider',
        about: names.join(', '),
      }),
    ),
  ];
  const sizes = new Map(components.map(({ id, changes }) => [`provider:${id}`, changes.length]));
  const isPart = (size: number): boolean => size > 0 && size < plan.changes.length;
  return options.filter(({ choice }) => isPart(sizes.get(choice) ?? chosenOf(plan, choice)?.size ?? 0));
}

/**
 * A smaller plan that can be carried out by itself: no change of it needs a row that only a change left out would make,
 * and it promises only what it does. What it rests on stays all that the whole rested on. `undefined` where there is no
 * such part, or it is nothing or everything.
 */
export function partOf(plan: Plan, choice: string): Plan | undefined {
  const chosen = canBeCut(plan) ? chosenOf(plan, choice) : undefined;
  if (chosen === undefined || chosen.size === 0 || chosen.size === plan.changes.length) return undefined;
  const changes = plan.changes.filter((change) => chosen.has(change));
  const out = plan.changes.filter((change) => !chosen.has(change));
  const people = new Set(out.filter(isPersonChange).map((change) => ('to' in change ? change.to : '')));
  const names = [...new Set(out.flatMap((change) => ('table' in change ? [change.label] : [])))];
  const part = {
    of: plan.digest,
    choice,
    leftOut: {
      configuration: out.filter((change) => !isPersonChange(change)).length,
      people: people.size,
      names: names.slice(0, namesKept),
    },
  };
  const { digest: _whole, ...rest } = plan;
  const made = { ...rest, changes, expect: plan.expect.filter(staysWithout(out, plan.expect)), part };
  return { ...made, digest: digestOf(made) };
}

function chosenOf(plan: Plan, choice: string): ReadonlySet<Change> | undefined {
  const { changes } = plan;
  const [kind = '', ...rest] = choice.split(':');
  const about = rest.join(':');
  if (kind === 'configuration') return new Set(changes.slice(0, endOfConfiguration(changes)));
  if (kind === 'until') return new Set(changes.slice(0, endOfStep(changes, about)));
  const component = kind === 'provider' ? componentsOf(plan).find(({ id }) => id === about) : undefined;
  return component === undefined ? undefined : new Set(component.changes);
}

/** Nobody gets anything before it: a role that is mapped to a profile moves people as well. */
function endOfConfiguration(changes: readonly Change[]): number {
  const at = changes.findIndex(
    (change) =>
      isPersonChange(change) || ('table' in change && change.table === 'msdyn_appprofilerolemapping'),
  );
  return at < 0 ? changes.length : at;
}

/** A prefix of the plan, so that nothing in it can need what comes after. */
function endOfStep(changes: readonly Change[], step: string): number {
  const last = changes.slice(0, endOfConfiguration(changes)).findLastIndex((change) => change.step === step);
  const steps = new Set(changes.slice(0, last + 1).map((change) => change.step));
  const end = changes.findIndex((change) => !steps.has(change.step));
  return Math.min(end < 0 ? changes.length : end, endOfConfiguration(changes), last + 1);
}

/** What is promised and can be there without the changes left out. */
function staysWithout(
  out: readonly Change[],
  promised: readonly Expectation[],
): (expected: Expectation) => boolean {
  const links = out.flatMap((change) => ('relationship' in change ? [change] : []));
  const rows = out.flatMap((change) => ('table' in change ? [change] : []));
  const pairs = new Set(links.map(pairOf));
  const givers = new Set<string>(links.map(({ from }) => from));
  const ids = new Set<string>(rows.map(({ id }) => id));
  const binds = rows.flatMap((change) => ('binds' in change ? Object.values(change.binds ?? {}) : []));
  const mapped = promised.flatMap((one) =>
    one.kind === 'row' && ids.has(one.id) ? (mappedProfile(one) ?? []) : [],
  );
  const bound = new Set([...binds.map((bind) => /\(([^)]+)\)/.exec(bind)?.[1] ?? ''), ...mapped]);
  return (expected) => {
    if (expected.kind === 'row') return !ids.has(expected.id);
    if (expected.kind === 'effective')
      return ![givers, ids, bound].some((gone) => gone.has(expected.profile));
    return !pairs.has(pairOf(expected)) && !ids.has(expected.from) && !ids.has(expected.to);
  };
}

const pairOf = (one: Pick<LinkChange, 'relationship' | 'from' | 'to'>): string =>
  `${one.relationship}|${one.from}|${one.to}`;
