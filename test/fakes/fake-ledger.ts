import { type AuditEntry, auditRoot } from '../../shared/domain/audit.ts';
import type { Baseline } from '../../shared/domain/baseline.ts';
import { type Fleet, isFleetOpen } from '../../shared/domain/fleet.ts';
import { type Grave, isEnded } from '../../shared/domain/grave.ts';
import { canonicalJson, type Json, sha256 } from '../../shared/domain/hash.ts';
import {
  type EnvironmentKey,
  environmentOf,
  fleetKey,
  parseRunId,
  shortRunId,
} from '../../shared/domain/ids.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { digestOf, type Plan } from '../../shared/domain/plan.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { CardRow, Head, Ledger, OutboxRow } from '../../shared/engine/ports.ts';
import { parseBaseline } from '../../shared/tables/baseline-schema.ts';
import { withoutEtag } from '../../shared/tables/card-rows.ts';
import { checkCard, checkWrite, storedHead } from '../../shared/tables/check-write.ts';
import { marksOf } from '../../shared/tables/marks.ts';
import { parsePlan } from '../../shared/tables/plan-schema.ts';
import { parsers } from '../../shared/tables/row-schemas.ts';
import { keyOf, storedValue } from './fake-ledger-rows.ts';

interface Stored {
  readonly json: string;
  readonly etag: string;
  readonly at: Date;
}

const refused = (code: string): Error => Object.assign(new Error(`fake ledger: ${code}`), { code });

/**
 * The ledger in a map: values by copy, ETags counted, checks and commit in one synchronous piece. The shapes of rows
 * are checked by the product's own parsers, so that what the real ledger refuses does not pass here.
 *
 * @param now the clock of the service
 */
