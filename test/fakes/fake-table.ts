import type { TableClient } from '@azure/data-tables';

/** What is asked of a table: a transaction is one request, a page is one. */
export interface TableTally {
  readonly requests: number;
  /** Rows that were read through, or written. */
  readonly rows: number;
}

type Entity = { readonly partitionKey: string; readonly rowKey: string } & Record<string, unknown>;
type Act = readonly [kind: string, entity: Entity, mode?: unknown, options?: { readonly etag?: string }];

interface Partition {
  readonly rows: Map<string, Entity>;
  /** In order, but for those that came since the last listing. */
  keys: string[];
  fresh: string[];
}

const refused = (statusCode: number): Error => Object.assign(new Error(`HTTP ${statusCode}`), { statusCode });
const range =
  /^PartitionKey eq '((?:[^']|'')*)' and RowKey ge '((?:[^']|'')*)' and RowKey lt '((?:[^']|'')*)'$/;

/**
 * Table storage in memory, for stores of hundreds of thousands of rows: what the product uses of a table client, with the
 * answers of the service. A query that is no range of keys in one partition is refused: it would read through everything.
 *
 * @param now the clock of the service
 */
export function fakeTable(now: () => Date = () => new Date()) {
  const partitions = new Map<string, Partition>();
  let etags = 0;
  let tally = { requests: 0, rows: 0 };
  const count = (rows: number): void => {
    tally = { requests: tally.requests + 1, rows: tally.rows + rows };
  };
  const partition = (key: string): Partition => {
    const known = partitions.get(key) ?? { rows: new Map(), keys: [], fresh: [] };
    partitions.set(key, known);
    return known;
  };
  const put = (entity: Entity): string => {
    const at = partition(entity.partitionKey);
    if (!at.rows.has(entity.rowKey)) at.fresh.push(entity.rowKey);
    etags += 1;
    const etag = `W/"${etags}"`;
    at.rows.set(entity.rowKey, { ...entity, etag, timestamp: now().toISOString() });
    return etag;
  };
  const found = (entity: Pick<Entity, 'partitionKey' | 'rowKey'>): Entity | undefined =>
    partition(entity.partitionKey).rows.get(entity.rowKey);
  /** Why it cannot be done, by the service's statuses. */
  const hindrance = ([kind, entity, , options]: Act): number | undefined => {
    const is = found(entity);
    if (kind === 'create') return is === undefined ? undefined : 409;
    if (kind !== 'update') return undefined;
    return is === undefined ? 404 : is.etag === options?.etag ? undefined : 412;
  };
  const single = (act: Act): { readonly etag: string } => {
    count(1);
    const status = hindrance(act);
    if (status !== undefined) throw refused(status);
    return { etag: put(act[1]) };
  };

  async function* pages(filter: string, size: number) {
    const [, key = '', from = '', before = ''] = range.exec(filter) ?? [];
    if (key === '') throw refused(501);
    const at = partition(key.replaceAll("''", "'"));
    sortIn(at);
    const end = firstAtLeast(at.keys, before);
    for (let start = firstAtLeast(at.keys, from); ; start += size) {
      const page = at.keys.slice(start, Math.min(end, start + size));
      count(page.length);
      yield page.flatMap((one) => at.rows.get(one) ?? []);
      if (start + size >= end) return;
    }
  }

  const client = {
    tableName: 'fake',
    async getEntity(partitionKey: string, rowKey: string) {
      count(1);
      const is = found({ partitionKey, rowKey });
      if (is === undefined) throw refused(404);
      return is;
    },
    createEntity: async (entity: Entity) => single(['create', entity]),
    upsertEntity: async (entity: Entity) => single(['upsert', entity]),
    updateEntity: async (entity: Entity, mode: unknown, options: { readonly etag?: string }) =>
      single(['update', entity, mode, options]),
    async deleteEntity(partitionKey: string, rowKey: string, { etag }: { readonly etag: string }) {
      count(1);
      const is = found({ partitionKey, rowKey });
      if (is === undefined) throw refused(404);
      if (is.etag !== etag) throw refused(412);
      const at = partition(partitionKey);
      sortIn(at);
      at.rows.delete(rowKey);
      at.keys.splice(firstAtLeast(at.keys, rowKey), 1);
    },
    async submitTransaction(acts: readonly Act[]) {
      count(acts.length);
      const status = acts.map(hindrance).find((one) => one !== undefined);
      if (status !== undefined) throw refused(status);
      return { status: 202, subResponses: acts.map(([, entity]) => ({ status: 204, etag: put(entity) })) };
    },
    listEntities: ({ queryOptions }: { readonly queryOptions: { readonly filter: string } }) => ({
      byPage: ({ maxPageSize }: { readonly maxPageSize: number }) => pages(queryOptions.filter, maxPageSize),
    }),
  };
  return {
    client: client as unknown as TableClient,
    /** Since the last call. */
    taken(): TableTally {
      const taken = tally;
      tally = { requests: 0, rows: 0 };
      return taken;
    },
    /** Rows there are. */
    size: (): number => [...partitions.values()].reduce((sum, { rows }) => sum + rows.size, 0),
  };
}

export type FakeTable = ReturnType<typeof fakeTable>;

/** A few find their places one by one; of many all are sorted. */
function sortIn(at: Partition): void {
  if (at.fresh.length > 200) at.keys = [...at.keys, ...at.fresh].sort();
  else for (const key of at.fresh) at.keys.splice(firstAtLeast(at.keys, key), 0, key);
  at.fresh = [];
}

function firstAtLeast(keys: readonly string[], wanted: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
