import type { TableClient } from '@azure/data-tables';
import { auditRoot } from '../domain/audit.ts';
import { type EnvironmentKey, environmentOf } from '../domain/ids.ts';
import type { Head, Ledger } from '../engine/ports.ts';
import { makeAnnouncingRows } from './announcing-rows.ts';
import { auditRowOf } from './audit-rows.ts';
import { makeBaselineStore } from './baseline-store.ts';
import { makeCardRows } from './card-rows.ts';
import { commit } from './commit.ts';
import { makeFleetRows } from './fleet-rows.ts';
import { type GuardedTable, makeGuardedTable, type Wanted } from './guarded-table.ts';
import { type Parse, parseStored } from './parse-stored.ts';
import { makePlanStore } from './plan-store.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import { makeRunNames } from './run-names.ts';
import { parseRun } from './run-schema.ts';
import { makeStopRows } from './stop-rows.ts';
import { makeBaselineSweep } from './sweep-baselines.ts';
import { makeWaitingRows } from './waiting-rows.ts';

const tokenCharacters = 16;

/**
 * The ledger in one table: a partition for each environment, its `head` row guarding all that changes with it.
 * Errors are `StorageError`s.
 *
 * @param random so many random characters; never twice the same
 */
export function makeLedger(parts: {
  readonly table: TableClient;
  readonly random: (characters: number) => string;
}): Ledger {
  const table = makeGuardedTable(parts.table);
  const token = (): string => parts.random(tokenCharacters);
  const names = makeRunNames(table, token);
  return {
    async readHead(environment) {
      const row = await table.get(environment, rowKeys.head);
      if (row === undefined) return { head: firstHead(environment) };
      return { head: parseStored('head', row, parsers.head), etag: row.etag };
    },
    async commit(read, next, writes) {
      await names.note(writes);
      return commit(table, token(), read, next, writes);
    },
    run: (id) => one(table, environmentOf(id), rowKeys.run(id), 'run', parseRun),
    runs: (environment, top) => all(table, environment, rowPrefixes.runs, 'run', parseRun, { top }),
    inquiry: (id) => one(table, environmentOf(id), rowKeys.inquiry(id), 'inquiry', parsers.inquiry),
    reminder: (id) => one(table, environmentOf(id), rowKeys.reminder(id), 'reminder', parsers.reminder),
    journal: (id) => all(table, environmentOf(id), rowPrefixes.steps(id), 'step', parsers.step),
    decisions: (environment) => all(table, environment, rowPrefixes.decisions, 'decision', parsers.decision),
    base: (environment) => one(table, environment, rowKeys.base, 'base', parsers.base),
    audit: (environment) => all(table, environment, rowPrefixes.audit, 'audit', parsers.audit),
    trail: (id) => all(table, environmentOf(id), rowPrefixes.trail(id), 'trail', parsers.audit),
    auditRows: async (environment) => (await table.list(environment, rowPrefixes.audit)).map(auditRowOf),
    drift: (environment) => one(table, environment, rowKeys.drift, 'drift', parsers.drift),
    // It only saves a reading: one that another version wrote is as good as none.
    calm: (environment) =>
      one(table, environment, rowKeys.calm, 'calm', parsers.calm).catch(absentIfUnreadable),
    ...makePlanStore(table, token),
    ...makeBaselineStore(table, token),
    ...makeBaselineSweep(table),
    ...makeCardRows(table, token),
    ...makeStopRows(table, token),
    ...makeAnnouncingRows(table),
    ...makeFleetRows(table, token),
    ...makeWaitingRows(table),
    runsNamed: names.find,
  };
}

function firstHead(environment: EnvironmentKey): Head {
  return { environment, epoch: 0, audit: { sequence: 0, hash: auditRoot } };
}

async function one<T>(
  table: GuardedTable,
  environment: EnvironmentKey,
  rowKey: string,
  kind: string,
  parse: Parse<T>,
): Promise<T | undefined> {
  const row = await table.get(environment, rowKey);
  return row === undefined ? undefined : parseStored(kind, row, parse);
}

function absentIfUnreadable(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'row_unreadable') return undefined;
  throw error;
}

async function all<T>(
  table: GuardedTable,
  environment: EnvironmentKey,
  prefix: string,
  kind: string,
  parse: Parse<T>,
  wanted: Wanted = {},
): Promise<readonly T[]> {
  if (wanted.top !== undefined && wanted.top <= 0) return [];
  return (await table.list(environment, prefix, wanted)).map((row) => parseStored(kind, row, parse));
}
