import { type EnvironmentKey, environmentOf } from '../domain/ids.ts';
import type { Head, LedgerWrite } from '../engine/ports.ts';
import { baseOf, checkWrite } from './check-write.ts';
import type { Operation } from './guarded-table.ts';
import { rowKeys } from './row-keys.ts';
import { storageError } from './storage-error.ts';
import { jsonRow, type TableRow } from './table-row.ts';

export function headRow(head: Head, token: string): TableRow {
  return jsonRow(head.environment, rowKeys.head, token, head);
}

/** The operation of one write. Audit rows are only ever inserted; the rest holds the newest value. */
export function operationOf(environment: EnvironmentKey, write: LedgerWrite, token: string): Operation {
  const { rowKey, value, about } = partsOf(write);
  if (about !== undefined && about !== environment)
    throw storageError('wrong_partition', `writing to ${environment}: a ${write.kind} row of ${about}`);
  checkWrite(environment, write);
  const kind = write.kind === 'audit' ? 'insert' : 'upsert';
  return { kind, row: jsonRow(environment, rowKey, token, value) };
}

interface Parts {
  readonly rowKey: string;
  readonly value: unknown;
  /** Environment the value itself names, when it names one. */
  readonly about?: EnvironmentKey;
}

function partsOf(write: LedgerWrite): Parts {
  switch (write.kind) {
    case 'run': {
      const { run } = write;
      const about = environmentOf(run.id);
      return { rowKey: rowKeys.run(run.id), value: run, about };
    }
    case 'inquiry': {
      const { inquiry } = write;
      const about = environmentOf(inquiry.id);
      return { rowKey: rowKeys.inquiry(inquiry.id), value: inquiry, about };
    }
    case 'journal': {
      const { run, block } = write;
      return { rowKey: rowKeys.step(run, block.from), value: block, about: environmentOf(run) };
    }
    case 'audit': {
      const { entry } = write;
      return { rowKey: rowKeys.audit(entry.sequence), value: entry, about: entry.environment };
    }
    case 'outbox': {
      const { id, conversation } = write;
      return {
        rowKey: rowKeys.outbox(id, conversation),
        value: { id, conversation },
        about: environmentOf(id),
      };
    }
    case 'grave': {
      const { grave } = write;
      return { rowKey: rowKeys.grave(grave.table, grave.id), value: grave, about: grave.environment };
    }
    case 'reminder': {
      const { reminder } = write;
      return { rowKey: rowKeys.reminder(reminder.id), value: reminder, about: environmentOf(reminder.id) };
    }
    case 'decision':
      return { rowKey: rowKeys.decision(write.decision.questionId), value: write.decision };
    case 'base':
      return { rowKey: rowKeys.base, value: baseOf(write), about: environmentOf(write.run) };
    case 'drift':
      return { rowKey: rowKeys.drift, value: write.state, about: write.environment };
    case 'calm':
      return { rowKey: rowKeys.calm, value: write.calm, about: write.environment };
    case 'schedule':
      return { rowKey: rowKeys.schedule, value: write.state, about: write.environment };
    case 'episode': {
      const { episode } = write;
      return { rowKey: rowKeys.episode(episode.id), value: episode, about: environmentOf(episode.id) };
    }
    case 'outage': {
      const { outage } = write;
      return { rowKey: rowKeys.outage(outage.id), value: outage, about: environmentOf(outage.id) };
    }
    case 'fleet': {
      const { fleet } = write;
      return { rowKey: rowKeys.fleet(fleet.id), value: fleet, about: environmentOf(fleet.id) };
    }
    case 'subscription': {
      const { subscription, environment } = write;
      return {
        rowKey: rowKeys.subscription(subscription.conversation),
        value: subscription,
        about: environment,
      };
    }
  }
}
