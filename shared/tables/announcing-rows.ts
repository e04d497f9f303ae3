import { environmentOf } from '../domain/ids.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';

type Members = 'schedule' | 'episode' | 'latestEpisode' | 'subscriptions' | 'unsubscribe';

/** When an environment is checked, and who is told what: written with the head, except for what is taken away. */
export function makeAnnouncingRows(table: GuardedTable): Pick<Ledger, Members> {
  return {
    async schedule(environment) {
      const row = await table.get(environment, rowKeys.schedule);
      return row === undefined ? undefined : parseStored('schedule', row, parsers.schedule);
    },
    async episode(id) {
      const row = await table.get(environmentOf(id), rowKeys.episode(id));
      return row === undefined ? undefined : parseStored('episode', row, parsers.episode);
    },
    async latestEpisode(environment) {
      const [row] = await table.list(environment, rowPrefixes.episodes, { top: 1 });
      return row === undefined ? undefined : parseStored('episode', row, parsers.episode);
    },
    async subscriptions(environment) {
      const rows = await table.list(environment, rowPrefixes.subscriptions);
      return rows.map((row) => parseStored('subscription', row, parsers.subscription));
    },
    async unsubscribe(environment, conversation) {
      const row = await table.get(environment, rowKeys.subscription(conversation));
      // Another ETag: subscribed again meanwhile, which is the newer wish.
      if (row !== undefined) await table.remove(environment, row.rowKey, row.etag);
    },
  };
}
