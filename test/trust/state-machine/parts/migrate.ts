import type { PersonRef } from '../../../../shared/domain/person.ts';
import { advance } from '../../../../shared/engine/advance.ts';
import { answerQuestions } from '../../../../shared/engine/answer-questions.ts';
import { cancelRun } from '../../../../shared/engine/cancel-run.ts';
import { startRun } from '../../../../shared/engine/start-run.ts';
import { sweep } from '../../../../shared/engine/sweep.ts';
import { ada, bruno, chen } from '../../../builders/world.ts';
import { type Deed, type Look, nobody, type Part } from '../part.ts';
import { meanwhile, work, worker } from '../work.ts';

const start = (requester: PersonRef): Deed => ({
  actors: ['start'],
  act: ({ w, environment }) =>
    startRun(w.ports, { environment, kind: 'migrate', requester, conversation: 'here' }),
  accepted: ({ open }) => open === undefined && requester === ada,
});

export const cancel = (by: PersonRef): Deed => ({
  actors: ['cancel'],
  act: ({ w, environment, random, open }) =>
    cancelRun(w.ports, {
      environment,
      by,
      ...(open !== undefined && random.below(2) ? { run: open.id } : {}),
    }),
  accepted: ({ open, memory }) =>
    by !== chen && !memory.without.has(by.id) && open !== undefined && open.status !== 'verifying',
});

const answer = (by: PersonRef): Deed => ({
  actors: ['answer'],
  act: async (scene) => {
    const { w, environment, random, newest } = scene;
    const plan =
      newest?.status === 'needs_decisions' || newest?.status === 'awaiting_approval'
        ? await w.ports.ledger.plan(environment.key, newest.plan)
        : undefined;
    const chosen = (plan?.questions ?? []).map(
      ({ id, options }) => [id, random.pick(options).value] as const,
    );
    const answers = Object.fromEntries(chosen);
    return answerQuestions(w.ports, { run: newest?.id ?? nobody(scene), answers, by });
  },
  accepted: ({ newest }) =>
    by === ada && (newest?.status === 'needs_decisions' || newest?.status === 'awaiting_approval'),
});

const swept: Deed = {
  actors: ['sweep'],
  act: async ({ w }) => {
    await sweep(w.ports);
    return undefined;
  },
};

const open = (card: string, audit: readonly string[], writes: Look['writes'] = 'none'): Look => ({
  exit: 3,
  card,
  audit,
  writes,
});
const bad = (card: string, audit: string, writes: Look['writes'] = 'none'): Look => ({
  exit: 1,
  card,
  audit: [audit],
  writes,
});
const blockedOrAsked = ['blocked', 'asked to stop'];

/** A migration from the request to its end, but for the decision. */
export const migrate: Part = {
  moves: {
    start: { none: ['planning'] },
    answer: { needs_decisions: ['planning'], awaiting_approval: ['planning'] },
    cancel: {
      planning: ['cancelled'],
      needs_decisions: ['cancelled'],
      awaiting_approval: ['cancelled'],
      blocked: ['cancelled', 'stopped'],
    },
    worker: {
      planning: ['needs_decisions', 'awaiting_approval', 'no_changes', 'failed', 'blocked'],
      applying: ['verifying', 'stale', 'stopped', 'failed', 'blocked', 'cancelled', 'expired'],
      verifying: ['succeeded', 'needs_repair', 'blocked'],
      blocked: ['planning', 'applying', 'verifying'],
    },
    sweep: { needs_decisions: ['expired'], awaiting_approval: ['expired'] },
  },
  looks: {
    planning: open('Planning', ['requested', 'answered', 'blocked']),
    needs_decisions: open('Answers needed', ['planned']),
    awaiting_approval: open('Waiting for approval', ['planned']),
    applying: open('Applying', ['approved', ...blockedOrAsked], 'some'),
    verifying: open('Checking the result', ['applied', 'blocked'], 'all'),
    blocked: open('Waiting for the environment', blockedOrAsked, 'some'),
    no_changes: { exit: 0, card: 'Nothing to change', audit: ['planned'], writes: 'none' },
    succeeded: { exit: 0, card: 'Done and checked', audit: ['succeeded'], writes: 'all' },
    needs_repair: bad('Applied, but checks failed', 'needs_repair', 'some'),
    stopped: { ...bad('Stopped half way', 'stopped', 'some'), audit: ['stopped', 'cancelled'] },
    failed: bad('Not possible', 'failed'),
    expired: bad('Expired', 'expired'),
    stale: bad('Out of date, nothing written', 'stale'),
    cancelled: bad('Cancelled', 'cancelled'),
  },
  deeds: [
    [start(ada), 14],
    [start(chen), 1],
    [answer(ada), 3],
    [answer(chen), 1],
    [cancel(ada), 1],
    [cancel(chen), 1],
    [work, 18],
    [worker(({ w }, id) => Promise.all([advance(w.ports, id), advance(w.ports, id)])), 1],
    [meanwhile(cancel(bruno)), 1],
    [swept, 3],
  ],
};
