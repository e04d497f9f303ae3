import type { TableClient } from '@azure/data-tables';

/** A listing as it was asked for: keys of one partition, from the first to before the last, at most so many a page. */
export interface Listing {
  readonly table: string;
  readonly partition: string;
  readonly from: string;
  readonly before: string;
  readonly top: number;
  /** What else rows had to fulfil: the service reads every row of the range for it. */
  readonly also: string;
}

/** What was asked of storage. */
export interface Asked {
  readonly requests: number;
  readonly listings: readonly Listing[];
}

export interface Counter {
  readonly watch: (client: TableClient) => TableClient;
  /** What was asked since the last call. */
  readonly taken: () => Asked;
}

const range =
  /^PartitionKey eq '((?:[^']|'')*)' and RowKey ge '((?:[^']|'')*)' and RowKey lt '((?:[^']|'')*)'(.*)$/;

/** Counts where nothing can be missed: at the end of the pipeline of the client, with what it repeats. */
export function countRequests(): Counter {
  let requests = 0;
  let listings: Listing[] = [];
  return {
    watch(client) {
      client.pipeline.addPolicy(
        {
          name: 'count',
          sendRequest(request, next) {
            requests += 1;
            const listing = listingOf(client.tableName, new URL(request.url));
            if (listing !== undefined) listings.push(listing);
            return next(request);
          },
        },
        { afterPhase: 'Retry' },
      );
      return client;
    },
    taken() {
      const asked = { requests, listings };
      requests = 0;
      listings = [];
      return asked;
    },
  };
}

/** A query without a range of keys would read the whole table: it has no place here. */
function listingOf(table: string, { pathname, searchParams }: URL): Listing | undefined {
  if (!pathname.endsWith('()')) return undefined;
  const filter = searchParams.get('$filter') ?? '';
  const [, partition, from, before, also] = range.exec(filter) ?? [];
  if (partition === undefined || from === undefined || before === undefined || also === undefined)
    throw new Error(`a query of ${table} without a range of keys: ${filter}`);
  return { table, partition, from, before, top: Number(searchParams.get('$top') ?? 1000), also };
}
