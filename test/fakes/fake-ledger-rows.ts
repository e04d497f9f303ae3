import { type EnvironmentKey, environmentOf } from '../../shared/domain/ids.ts';
import type { LedgerWrite } from '../../shared/engine/ports.ts';
import { baseOf } from '../../shared/tables/check-write.ts';

const padded = (count: number): string => String(count).padStart(10, '0');

/** Keys of the fake sort as the rows are to be listed. They begin with the environment the row itself names. */
export function keyOf(environment: EnvironmentKey, write: LedgerWrite): string {
  switch (write.kind) {
    case 'run':
      return `${environmentOf(write.run.id)} run ${write.run.id}`;
    case 'inquiry':
      return `${environmentOf(write.inquiry.id)} inquiry ${write.inquiry.id}`;
    case 'journal':
      return `${environmentOf(write.run)} journal ${write.run} ${padded(write.block.from)}`;
    case 'audit':
      return `${write.entry.environment} audit ${padded(write.entry.sequence)}`;
    case 'outbox':
      return `${environmentOf(write.id)} outbox ${write.id} ${write.conversation}`;
    case 'reminder':
      return `${environmentOf(write.reminder.id)} reminder ${write.reminder.id}`;
    case 'decision':
      return `${environment} decision ${write.decision.questionId}`;
    case 'grave':
      return `${write.grave.environment} grave ${write.grave.table} ${write.grave.id}`;
    case 'base':
      return `${environmentOf(write.run)} base`;
    case 'drift':
      return `${write.environment} drift`;
    case 'calm':
      return `${write.environment} calm`;
    case 'schedule':
      return `${write.environment} schedule`;
    case 'episode':
      return `${environmentOf(write.episode.id)} episode ${write.episode.id}`;
    case 'outage':
      return `${environmentOf(write.outage.id)} outage ${write.outage.id}`;
    case 'fleet':
      return `${environmentOf(write.fleet.id)} fleet ${write.fleet.id}`;
    case 'subscription':
      return `${write.environment} subscription ${write.subscription.conversation}`;
  }
}

export function storedValue(write: LedgerWrite): unknown {
  switch (write.kind) {
    case 'run':
      return write.run;
    case 'inquiry':
      return write.inquiry;
    case 'journal':
      return write.block;
    case 'audit':
      return write.entry;
    case 'outbox':
      return { id: write.id, conversation: write.conversation };
    case 'reminder':
      return write.reminder;
    case 'decision':
      return write.decision;
    case 'grave':
      return write.grave;
    case 'base':
      return baseOf(write);
    case 'calm':
      return write.calm;
    case 'drift':
    case 'schedule':
      return write.state;
    case 'episode':
      return write.episode;
    case 'outage':
      return write.outage;
    case 'fleet':
      return write.fleet;
    case 'subscription':
      return write.subscription;
  }
}
