import type { KnownDrift } from './drift.ts';
import { type Cause, glanceLimits } from './glance.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import { shownValue } from './shown-value.ts';

const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/**
 * The cause behind a difference, the same in every environment that has it: what kind, of what name, with what beside it
 * (the profile it was taken off), and what stands there now. Ids, counts of people and dates differ between organisations
 * and are left out, and so is the address of the organisation itself; what may be a key or a password goes into the hash
 * only. A name that is no more than an id stays: two rows without a name are not known to be the same thing.
 *
 * @param own origin of the organisation, e.g. `https://contoso.crm4.dynamics.com`
 */
export function causeOf(item: KnownDrift, own?: string): Cause {
  const { kind, label, severity, columns = [], params, members } = item;
  const about = columns.map(({ column, is }) => ({
    column,
    is: typeof is === 'string' ? anywhere(is, own) : is,
  }));
  const beside = Object.entries(params)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => [name, anywhere(String(value), own)]);
  const key = sha256(canonicalJson([kind, label, about, beside.sort()] as unknown as Json)).slice(0, 16);
  const named = Object.entries(params).filter(([, value]) => typeof value === 'number' || !hasId(value));
  const shown = about.slice(0, glanceLimits.columns).map(({ column, is }) => ({
    column,
    is: is === null ? '' : cut(shownValue(column, is) ?? ''),
  }));
  return {
    key,
    kind,
    label: cut(label),
    severity,
    params: {
      ...shownOf(Object.fromEntries(named)),
      ...(members === undefined ? {} : { count: members.count }),
    },
    ...(shown.length === 0 ? {} : { columns: shown }),
  };
}

const hasId = (value: string): boolean => value.search(ids) >= 0;

/** A text as it would stand in any organisation; also where the address is written within another one. */
function anywhere(text: string, own = ''): string {
  const host = own.replace(/^https:\/\//, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const without = text.replace(ids, '');
  return host === '' ? without : without.replace(new RegExp(host, 'gi'), '');
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

/** The same order wherever it is asked, whatever order they were found in. */
export const graverFirst = (a: Cause, b: Cause): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.key < b.key ? -1 : 1);

/** @param all what each environment has; one that has a cause twice counts once. People are counted together. */
export function rootCauses<E>(
  all: readonly { readonly environment: E; readonly causes: readonly Cause[] }[],
): readonly RootCause<E>[] {
  const byKey = new Map<string, RootCause<E>>();
  for (const { environment, causes } of all)
    for (const cause of new Map(causes.map((one) => [one.key, one])).values()) {
      const known = byKey.get(cause.key);
      byKey.set(cause.key, {
        cause: known === undefined ? cause : together(known.cause, cause),
        environments: [...(known?.environments ?? []), environment],
      });
    }
  return [...byKey.values()].sort(
    (a, b) => b.environments.length - a.environments.length || graverFirst(a.cause, b.cause),
  );
}

function together(one: Cause, other: Cause): Cause {
  const grave = graverFirst(one, other) <= 0 ? one : other;
  const count = [one, other].map(({ params }) => Number(params.count ?? 0)).reduce((a, b) => a + b);
  return { ...grave, params: { ...grave.params, ...(one.params.count === undefined ? {} : { count }) } };
}
