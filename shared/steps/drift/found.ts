import type { Baseline, Excerpt, KeptWidget } from '../../domain/baseline.ts';
import { type DriftItem, membersTold } from '../../domain/drift.ts';
import { type DriftKind, driftKinds } from '../../domain/drift-kinds.ts';
import type { Facet } from '../../domain/excerpt.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Guid } from '../../domain/guid.ts';
import { sha256 } from '../../domain/hash.ts';
import type { Scope } from './scope.ts';
import type { View } from './view.ts';

/** How an environment is now, as far as a comparison looks. */
export interface Seen {
  readonly excerpt: Excerpt;
  /** Of the baseline's expectations, what Dataverse itself does not do: it gives another profile. */
  readonly notEffective: readonly Expectation[];
  /** Absent where nobody looked. */
  readonly widgets?: readonly KeptWidget[];
  /** Codes of what a look at the workspace found wrong; absent where nobody looked. */
  readonly workspace?: readonly string[];
  /** Who changed rows that are there, and when, by `<table> <id>`. */
  readonly traces: ReadonlyMap<string, Pick<DriftItem, 'by' | 'at'>>;
}

export interface Compared {
  readonly baseline: Baseline;
  readonly seen: Seen;
  readonly was: View;
  readonly is: View;
  readonly scope: Scope;
}

/** An item with the places it is about: what accepting copies, and repairing puts back. */
export interface FoundDrift extends DriftItem {
  readonly kind: DriftKind;
  readonly facets: readonly Facet[];
  /** Profiles whose effect on people this may explain. */
  readonly touches: readonly string[];
  /** `from|to` of people whose profile a repair takes away, where that is not the way back. */
  readonly take?: readonly string[];
}

type About = Pick<FoundDrift, 'subject' | 'label' | 'facets'> &
  Partial<Omit<FoundDrift, 'id' | 'kind' | 'subject' | 'label' | 'facets'>>;

/** An item of a kind, with the kind's usual step, severity and repair unless said otherwise. */
export function found(kind: DriftKind, about: About): FoundDrift {
  const { step, severity, repair } = driftKinds[kind];
  return {
    id: idOf(kind, about.subject),
    kind,
    step,
    severity,
    repair,
    touches: [],
    params: {},
    ...about,
  };
}

/** Readable as far as it goes: ids of rows stay whole, pairs and names become a hash. */
function idOf(kind: string, subject: string): string {
  return /^[0-9a-f-]{36}$/.test(subject) ? `${kind}-${subject}` : `${kind}-${sha256(subject).slice(0, 20)}`;
}

const namesListed = 5;

/** People of one item. Sorted by id, so that the same people have the same hash. */
export function membersOf(
  people: readonly string[],
  nameOf: (person: string) => string,
): NonNullable<DriftItem['members']> {
  const ids = [...people].sort();
  return {
    count: ids.length,
    names: ids.slice(0, namesListed).map(nameOf),
    hash: sha256(ids.join(' ')).slice(0, 32),
    ...(ids.length > membersTold ? {} : { each: ids.map((id) => sha256(id).slice(0, 8)) }),
  };
}

/** The item as others see it. */
export function withoutFacets({ facets: _f, touches: _t, take: _p, ...item }: FoundDrift): DriftItem {
  return item;
}

export const traceKey = (table: string, id: Guid | string): string => `${table} ${id}`;
