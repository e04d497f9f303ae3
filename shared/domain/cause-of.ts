import type { KnownDrift } from './drift.ts';
import { type Cause, glanceLimits } from './glance.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import { shownValue } from './shown-value.ts';

const idLike = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/**
 * The cause behind a difference, the same in every environment that has it: what kind, of what name, and what stands
 * there now. Ids, people and dates differ between organisations and are left out; so is what may be a key or a password,
 * which goes into the hash only.
 */
export function causeOf({ kind, label, severity, columns = [], params }: KnownDrift): Cause {
  const about = columns.map(({ column, is }) => [
    column,
    typeof is === 'string' && idLike.test(is) ? '' : is,
  ]);
  const named = Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'number' || !idLike.test(value)),
  );
  const key = sha256(canonicalJson([kind, label, about] as unknown as Json)).slice(0, 16);
  return { key, kind, label: cut(label), severity, params: shownOf(named) };
}

const cut = (text: string): string => Array.from(text).slice(0, glanceLimits.label).join('');

/** Only what a sentence needs, and no longer than a label. */
function shownOf(params: Cause['params']): Cause['params'] {
  return Object.fromEntries(
    Object.entries(params)
      .slice(0, 6)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? cut(shownValue(name, value) ?? '…') : value,
      ]),
  );
}

/** One row of each cause, the gravest and most frequent first. */
export interface RootCause<E> {
  readonly cause: Cause;
  readonly environments: readonly E[];
}

const severities = ['error', 'warning', 'info'] as const;

/** @param all what each environment has; one that has a cause twice counts once */
export function rootCauses<E>(
  all: readonly { readonly environment: E; readonly causes: readonly Cause[] }[],
): readonly RootCause<E>[] {
  const byKey = new Map<string, { cause: Cause; environments: Set<E> }>();
  for (const { environment, causes } of all)
    for (const cause of causes) {
      const known = byKey.get(cause.key) ?? { cause, environments: new Set<E>() };
      known.environments.add(environment);
      byKey.set(cause.key, known);
    }
  return [...byKey.values()]
    .map(({ cause, environments }) => ({ cause, environments: [...environments] }))
    .sort(
      (a, b) =>
        b.environments.length - a.environments.length ||
        severities.indexOf(a.cause.severity) - severities.indexOf(b.cause.severity) ||
        (a.cause.key < b.cause.key ? -1 : 1),
    );
}
