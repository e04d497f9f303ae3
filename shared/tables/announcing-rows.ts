import { type EnvironmentKey, environmentOf } from '../domain/ids.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { type Parse, parseStored } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import type { StoredRow } from './table-row.ts';

type Members =
  | 'schedule'
  | 'episode'
  | 'latestEpisode'
  | 'outage'
  | 'latestOutage'
  | 'subscriptions'
  | 'isSilent'
  | 'unsubscribe';

/** When an environment is checked, and who is told what: written with the head, except for what is taken away. */
export function makeAnnouncingRows(table: GuardedTable): Pick<Ledger, Members> {
  const parsed = <T>(kind: string, row: StoredRow | undefined, parse: Parse<T>): T | undefined =>
    row === undefined ? undefined : parseStored(kind, row, parse);
  const one = async <T>(kind: string, environment: EnvironmentKey, rowKey: string, parse: Parse<T>) =>
    parsed(kind, await table.get(environment, rowKey), parse);
  /** Keys hold inverted times. */
  const newest = async <T>(kind: string, environment: EnvironmentKey, prefix: string, parse: Parse<T>) =>
    parsed(kind, (await table.list(environment, prefix, { top: 1 }))[0], parse);
  return {
    schedule: (environment) => one('schedule', environment, rowKeys.schedule, parsers.schedule),
    episode: (id) => one('episode', environmentOf(id), rowKeys.episode(id), parsers.episode),
    latestEpisode: (environment) => newest('episode', environment, rowPrefixes.episodes, parsers.episode),
    outage: (id) => one('outage', environmentOf(id), rowKeys.outage(id), parsers.outage),
    latestOutage: (environment) => newest('outage', environment, rowPrefixes.outages, parsers.outage),
    async subscriptions(environment) {
      const rows = await table.list(environment, rowPrefixes.subscriptions);
      const all = rows.map((row) => ({
        row,
        subscription: parseStored('subscription', row, parsers.subscription),
      }));
      // Out of the way of those that are wanted: anybody may say no, and some have to be read each time.
      for (const { row, subscription } of all) if (subscription.topic === 'none') await silence(table, row);
      return all.flatMap(({ subscription }) => (subscription.topic === 'none' ? [] : [subscription]));
    },
    async isSilent(environment, conversation) {
      const key = rowKeys.subscription(conversation);
      const said = await one('subscription', environment, key, parsers.subscription);
      if (said !== undefined) return said.topic === 'none';
      return (await table.get(environment, rowKeys.silent(conversation))) !== undefined;
    },
    async unsubscribe(environment, conversation) {
      for (const key of [rowKeys.subscription(conversation), rowKeys.silent(conversation)]) {
        const row = await table.get(environment, key);
        // Another ETag: subscribed again meanwhile, which is the newer wish.
        if (row !== undefined) await table.remove(environment, row.rowKey, row.etag);
      }
    },
  };
}

/** Stored there before it goes here. */
async function silence(table: GuardedTable, { partitionKey, rowKey, etag }: StoredRow): Promise<void> {
  const silent = rowPrefixes.silent + rowKey.slice(rowPrefixes.subscriptions.length);
  await table.upsert({ partitionKey, rowKey: silent, token: '' });
  await table.remove(partitionKey, rowKey, etag);
}
