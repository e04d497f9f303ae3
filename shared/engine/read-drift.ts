import type { DriftState, KnownDrift } from '../domain/drift.ts';
import type { NextCheck } from '../domain/episode.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { shownValue } from '../domain/shown-value.ts';
import type { Value } from '../domain/tables.ts';
import { nextCheck } from './drift-subject.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';

export interface DriftReading {
  /** Absent before the first check. */
  readonly checkedAt?: string;
  /** When everything was last read; absent where that was at the check itself. */
  readonly readAt?: string;
  readonly items: DriftState['items'];
  readonly more: number;
  readonly next?: NextCheck;
}

/** What differs as of the last check, and when the next one is. */
export async function readDrift(
  ports: Ports,
  { environment, by }: { readonly environment: EnvironmentSettings; readonly by: PersonRef },
): Promise<DriftReading | Refusal> {
  if (!(await mayRead(ports, environment, by))) return unknownTo(ports, environment, by);
  const state = await ports.ledger.drift(environment.key);
  const next = await nextCheck(ports, environment);
  if (state === undefined) return { items: [], more: 0, ...next };
  const { checkedAt, readAt, items, more } = state;
  const read = readAt === undefined ? {} : { readAt };
  return { checkedAt, ...read, items: items.map(withoutSecrets), more, ...next };
}

/** As cards show it: what may be a key or a password stays here. */
export function withoutSecrets({ columns, ...item }: KnownDrift): KnownDrift {
  if (columns === undefined) return item;
  const shown = (column: string, value: Value): Value =>
    typeof value === 'string' ? (shownValue(column, value) ?? '…') : value;
  return {
    ...item,
    columns: columns.map(({ column, was, is }) => ({
      column,
      was: shown(column, was),
      is: shown(column, is),
    })),
  };
}
