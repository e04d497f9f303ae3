import { setTimeout } from 'node:timers/promises';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { isPersonChange } from '../../../shared/domain/change.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { decide } from '../../../shared/engine/decide.ts';
import type { Clock, Ledger, Ports } from '../../../shared/engine/ports.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { bothCredentials } from '../../builders/both-identities.ts';
import { ada, bruno, environmentNamed, world } from '../../builders/world.ts';
import { crowded } from './crowded.ts';
import type { Organisation } from './organisation.ts';

const clock: Clock = {
  now: () => new Date(),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

export interface OurRun {
  /** From the first intent in the journal until the run goes on to be verified, seconds. */
  readonly applied: number;
  /** The part of it in which people are assigned, seconds. */
  readonly assigned: number;
  /** The look at the environment before the first write, seconds. */
  readonly looked: number;
  /** Ledger transactions in that time. */
  readonly commits: number;
  readonly assignments: number;
  /** Rows that the plan makes. */
  readonly creates: number;
  /** Of this process in that time, seconds. */
  readonly processor: number;
  readonly status: string;
}

interface Marks {
  first?: number;
  spent?: NodeJS.CpuUsage;
  processor?: number;
  people?: number;
  last?: number;
  commits: number;
}

/**
 * A migration as the product carries it out, over HTTP to the organisation and to the ledger's tables, until it is
 * applied. Only the cards and the queue are in memory.
 */
export async function applyOurs({ url }: Pick<Organisation, 'url'>, ledger: Ledger): Promise<OurRun> {
  const marks: Marks = { commits: 0 };
  let firstPerson = Number.POSITIVE_INFINITY;
  const noted: Ledger = {
    ...ledger,
    commit: async (read, head, writes) => {
      const begun = performance.now();
      const journal = writes.flatMap((write) => (write.kind === 'journal' ? [write.block] : []));
      if (journal.length > 0) {
        marks.first ??= begun;
        marks.spent ??= process.cpuUsage();
      }
      if (journal.some(({ to }) => to >= firstPerson)) marks.people ??= begun;
      const result = await ledger.commit(read, head, writes);
      marks.commits += marks.first === undefined || marks.last !== undefined ? 0 : 1;
      const run = writes.find((write) => write.kind === 'run')?.run.status;
      if (marks.first !== undefined && run !== undefined && run !== 'applying') {
        marks.last ??= performance.now();
        const { user, system } = process.cpuUsage(marks.spent);
        marks.processor ??= (user + system) / 1_000_000;
      }
      return result;
    },
  };
  const bare = await world(undefined, noted);
  const environment = {
    ...environmentNamed('contoso-crowd', 'Contoso Crowd'),
    url,
    organizationId: guid(crowded(0).fixture.organizationId),
  };
  const dataverse = makeDataverse({ environment, ...bothCredentials, clock });
  const ports: Ports = {
    ...bare.ports,
    clock,
    settings: { ...bare.ports.settings, environments: [environment] },
    observer: { ...bare.ports.observer, signedIn: () => undefined },
    dataverse: () => dataverse,
  };
  const work = async (enough: () => boolean): Promise<void> => {
    for (let next = bare.wakeUps.take(); next !== undefined && !enough(); next = bare.wakeUps.take()) {
      await setTimeout(next.delaySeconds * 1_000);
      await advance(ports, next.id);
    }
  };
  const started = await startRun(ports, { environment, kind: 'migrate', requester: ada });
  if (isRefusal(started)) throw new Error(started.reason);
  await work(() => false);
  const planned = await ledger.run(started.id);
  if (planned?.status !== 'awaiting_approval') throw new Error(`not planned: ${JSON.stringify(planned)}`);
  const { changes } = await ledger.plan(environment.key, planned.plan);
  firstPerson = changes.findIndex(isPersonChange);
  const { id, approvalId } = planned;
  await decide(ports, { run: id, approvalId, verdict: 'approve', by: bruno });
  const approved = performance.now();
  await work(() => marks.last !== undefined);
  const { first = Number.NaN, people: from = Number.NaN, last = Number.NaN } = marks;
  return {
    applied: (last - first) / 1_000,
    assigned: (last - from) / 1_000,
    looked: (first - approved) / 1_000,
    commits: marks.commits,
    assignments: changes.filter(isPersonChange).length,
    creates: changes.filter(({ kind }) => kind === 'create').length,
    processor: marks.processor ?? Number.NaN,
    status: (await ledger.run(id))?.status ?? 'gone',
  };
}
