import type { Base } from '../domain/baseline.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { CardRow, Head, LedgerWrite } from '../engine/ports.ts';
import { type Parse, readable } from './parse-stored.ts';
import { parsers } from './row-schemas.ts';
import { parseRun } from './run-schema.ts';

/**
 * Writes pass the parser that will read them: a value with a key too many compiles, and would be a row that nobody
 * can read any more. Throws `row_unreadable` before anything is sent.
 */
export function checkWrite(environment: EnvironmentKey, write: LedgerWrite): void {
  check(environment, write.kind, ...valueAndParser(write));
}

export function checkCard(environment: EnvironmentKey, card: Omit<CardRow, 'etag'>): void {
  check(environment, 'card', card, parsers.card);
}

/** The head as it is stored. An audit entry fits where only its number and hash are kept. */
export function storedHead(head: Head): Head {
  const { sequence, hash } = head.audit;
  const stored = { ...head, audit: { sequence, hash } };
  check(head.environment, 'head', stored, parsers.head);
  return stored;
}

function valueAndParser(write: LedgerWrite): readonly [value: unknown, parse: Parse<unknown>] {
  switch (write.kind) {
    case 'run':
      return [write.run, parseRun];
    case 'inquiry':
      return [write.inquiry, parsers.inquiry];
    case 'journal':
      return [write.block, parsers.step];
    case 'audit':
      return [write.entry, parsers.audit];
    case 'outbox':
      return [{ id: write.id, conversation: write.conversation }, parsers.outbox];
    case 'reminder':
      return [write.reminder, parsers.reminder];
    case 'decision':
      return [write.decision, parsers.decision];
    case 'grave':
      return [write.grave, parsers.grave];
    case 'base':
      return [baseOf(write), parsers.base];
    case 'drift':
      return [write.state, parsers.drift];
    case 'calm':
      return [write.calm, parsers.calm];
    case 'schedule':
      return [write.state, parsers.schedule];
    case 'episode':
      return [write.episode, parsers.episode];
    case 'outage':
      return [write.outage, parsers.outage];
    case 'fleet':
      return [write.fleet, parsers.fleet];
    case 'subscription':
      return [write.subscription, parsers.subscription];
  }
}

/** What is stored of it: a row read later has no `kind`. */
export function baseOf({ kind: _kind, ...base }: Extract<LedgerWrite, { readonly kind: 'base' }>): Base {
  return base;
}

function check(environment: EnvironmentKey, kind: string, value: unknown, parse: Parse<unknown>): void {
  const text = JSON.stringify(value);
  readable(`writing a ${kind} row of ${environment}`, () => parse(JSON.parse(text)));
}
