import type { Baseline } from '../domain/baseline.ts';
import type { Facet } from '../domain/excerpt.ts';
import type { Guid } from '../domain/guid.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { FoundDrift } from '../steps/drift/found.ts';
import { ends } from '../steps/drift/view.ts';
import type { AuditedChange, Ports } from './ports.ts';

/** Rows asked about in one check; more than that is not told one by one. */
const askedAtMost = 200;

/**
 * Rows say themselves who changed them; of links and deletions only the audit table knows, where auditing is on. Asked
 * only where something differs, and only about that. Where several people come into question, nobody is named.
 */
export async function whoAndWhen(
  ports: Ports,
  environment: EnvironmentSettings,
  baseline: Baseline,
  found: readonly FoundDrift[],
): Promise<readonly FoundDrift[]> {
  const { audits } = ports.dataverse(environment);
  const traced = found.map((item) => (item.by === undefined ? tracesOf(item, baseline) : []));
  const rows = [...new Set(traced.flat().flatMap((one) => one.rows))].slice(0, askedAtMost);
  if (audits === undefined || rows.length === 0) return found;
  const known = (await audits(rows)).filter((one) => Date.parse(one.at) >= Date.parse(baseline.at));
  if (known.length === 0) return found;
  return found.map((item, index) => ({ ...item, ...named(traced[index] ?? [], known) }));
}

interface Trace {
  /** Either of these rows has the entry: of a link both, the more particular one first. */
  readonly rows: readonly Guid[];
  readonly action: AuditedChange['action'];
}

/** What somebody did to make this item, as the audit table would have it. */
function tracesOf({ facets }: FoundDrift, { excerpt }: Baseline): readonly Trace[] {
  const gone = facets.find((one) => one.kind === 'row' && one.columns === undefined);
  const existed = gone?.kind === 'row' && excerpt.rows.some((row) => row.id === gone.id);
  // With a deleted row its links are gone, and nobody unlinked them.
  if (gone?.kind === 'row' && existed && gone.table !== 'systemuser')
    return [{ rows: [gone.id], action: 'deleted' }];
  return facets.flatMap((facet) => (facet.kind === 'links' ? tracesOfLinks(facet, excerpt) : []));
}

function tracesOfLinks(
  { relationship, pairs }: Extract<Facet, { readonly kind: 'links' }>,
  excerpt: Baseline['excerpt'],
): readonly Trace[] {
  const before = new Set(excerpt.links[relationship]);
  return pairs.map((pair): Trace => {
    const [from, to] = ends(pair);
    return { rows: [to, from], action: before.has(pair) ? 'unlinked' : 'linked' };
  });
}

function named(
  traces: readonly Trace[],
  known: readonly AuditedChange[],
): Partial<Pick<FoundDrift, 'by' | 'at'>> {
  const entries = traces.flatMap((trace) => entriesOf(trace, known));
  const people = new Set(entries.map((one) => one.by));
  const [by] = people;
  const [at] = entries
    .map((one) => one.at)
    .sort()
    .reverse();
  return people.size === 1 && by !== undefined && at !== undefined ? { by, at } : {};
}

/**
 * Of a link both rows have an entry of the same person and second, which tells it from links to other rows. Where only
 * one row has entries, each of those may be it.
 */
function entriesOf({ rows, action }: Trace, known: readonly AuditedChange[]): readonly AuditedChange[] {
  const [own = [], other = []] = rows.map((row) =>
    known.filter((one) => one.row === row && one.action === action),
  );
  const both = own.find((one) => other.some(({ by, at }) => by === one.by && at === one.at));
  if (both !== undefined) return [both];
  return own.length > 0 ? own : other;
}
