import type { PersonRef } from './person.ts';

export const topics = ['runs', 'drift', 'all', 'none'] as const;
export type Topic = (typeof topics)[number];

/**
 * A conversation that gets an environment's cards without asking for each. One a conversation; `none` was said there, and
 * is remembered, because the place where an environment was migrated is told of its drift unless somebody else is.
 */
export interface Subscription {
  /** Key of the stored conversation. */
  readonly conversation: string;
  readonly topic: Topic;
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
  /** Somebody's own chat with the bot: only as long as that person has a role. */
  readonly personal: boolean;
}

/** So many conversations of one environment: their cards are asked for in one transaction. */
export const mostSubscriptions = 30;

export function isFor({ topic }: Subscription, about: 'runs' | 'drift'): boolean {
  return topic === 'all' || topic === about;
}

/** `runs`, `drift`, `all`, or nothing said, which is all. */
export function parseTopic(said: string): Exclude<Topic, 'none'> | undefined {
  const word = said.trim().toLowerCase().replace(/^to /, '');
  if (word === '' || word === 'all' || word === 'everything') return 'all';
  if (word === 'runs' || word === 'run') return 'runs';
  return word === 'drift' ? 'drift' : undefined;
}
