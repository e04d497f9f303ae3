import type { RunId } from '../domain/ids.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { isFor } from '../domain/subscription.ts';
import type { ConversationKey, Ports } from './ports.ts';

/**
 * Conversations that subscribed to an environment's runs or drift. A person's own chat only while that person has a
 * role: what is sent there is for nobody else, so nobody else answers for it.
 */
export async function subscribers(
  ports: Ports,
  environment: EnvironmentSettings,
  about: 'runs' | 'drift',
): Promise<readonly ConversationKey[]> {
  const all = await ports.ledger.subscriptions(environment.key);
  const may = await Promise.all(
    all.map(
      async (one) =>
        isFor(one, about) && (!one.personal || (await ports.people.rolesOf(one.by.id, environment)).size > 0),
    ),
  );
  return all.filter((_one, index) => may[index]).map((one) => one.conversation);
}

/**
 * Who hears of drift: subscribers, or, where none is left to hear of it, the conversations in which the run that set the
 * baseline is shown. Somebody migrated it there, and drift that nobody is told of is as good as unseen: a subscription of
 * somebody who left or lost the role counts as none, and where nobody at all is left the log says so.
 */
export async function driftAudience(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<readonly ConversationKey[]> {
  const subscribed = await subscribers(ports, environment, 'drift');
  const told = subscribed.length > 0 ? subscribed : await placesOfBaseline(ports, environment);
  if (told.length === 0) ports.log.warn('nobody hears of drift', { environment: environment.key });
  return told;
}

/** Without those that said no, or that only somebody without a role would read. */
async function placesOfBaseline(
  ports: Ports,
  { key }: EnvironmentSettings,
): Promise<readonly ConversationKey[]> {
  const base = await ports.ledger.base(key);
  const other = new Set((await ports.ledger.subscriptions(key)).map((one) => one.conversation));
  const shown = base === undefined ? [] : await conversationsOf(ports, base.run);
  const silent = await Promise.all(shown.map((one) => ports.ledger.isSilent(key, one)));
  return shown.filter((one, at) => !other.has(one) && silent[at] === false);
}

async function conversationsOf(ports: Ports, id: RunId): Promise<readonly ConversationKey[]> {
  return (await ports.ledger.cards(id)).map((card) => card.conversation);
}

/** Subscribers see a run from when somebody has to decide, or when it closed without that. */
export function isTold({ status }: Run): boolean {
  switch (status) {
    case 'needs_decisions':
    case 'awaiting_approval':
    case 'scheduled':
    case 'no_changes':
    case 'succeeded':
    case 'unproven':
    case 'needs_repair':
    case 'stopped':
    case 'failed':
    case 'stale':
      return true;
    default:
      return false;
  }
}
