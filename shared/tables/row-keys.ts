import { sha256 } from '../domain/hash.ts';
import { type EnvironmentKey, environmentOf, type RunId, shortRunId } from '../domain/ids.ts';

/** Longest encoded text kept readable in a key; keys may have 512 characters in all. */
const readable = 200;

/**
 * Text as part of a key: letters, digits, `.` and `-` stay, every other UTF-8 byte becomes `_XX`. Keys may not hold
 * `/ \ # ?` or control characters, and `%` and quotes are trouble in URLs. What would be too long becomes a hash.
 */
export function encodeKey(text: string): string {
  const encoded = [...Buffer.from(text, 'utf8')]
    .map((byte) => String.fromCharCode(byte))
    .map((one) => (/[A-Za-z0-9.-]/.test(one) ? one : `_${hex(one)}`))
    .join('');
  return encoded.length <= readable ? encoded : `_h${sha256(text)}`;
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(2, '0');

const padded = (count: number): string => String(count).padStart(10, '0');

/** A run id without its environment, which is the partition: the newest sorts first. */
const rest = (id: RunId): string => id.slice(environmentOf(id).length + 1);

/** Row keys within the partition of an environment, by row kind. */
export const rowKeys = {
  head: 'head',
  base: 'base|current',
  drift: 'drift|current',
  calm: 'calm|current',
  schedule: 'sched|current',
  episode: (id: RunId) => `epi|${rest(id)}`,
  outage: (id: RunId) => `outage|${rest(id)}`,
  subscription: (conversation: string) => `sub|${encodeKey(conversation)}`,
  silent: (conversation: string) => `silent|${encodeKey(conversation)}`,
  fleet: (id: RunId) => `fleet|${rest(id)}`,
  openFleet: (id: RunId) => `open|${rest(id)}`,
  glance: (environment: EnvironmentKey) => `glance|${environment}`,
  run: (id: RunId) => `run|${rest(id)}`,
  inquiry: (id: RunId) => `inq|${rest(id)}`,
  reminder: (id: RunId) => `rem|${rest(id)}`,
  stop: (id: RunId) => `stop|${rest(id)}`,
  step: (id: RunId, from: number) => `step|${rest(id)}|${padded(from)}`,
  audit: (sequence: number) => `audit|${padded(sequence)}`,
  trail: (id: RunId, sequence: number) => `trail|${rest(id)}|${padded(sequence)}`,
  plan: (digest: string, number: number) => `plan|${encodeKey(digest)}|${padded(number)}`,
  baseline: (digest: string, number: number) => `baseline|${encodeKey(digest)}|${padded(number)}`,
  outbox: (id: RunId, conversation: string) => `out|${rest(id)}|${encodeKey(conversation)}`,
  card: (id: RunId, conversation: string) => `card|${rest(id)}|${encodeKey(conversation)}`,
  evidence: (id: RunId, evidence: string) => `evid|${rest(id)}|${encodeKey(evidence)}`,
  picture: (id: RunId, evidence: string, name: string) => `pic|${rest(id)}|${encodeKey(evidence)}|${name}`,
  look: (nonce: string) => `look|${encodeKey(nonce)}`,
  grave: (table: string, id: string) => `grave|${table}|${id}`,
  buried: (table: string, id: string, run: RunId) => `buried|${table}|${id}|${rest(run)}`,
  decision: (questionId: string) => `dec|${sha256(questionId)}`,
  /** Marks of what waits sort right behind the outbox, so that one listing tells whether anything does. */
  asked: (id: RunId) => `out}asked|${rest(id)}`,
  anyGraves: 'out}graves',
} as const;

/** Partitions beside those of environments, whose keys never begin like this. */
export const otherPartitions = {
  /** Short ids of runs, each with the long one behind it: a name of a run is found without asking every environment. */
  runNames: '~runs',
  looks: '~looks',
} as const;

export const runNameKey = (id: RunId): string => `${shortRunId(id)}|${id}`;

/** Prefixes of rows that are listed. Each ends with `|`, so the range ends before the next character, `}`. */
export const rowPrefixes = {
  runs: 'run|',
  fleets: 'fleet|',
  openFleets: 'open|',
  glances: 'glance|',
  inquiries: 'inq|',
  episodes: 'epi|',
  outages: 'outage|',
  subscriptions: 'sub|',
  silent: 'silent|',
  steps: (id: RunId) => `step|${rest(id)}|`,
  audit: 'audit|',
  trail: (id: RunId) => `trail|${rest(id)}|`,
  plan: (digest: string) => `plan|${encodeKey(digest)}|`,
  baseline: (digest: string) => `baseline|${encodeKey(digest)}|`,
  allBaselines: 'baseline|',
  outbox: 'out|',
  /** The outbox and the marks behind it, up to here. */
  waitingEnd: 'out~',
  asked: 'out}asked|',
  cards: (id: RunId) => `card|${rest(id)}|`,
  evidence: (id: RunId) => `evid|${rest(id)}|`,
  graves: 'grave|',
  decisions: 'dec|',
  runsNamed: (short: string) => `${encodeKey(short)}|`,
} as const;
