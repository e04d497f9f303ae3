import type { RunId } from '../../../shared/domain/ids.ts';
import type { PersonRef } from '../../../shared/domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { answerQuestions } from '../../../shared/engine/answer-questions.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { ada, bruno, chen, contosoDev, stranger, type World } from '../../builders/world.ts';
import type { Random } from '../random.ts';
import type { Actor } from './model.ts';

/** What a deed finds: the newest run and the open one, if any. */
export interface Scene {
  readonly w: World;
  readonly random: Random;
  readonly newest: Run | undefined;
  readonly open: Run | undefined;
  /** Approvers may lose their role. */
  readonly roles: { approver: boolean };
}

export interface Deed {
  readonly actors: readonly Actor[];
  /** What a person was answered; nothing where nobody asked. */
  readonly act: (scene: Scene) => Promise<Run | Refusal | undefined>;
  /** Whether it must be accepted, in the model; `undefined` where both may be. */
  readonly accepted?: (scene: Scene) => boolean | undefined;
}

const environment = contosoDev;
const nobody = `${contosoDev.key}.8000000000000.00000000` as RunId;

const start = (requester: PersonRef): Deed => ({
  actors: ['start'],
  act: ({ w }) => startRun(w.ports, { environment, kind: 'migrate', requester, conversation: 'here' }),
  accepted: ({ open }) => open === undefined && requester === ada,
});

const decided = (verdict: 'approve' | 'reject', by: PersonRef, right = true): Deed => ({
  actors: [verdict],
  act: ({ w, newest }) => {
    const approvalId = right && newest?.status === 'awaiting_approval' ? newest.approvalId : 'another';
    return decide(w.ports, { run: newest?.id ?? nobody, approvalId, verdict, by });
  },
  accepted: ({ w, newest, roles }) =>
    right &&
    by === bruno &&
    roles.approver &&
    newest?.status === 'awaiting_approval' &&
    Date.parse(newest.expiresAt) > w.clock.now().getTime(),
});

const cancel = (by: PersonRef): Deed => ({
  actors: ['cancel'],
  act: ({ w, random, open }) =>
    cancelRun(w.ports, {
      environment,
      by,
      ...(open !== undefined && random.below(2) ? { run: open.id } : {}),
    }),
  accepted: ({ open, roles }) =>
    (by === ada || (by === bruno && roles.approver)) && open !== undefined && open.status !== 'verifying',
});

const answer = (by: PersonRef): Deed => ({
  actors: ['answer'],
  act: async ({ w, random, newest }) => {
    const plan =
      newest?.status === 'needs_decisions' || newest?.status === 'awaiting_approval'
        ? await w.ports.ledger.plan(environment.key, newest.plan)
        : undefined;
    const chosen = (plan?.questions ?? []).map(
      ({ id, options }) => [id, random.pick(options).value] as const,
    );
    return answerQuestions(w.ports, { run: newest?.id ?? nobody, answers: Object.fromEntries(chosen), by });
  },
  accepted: ({ newest }) =>
    by === ada && (newest?.status === 'needs_decisions' || newest?.status === 'awaiting_approval'),
});

const nothing = async (): Promise<undefined> => undefined;
const circumstance = (change: (scene: Scene) => void): Deed => ({
  actors: [],
  act: async (scene) => {
    change(scene);
  },
});
const worker = (act: (scene: Scene, id: RunId) => Promise<unknown>): Deed => ({
  actors: ['worker'],
  act: async (scene) => {
    if (scene.newest !== undefined) await act(scene, scene.newest.id);
  },
});

const work = worker(({ w }, id) => advance(w.ports, id));
const away = refuse('environment_unavailable', { environment: environment.name });
const denied = refuse('privilege_missing', { privilege: 'prvCreatemsdyn_channelprovider' });

/** Clicks that come while the worker is at it; either may be first. */
const meanwhile = (click: Deed): Deed => ({
  actors: ['worker', ...click.actors],
  act: async (scene) => {
    await Promise.all([work.act(scene), click.act(scene)]);
  },
});

/** Deeds and how often each is done. */
export const deeds: readonly (readonly [deed: Deed, weight: number])[] = [
  [start(ada), 9],
  [start(chen), 1],
  [decided('approve', bruno), 9],
  [decided('approve', bruno, false), 1],
  [decided('approve', ada), 1],
  [decided('approve', chen), 1],
  [decided('reject', bruno), 1],
  [decided('reject', stranger), 1],
  [answer(ada), 2],
  [answer(chen), 1],
  [cancel(ada), 1],
  [cancel(chen), 1],
  [work, 12],
  [worker(({ w }, id) => Promise.all([advance(w.ports, id), advance(w.ports, id)])), 1],
  [meanwhile(cancel(bruno)), 2],
  [meanwhile(decided('approve', bruno)), 1],
  [{ actors: ['sweep'], act: ({ w }) => sweep(w.ports).then(nothing) }, 3],
  [circumstance(({ w }) => w.clock.advance(61_000)), 4],
  [circumstance(({ w }) => w.clock.advance(25 * 3_600_000)), 1],
  [circumstance(({ w }) => w.dataverse.refuse(away)), 1],
  [circumstance(({ w }) => w.dataverse.refuse(denied)), 1],
  [circumstance(({ w }) => w.dataverse.refuse(undefined)), 4],
  [circumstance(({ roles }) => Object.assign(roles, { approver: !roles.approver })), 1],
  [circumstance(({ w, random }) => disturb(w, random)), 2],
  [circumstance(({ w, random }) => trip(w, random)), 2],
  [circumstance(({ w }) => w.dataverse.before(() => undefined)), 3],
];

/** Somebody edits a 1.0 row: plans made before are stale. */
function disturb({ dataverse }: World, random: Random): void {
  const state = dataverse.state();
  const rows = state.rows.msdyn_ciprovider.map((row) => ({
    ...row,
    columns: { ...row.columns, msdyn_label: `Label ${random.below(1_000_000)}` },
  }));
  dataverse.set({ ...state, rows: { ...state.rows, msdyn_ciprovider: rows } });
}

/** A later change is refused, in conflict, or ends in what nobody foresaw. */
function trip({ dataverse }: World, random: Random): void {
  const kind = random.below(3);
  const at = random.below(8);
  let count = 0;
  dataverse.before(() => {
    count += 1;
    if (count !== at) return undefined;
    if (kind === 2) throw new Error('nobody foresaw this');
    return { outcome: kind === 0 ? 'x' : 'c', detail: 'HTTP 403' };
  });
}

export const accepted = (answer: Run | Refusal | undefined): boolean | undefined =>
  answer === undefined ? undefined : !isRefusal(answer);
