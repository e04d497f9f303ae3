import { newRunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { isFor, mostSubscriptions, type Subscription, type Topic } from '../domain/subscription.ts';
import { isTold } from './audience.ts';
import { audited } from './audit-entry.ts';
import { lacking } from './lacking.ts';
import { type ConversationKey, type Ports, personalKey } from './ports.ts';
import { unknownTo } from './read-runs.ts';

export interface Subscribe {
  readonly environment: EnvironmentSettings;
  readonly by: PersonRef;
  readonly conversation: ConversationKey;
  /** `none`: nothing more by itself. */
  readonly topic: Topic;
}

/**
 * Has cards of an environment come to a conversation by themselves, or not any more. Of one's own chat everybody who
 * may read decides; of any other a planner or operator, because all its members read what comes there. What is open
 * is shown at once.
 */
export async function subscribe(ports: Ports, asked: Subscribe): Promise<Subscription | Refusal> {
  const { environment, by, conversation, topic } = asked;
  const roles = await ports.people.rolesOf(by.id, environment);
  if (roles.size === 0) return unknownTo(ports, environment, by);
  const personal = (await ports.conversations.find(personalKey(by.id))) === conversation;
  if (!personal && !roles.has('planner') && !roles.has('operator'))
    return lacking(ports, by.id, refuse('may_not_subscribe', { environment: environment.name }));
  const at = ports.clock.now().toISOString();
  const saved = await save(ports, environment, { conversation, topic, by, at, personal });
  if (!isRefusal(saved)) await showOpen(ports, environment, saved);
  return saved;
}

async function save(
  ports: Ports,
  { key, name }: EnvironmentSettings,
  subscription: Subscription,
): Promise<Subscription | Refusal> {
  const { by, topic, conversation } = subscription;
  for (;;) {
    const read = await ports.ledger.readHead(key);
    const others = (await ports.ledger.subscriptions(key)).filter(
      (one) => one.conversation !== conversation && one.topic !== 'none',
    );
    if (others.length >= mostSubscriptions && topic !== 'none')
      return refuse('too_many_subscriptions', { environment: name, most: String(mostSubscriptions) });
    const about = { id: newRunId(key, ports.clock.now(), ports.ids.random(12)), environment: key };
    const what = topic === 'none' ? 'unsubscribed' : 'subscribed';
    const detail = `${topic === 'none' ? '' : `${topic} `}${subscription.personal ? 'own chat' : conversation}`;
    const { head, writes } = audited(ports, about, { what, by, detail }, read.head);
    const result = await ports.ledger.commit(read, head, [
      { kind: 'subscription', environment: key, subscription },
      ...writes,
    ]);
    if (result.kind === 'committed') return subscription;
  }
}

/** The run that waits, the drift that is there and checks that fail, so that nobody has to ask for what they subscribed to. */
async function showOpen(
  ports: Ports,
  { key }: EnvironmentSettings,
  subscription: Subscription,
): Promise<void> {
  const { conversation } = subscription;
  const { head } = await ports.ledger.readHead(key);
  const run = head.openRun === undefined ? undefined : await ports.ledger.run(head.openRun);
  if (isFor(subscription, 'runs') && run !== undefined && isTold(run))
    await ports.ledger.enqueueCard(run.id, conversation);
  const episode = await ports.ledger.latestEpisode(key);
  if (isFor(subscription, 'drift') && episode?.status === 'open')
    await ports.ledger.enqueueCard(episode.id, conversation);
  const outage = await ports.ledger.latestOutage(key);
  if (isFor(subscription, 'drift') && outage?.status === 'open')
    await ports.ledger.enqueueCard(outage.id, conversation);
}
