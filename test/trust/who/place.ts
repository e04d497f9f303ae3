import { makeBot } from '../../../bot/bot.ts';
import type { KnownDrift } from '../../../shared/domain/drift.ts';
import { driftDigest } from '../../../shared/domain/episode.ts';
import { newRunId } from '../../../shared/domain/ids.ts';
import { isOpen, type Run } from '../../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { type Ports, personalKey } from '../../../shared/engine/ports.ts';
import { id } from '../../builders/ids.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { contosoDev, world } from '../../builders/world.ts';
import { everyRun } from '../../contracts/every-run.ts';
import { sightOf } from '../../contracts/evidence-samples.ts';
import { type Cell, kinds, rolesHeld } from './rules.ts';

/** Somebody of each kind. */
export const personOf = (kind: Cell['kind']) => ({
  id: id(0xe7, kinds.indexOf(kind) + 1),
  name: `Person ${kind}`,
});
export const earlier = { id: id(0xe8, 1), name: 'Earlier Decider' };
const crop = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const plan = planned(plainEnvironment(2));
const [requester, lost] = [personOf('requester'), personOf('approver who lost the role')];

function environmentFor(guarded: boolean): EnvironmentSettings {
  const holders = (role: 'reader' | 'planner' | 'approver' | 'operator') =>
    kinds.filter((kind) => rolesHeld[kind].includes(role)).map((kind) => personOf(kind).id);
  const people = {
    reader: holders('reader'),
    planner: holders('planner'),
    approver: [...holders('approver'), earlier.id],
    operator: holders('operator'),
  };
  return { ...contosoDev, protected: guarded, people };
}

const known: KnownDrift = {
  id: 'provider-changed-1',
  kind: 'provider-changed',
  step: 'channel-provider',
  subject: id(0xe9, 1),
  label: 'Provider 1',
  severity: 'warning',
  repair: 'restore',
  params: {},
  firstSeen: '2026-03-02T05:00:00.000Z',
  lastSeen: '2026-03-02T05:00:00.000Z',
  announcedAt: '2026-03-02T05:00:00.000Z',
};
const told = { startedAt: known.firstSeen, changedAt: known.firstSeen };

/** One difference, and the card that tells of it. */
export const differs = {
  item: known,
  digest: driftDigest([known]),
  state: { checkedAt: known.lastSeen, items: [known], more: 0 },
  episode: { ...told, status: 'open' as const, solved: 0 },
};

/** Id of the drift card beside a run. */
export const driftOf = (run: string): Run['id'] => `${run.slice(0, -4)}d21f` as Run['id'];

/** An environment whose run stands in the state of a cell, put there without the use cases that are on trial. */
export async function placeOf({ state, kind, guarded }: Pick<Cell, 'state' | 'kind' | 'guarded'>) {
  const w = await world(plainEnvironment(2));
  const environment = environmentFor(guarded);
  const ports: Ports = { ...w.ports, settings: { ...w.ports.settings, environments: [environment] } };
  const run = newRunId(environment.key, w.clock.now(), '00000000aaaa');
  const sample = everyRun(environment.key).find(({ status }) => status === state);
  if (sample !== undefined) {
    const ref = await ports.ledger.putPlan(environment.key, plan);
    const by = kind === 'approver who lost the role' ? lost : earlier;
    const made = standing(sample, { run, by, plan: ref, expiresAt: '2026-03-03T09:00:00.000Z' });
    const read = await ports.ledger.readHead(environment.key);
    const head = isOpen(made) ? { ...read.head, openRun: run } : read.head;
    await ports.ledger.commit(read, head, [{ kind: 'run', run: made }]);
    // Whom a plan can be handed to: an approver who has spoken with the bot.
    await ports.conversations.save(personalKey(earlier.id), 'theirs');
    await ports.conversations.save('theirs', '{"conversation":"theirs"}');
    await ports.evidence.put(run, sightOf('workspace', 'contoso_voice'), { crop });
  }
  const read = await ports.ledger.readHead(environment.key);
  await ports.ledger.commit(read, read.head, [
    { kind: 'drift', environment: environment.key, state: { ...differs.state, check: run } },
    { kind: 'episode', episode: { ...differs.episode, id: driftOf(run), environment: environment.key } },
  ]);
  const digest = plan.digest.slice(0, 8);
  return { w, ports, environment, run, bot: makeBot(ports), decision: { run, approvalId: 'a1', digest } };
}

export type PlaceOf = Awaited<ReturnType<typeof placeOf>>;

function standing(
  sample: Run,
  { run, by, plan: ref, expiresAt }: { run: Run['id']; by: typeof earlier; plan: object; expiresAt: string },
): Run {
  // What only the sample knows: it would name plans that are not stored, and ask for more than one approver.
  const strange = ['predecessor', 'cancelledBy', 'whole', 'reach', 'needed', 'handed', 'reminded', 'asked'];
  const rest = Object.fromEntries(Object.entries(sample).filter(([name]) => !strange.includes(name)));
  const has = (key: string, value: object): object => (key in sample ? { [key]: value } : {});
  const approval = { approvalId: 'a1', digest: plan.digest, by, at: '2026-03-02T09:00:00.000Z' };
  return {
    ...rest,
    id: run,
    requester,
    ...has('plan', ref),
    ...has('approval', approval),
    ...has('by', by),
    ...('expiresAt' in sample ? { expiresAt } : {}),
  } as unknown as Run;
}

/** All that a verb of somebody unentitled must leave as it is. */
export async function footprint({ ports, environment, run }: PlaceOf): Promise<string> {
  const { ledger } = ports;
  const parts = [
    (await ledger.readHead(environment.key)).head,
    await ledger.runs(environment.key, 10),
    await ledger.audit(environment.key),
    await ledger.decisions(environment.key),
    (await ledger.stopAsked(run)) ?? null,
  ];
  return JSON.stringify(parts);
}
