import { z } from 'zod';
import { knownParses } from './known-parses.ts';
import { storageError } from './storage-error.ts';
import { jsonOf, type StoredRow } from './table-row.ts';

/** A parser of one row kind. Throws on anything it does not know. */
export type Parse<T> = (value: unknown) => T;

/**
 * The JSON value of a row, parsed strictly. The error names partition, kind and places, never content; so the parsers'
 * own errors, which quote what they read, are not kept as cause.
 */
export function parseStored<T>(kind: string, row: StoredRow, parse: Parse<T>): T {
  return readable(`reading a ${kind} row of ${row.partitionKey}`, () =>
    kind === 'run' ? knownRun(parse, jsonOf(row)) : parse(JSON.parse(jsonOf(row))),
  );
}

/** Of a chat turn they are most of what is parsed; kept of all kinds, rows of a night would only take room. */
const knownRun = knownParses();

export function readable<T>(doing: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw storageError('row_unreadable', `${doing}: ${placesOf(error)}`);
  }
}

function placesOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'not the JSON expected';
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.') || 'value'} ${issue.code}`)
    .join(', ');
}