export function fakeLedger(now: () => Date = () => new Date()): Ledger {
  const rows = new Map<string, Stored>();
  let etags = 0;

  const put = (key: string, value: unknown): Stored => {
    const json = JSON.stringify(value);
    if (json.length > 500_000 && !/ (plan|baseline) /.test(key)) throw refused('row_too_large');
    etags += 1;
    const stored = { json, etag: `etag-${etags}`, at: now() };
    rows.set(key, stored);
    return stored;
  };
  const get = <T>(key: string): T | undefined => {
    const stored = rows.get(key);
    return stored === undefined ? undefined : JSON.parse(stored.json);
  };
  const withEtag = <T>(stored: Stored): T => ({ ...JSON.parse(stored.json), etag: stored.etag });
  const under = (prefix: string): readonly Stored[] =>
    [...rows]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, stored]) => stored);
  const list = <T>(prefix: string): readonly T[] => under(prefix).map((stored) => JSON.parse(stored.json));

  const commit: Ledger['commit'] = async (read, wanted, writes) => {
    const { environment } = read.head;
    const keyed = writes.map((write) => ({ key: keyOf(environment, write), write }));
    if (keyed.length + marksOf(environment, writes, '').length + 1 > 100)
      throw refused('too_many_operations');
    if (new Set(keyed.map(({ key }) => key)).size < keyed.length) throw refused('row_repeated');
    if (wanted.environment !== environment || keyed.some(({ key }) => !key.startsWith(`${environment} `)))
      throw refused('wrong_partition');
    if (keyed.some(({ write }) => JSON.stringify(storedValue(write)).length > 500_000))
      throw refused('row_too_large');
    const next = storedHead(wanted);
    for (const write of writes) checkWrite(environment, write);
    const head = `${environment} head`;
    if (rows.get(head)?.etag !== read.etag) return { kind: 'conflict' };
    if (keyed.some(({ key, write }) => write.kind === 'audit' && rows.has(key)))
      throw refused('storage_refused');
    for (const { key, write } of keyed) put(key, storedValue(write));
    return { kind: 'committed', read: { head: next, etag: put(head, next).etag } };
  };

  return {
    commit,
    async readHead(environment) {
      const stored = rows.get(`${environment} head`);
      if (stored !== undefined) return { head: JSON.parse(stored.json), etag: stored.etag };
      const head: Head = { environment, epoch: 0, audit: { sequence: 0, hash: auditRoot } };
      return { head };
    },
    run: async (id) => get(`${environmentOf(id)} run ${id}`),
    runs: async (environment, top) => list<never>(`${environment} run `).slice(0, Math.max(0, top)),
    inquiry: async (id) => get(`${environmentOf(id)} inquiry ${id}`),
    reminder: async (id) => get(`${environmentOf(id)} reminder ${id}`),
    askedInquiries: async (environment) =>
      list<Inquiry>(`${environment} inquiry `).filter((inquiry) => inquiry.status === 'asked'),
    journal: async (id) => list(`${environmentOf(id)} journal ${id} `),
    decisions: async (environment) => list(`${environment} decision `),
    base: async (environment) => get(`${environment} base`),
    drift: async (environment) => get(`${environment} drift`),
    graves: async (environment) => list<Grave>(`${environment} grave `).filter((grave) => !isEnded(grave)),
    waits: async (environment) => ({
      cards: under(`${environment} outbox `).length > 0,
      asked: list<Inquiry>(`${environment} inquiry `).some((inquiry) => inquiry.status === 'asked'),
      graves: list<Grave>(`${environment} grave `).some((grave) => !isEnded(grave)),
    }),
    audit: async (environment) => list(`${environment} audit `),
    trail: async (id) => list<AuditEntry>(`${environmentOf(id)} audit `).filter((entry) => entry.run === id),
    runsNamed: async (short) =>
      [...rows.keys()].flatMap((key) => {
        const id = parseRunId(/^\S+ run (\S+)$/.exec(key)?.[1]);
        return id !== undefined && shortRunId(id) === short ? [id] : [];
      }),
    auditRows: async (environment) =>
      under(`${environment} audit `).map(({ json }, index) => ({ key: index + 1, text: json })),
    async putPlan(environment, plan) {
      if (digestOf(plan) !== plan.digest) throw refused('plan_digest_mismatch');
      put(`${environment} plan ${plan.digest}`, parsePlan(JSON.parse(JSON.stringify(plan))));
      return { digest: plan.digest, chunks: 1, bytes: 1, isPart: plan.part !== undefined };
    },
    async plan(environment, ref) {
      const plan = get<Plan>(`${environment} plan ${ref.digest}`);
      if (plan === undefined) throw refused('plan_missing');
      return plan;
    },
    async putBaseline(environment, baseline) {
      const text = canonicalJson(baseline as unknown as Json);
      const digest = sha256(text);
      put(`${environment} baseline ${digest}`, parseBaseline(JSON.parse(text)));
      return { digest, chunks: 1, bytes: 1 };
    },
    async baseline(environment, ref) {
      const baseline = get<Baseline>(`${environment} baseline ${ref.digest}`);
      if (baseline === undefined) throw refused('plan_missing');
      return baseline;
    },
    async sweepBaselines(environment, { storedBefore, namedBefore }) {
      const names = [rows.get(`${environment} base`), rows.get(`${environment} drift`)];
      if (names.some((one) => one !== undefined && one.at >= namedBefore)) return 0;
      const old = [...rows].filter(
        ([key, { at }]) =>
          key.startsWith(`${environment} baseline `) &&
          at < storedBefore &&
          !names.some((one) => one?.json.includes(key.slice(`${environment} baseline `.length))),
      );
      for (const [key] of old) rows.delete(key);
      return old.length;
    },
    async askToStop(id, by) {
      const key = `${environmentOf(id)} stop ${id}`;
      if (!rows.has(key)) put(key, by);
    },
    calm: async (environment) => get(`${environment} calm`),
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
    fleet: async (id) => get(`${environmentOf(id)} fleet ${id}`),
    fleets: async (wanted) =>
      wanted === 'open'
        ? list<Fleet>(`${fleetKey} fleet `).filter(isFleetOpen)
        : list<Fleet>(`${fleetKey} fleet `).slice(0, 30),
    async glance(environment) {
      const stored = rows.get(`${fleetKey} glance ${environment}`);
      return stored === undefined ? undefined : { glance: JSON.parse(stored.json), etag: stored.etag };
    },
    glances: async () =>
      under(`${fleetKey} glance `).map(({ json, etag }) => ({ glance: JSON.parse(json), etag })),
    async putGlance(glance, etag) {
      const key = `${fleetKey} glance ${glance.environment}`;
      if (rows.get(key)?.etag !== etag) return false;
      put(key, parsers.glance(JSON.parse(JSON.stringify(glance))));
      return true;
    },
    stopAsked: async (id) => get(`${environmentOf(id)} stop ${id}`),
    outbox: async (environment) =>
      under(`${environment} outbox `).map((stored): OutboxRow => ({ ...withEtag(stored), environment })),
    async enqueueCard(id, conversation) {
      put(keyOf(environmentOf(id), { kind: 'outbox', id, conversation }), { id, conversation });
    },
    async deleteOutbox({ environment, id, conversation, etag }) {
      const key = keyOf(environment, { kind: 'outbox', id, conversation });
      const stored = rows.get(key);
      if (stored?.etag === etag) rows.delete(key);
      return stored === undefined || stored.etag === etag;
    },
    async card(id, conversation) {
      const stored = rows.get(cardKey(id, conversation));
      return stored === undefined ? undefined : withEtag(stored);
    },
    cards: async (id) => under(`${environmentOf(id)} card ${id} `).map((stored) => withEtag<CardRow>(stored)),
    async claimCard(card, previous) {
      const key = cardKey(card.id, card.conversation);
      if (rows.get(key)?.etag !== previous?.etag) return undefined;
      const value = withoutEtag(card);
      checkCard(environmentOf(card.id), value);
      return { ...value, etag: put(key, value).etag };
    },
  };
}

function cardKey(id: CardRow['id'], conversation: string): string {
  const environment: EnvironmentKey = environmentOf(id);
  return `${environment} card ${id} ${conversation}`;
}
