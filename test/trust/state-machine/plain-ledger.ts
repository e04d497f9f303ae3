import { type AuditEntry, auditRoot } from '../../../shared/domain/audit.ts';
import type { Baseline } from '../../../shared/domain/baseline.ts';
import { hashOf } from '../../../shared/domain/evidence.ts';
import { type Grave, isEnded } from '../../../shared/domain/grave.ts';
import { environmentOf } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { CardRow, Head, Ledger, LedgerWrite, OutboxRow } from '../../../shared/engine/ports.ts';
import { keyOf, storedValue } from '../../fakes/fake-ledger-rows.ts';

/**
 * A ledger that keeps values as they are, for hundred thousands of runs: no copies, no parsers. The shapes of rows are
 * other tests' business; commits are guarded as everywhere.
 *
 * @param wrote is told of each committed write
 * @param guarded false for the control: commits then overwrite whatever came in between
 */
export function plainLedger(wrote: (write: LedgerWrite) => void, guarded = true): Ledger {
  const rows = new Map<string, unknown>();
  const etags = new Map<string, string>();
  let count = 0;
  const put = (key: string, value: unknown): string => {
    count += 1;
    rows.set(key, value);
    etags.set(key, String(count));
    return String(count);
  };
  const get = <T>(key: string): T | undefined => rows.get(key) as T | undefined;
  const keys = (prefix: string): readonly string[] =>
    [...rows.keys()].filter((key) => key.startsWith(prefix)).sort();
  const list = <T>(prefix: string): readonly T[] => keys(prefix).map((key) => rows.get(key) as T);
  const withEtag = <T>(key: string): T => ({ ...(rows.get(key) as T), etag: etags.get(key) });
  const cardKey = (id: CardRow['id'], conversation: string): string =>
    `${environmentOf(id)} card ${id} ${conversation}`;

  return {
    async commit(read, next, writes) {
      const { environment } = read.head;
      const key = `${environment} head`;
      if (guarded && etags.get(key) !== read.etag) return { kind: 'conflict' };
      if (guarded && writes.some((one) => one.kind === 'audit' && rows.has(keyOf(environment, one))))
        throw new Error('an audit row would be written twice');
      for (const write of writes) {
        put(keyOf(environment, write), storedValue(write));
        wrote(write);
      }
      const { sequence, hash } = next.audit;
      const head = { ...next, audit: { sequence, hash } };
      return { kind: 'committed', read: { head, etag: put(key, head) } };
    },
    async readHead(environment) {
      const head = get<Head>(`${environment} head`);
      const etag = etags.get(`${environment} head`);
      if (head !== undefined && etag !== undefined) return { head, etag };
      return { head: { environment, epoch: 0, audit: { sequence: 0, hash: auditRoot } } };
    },
    run: async (id) => get(`${environmentOf(id)} run ${id}`),
    runs: async (environment, top) => list<never>(`${environment} run `).slice(0, top),
    inquiry: async (id) => get(`${environmentOf(id)} inquiry ${id}`),
    reminder: async () => undefined,
    waits: async (environment) => ({
      cards: keys(`${environment} outbox `).length > 0,
      asked: false,
      graves: list<Grave>(`${environment} grave `).some((grave) => !isEnded(grave)),
    }),
    askedInquiries: async () => [],
    trail: async (id) => list<AuditEntry>(`${environmentOf(id)} audit `).filter((entry) => entry.run === id),
    runsNamed: async () => [],
    journal: async (id) => list(`${environmentOf(id)} journal ${id} `),
    decisions: async (environment) => list(`${environment} decision `),
    base: async (environment) => get(`${environment} base`),
    drift: async (environment) => get(`${environment} drift`),
    calm: async (environment) => get(`${environment} calm`),
    graves: async (environment) => list<Grave>(`${environment} grave `).filter((grave) => !isEnded(grave)),
    schedule: async (environment) => get(`${environment} schedule`),
    episode: async (id) => get(`${environmentOf(id)} episode ${id}`),
    latestEpisode: async (environment) => list<never>(`${environment} episode `)[0],
    outage: async (id) => get(`${environmentOf(id)} outage ${id}`),
    latestOutage: async (environment) => list<never>(`${environment} outage `)[0],
    subscriptions: async (environment) =>
      list<Subscription>(`${environment} subscription `).filter(({ topic }) => topic !== 'none'),
    isSilent: async (environment, conversation) =>
      get<Subscription>(`${environment} subscription ${conversation}`)?.topic === 'none',
    unsubscribe: async (environment, conversation) =>
      void rows.delete(`${environment} subscription ${conversation}`),
    audit: async (environment) => list(`${environment} audit `),
    auditRows: async (environment) =>
      list(`${environment} audit `).map((value) => ({ text: JSON.stringify(value) })),
    async putPlan(environment, plan) {
      put(`${environment} plan ${plan.digest}`, plan);
      return { digest: plan.digest, chunks: 1, bytes: 1, isPart: plan.part !== undefined };
    },
    async plan(environment, ref) {
      const plan = get<Plan>(`${environment} plan ${ref.digest}`);
      if (plan === undefined) throw new Error('no such plan');
      return plan;
    },
    async putBaseline(environment, baseline) {
      const digest = hashOf(baseline);
      put(`${environment} baseline ${digest}`, baseline);
      return { digest, chunks: 1, bytes: 1 };
    },
    async baseline(environment, ref) {
      const baseline = get<Baseline>(`${environment} baseline ${ref.digest}`);
      if (baseline === undefined) throw new Error('no such baseline');
      return baseline;
    },
    sweepBaselines: async () => 0,
    async askToStop(id, by) {
      const key = `${environmentOf(id)} stop ${id}`;
      if (!rows.has(key)) put(key, by);
    },
    fleet: async () => undefined,
    fleets: async () => [],
    glance: async () => undefined,
    glances: async () => [],
    putGlance: async () => true,
    stopAsked: async (id) => get(`${environmentOf(id)} stop ${id}`),
    outbox: async (environment) =>
      keys(`${environment} outbox `).map((key): OutboxRow => ({ ...withEtag(key), environment })),
    async enqueueCard(id, conversation) {
      put(keyOf(environmentOf(id), { kind: 'outbox', id, conversation }), { id, conversation });
    },
    async deleteOutbox({ environment, id, conversation, etag }) {
      const key = keyOf(environment, { kind: 'outbox', id, conversation });
      if (rows.has(key) && etags.get(key) !== etag) return false;
      rows.delete(key);
      etags.delete(key);
      return true;
    },
    async card(id, conversation) {
      const key = cardKey(id, conversation);
      return rows.has(key) ? withEtag(key) : undefined;
    },
    cards: async (id) => keys(`${environmentOf(id)} card ${id} `).map((key) => withEtag<CardRow>(key)),
    async claimCard(card, previous) {
      const key = cardKey(card.id, card.conversation);
      if (etags.get(key) !== previous?.etag) return undefined;
      return { ...card, etag: put(key, card) };
    },
  };
}
