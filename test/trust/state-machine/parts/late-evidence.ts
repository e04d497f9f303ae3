import type { PersonRef } from '../../../../shared/domain/person.ts';
import { isRefusal } from '../../../../shared/domain/reason.ts';
import type { Run } from '../../../../shared/domain/run.ts';
import { askToLook } from '../../../../shared/engine/ask-to-look.ts';
import { brought, pasted } from '../../../builders/own-browser.ts';
import { bruno, chen, stranger } from '../../../builders/world.ts';
import { circumstance, type Deed, type Part, type Scene } from '../part.ts';
import { meanwhile } from '../work.ts';

const minutes = 60_000;
const nothing = { present: false, keys: [], length: 0, empty: true, hash: null, occurs: [], loader: false };

const other = { asked: 'https://other.example', visible: true, width: 340, height: 600 };

/** What somebody saw, and what it makes of a run that nobody had seen. */
const sights = {
  panel: { change: {}, makes: 'succeeded' },
  'no loader': { change: { applicationExtensions: nothing }, makes: 'needs_repair' },
  'no frames': { change: { frames: [] }, makes: 'needs_repair' },
  // As many as a report may name, and perhaps more: the panel may be among those.
  'too many frames': { change: { frames: Array.from({ length: 8 }, () => other) }, makes: 'unproven' },
} as const;
type Sight = keyof typeof sights;

/** The newest run that wrote or may be writing: a look tells about that one only. */
function latestThatWrote({ runs }: Scene): Run | undefined {
  const untouched = [
    'scheduled',
    'failed',
    'rejected',
    'expired',
    'stale',
    'cancelled',
    'no_changes',
    'superseded',
  ];
  return runs.find(
    (run) => !untouched.includes(run.status) && 'approval' in run && run.approval !== undefined,
  );
}

/** Whether a look would tell something: `undefined` where only the checks know. */
function awaitsLook(run: Run | undefined): boolean | undefined {
  if (run?.status === 'unproven') return true;
  return run?.status === 'needs_repair' ? undefined : false;
}

const knows = ({ memory }: Scene, by: PersonRef): boolean => by !== stranger && !memory.without.has(by.id);

const asked = (by: PersonRef): Deed => ({
  actors: ['ask to look'],
  act: async ({ w, environment, memory }) => {
    const answer = await askToLook(w.ports, { environment, by });
    if (isRefusal(answer)) return answer;
    const until = w.clock.now().getTime() + 30 * minutes;
    memory.requests.set(answer.lines, { person: by.id, run: answer.run, until });
    return w.ports.ledger.run(answer.run);
  },
  accepted: (scene) => {
    if (!knows(scene, by) || awaitsLook(latestThatWrote(scene)) === false) return false;
    return scene.memory.away ? false : undefined;
  },
  learn: (scene, run) =>
    run.id === latestThatWrote(scene)?.id ? undefined : 'a run to look at that is not the latest that wrote',
});

/** The nonce of a request, mostly one's own and the last. */
const nonceIn = ({ memory }: Scene): string => [...memory.requests.keys()].at(-1) ?? 'f'.repeat(24);

const reported = (by: PersonRef, what: Sight): Deed => ({
  actors: ['report'],
  act: (scene) => brought(scene.w, shown(scene, what), by),
  accepted: (scene) => {
    const request = scene.memory.requests.get(nonceIn(scene));
    const latest = latestThatWrote(scene);
    const good =
      request?.person === by.id &&
      request.until > scene.w.clock.now().getTime() &&
      request.run === latest?.id &&
      awaitsLook(latest) !== false &&
      knows(scene, by) &&
      !scene.memory.away;
    // Where changes were refused the person asked about may not have been moved.
    return good ? (isWhole(latest) ? true : undefined) : false;
  },
  learn: (scene, run) => {
    scene.memory.requests.delete(nonceIn(scene));
    const before = latestThatWrote(scene);
    return wantedOf(before, what, run).includes(run.status) && run.id === before?.id
      ? undefined
      : `saw ${what} of ${before?.status}, and ${run.status}`;
  },
});

/** All checks are made anew: a seen panel ends what failed, unless a check of something else fails now. */
function wantedOf(before: Run | undefined, what: Sight, after: Run): readonly string[] {
  if (before?.status === 'unproven') return [sights[what].makes];
  if (before?.status !== 'needs_repair' || what !== 'panel') return ['needs_repair'];
  const findings = 'findings' in after ? after.findings : [];
  const others = findings.some((one) => one.step !== 'workspace' && one.severity === 'error');
  return [others ? 'needs_repair' : 'succeeded'];
}

function shown({ w, ...scene }: Scene, what: Sight): string {
  return pasted(w, nonceIn({ w, ...scene }), sights[what].change);
}

const isWhole = (run: Run | undefined): boolean =>
  run?.status === 'unproven' && run.progress.refused === 0 && run.progress.skipped === undefined;

/** The same lines brought twice at once: one of the two is taken. */
const twice = (deed: Deed): Deed => ({
  ...deed,
  act: async (scene) => {
    const answers = await Promise.all([deed.act(scene), deed.act(scene)]);
    const taken = answers.filter((one) => !isRefusal(one));
    if (taken.length > 1) throw new Error('one request was answered twice');
    return taken[0] ?? answers[0];
  },
});

/** Nobody is signed in to look, so that runs end unproven, and what people report from their own browsers. */
export const lateEvidence: Part = {
  moves: {
    worker: { verifying: ['unproven'] },
    report: { unproven: ['succeeded', 'needs_repair'], needs_repair: ['succeeded'] },
  },
  looks: {
    unproven: { exit: 1, card: 'Applied, not all proven', audit: ['unproven', 'reported'], writes: 'all' },
  },
  audits: { succeeded: ['reported'], needs_repair: ['reported'] },
  amends: { report: ['unproven', 'needs_repair'] },
  deeds: [
    [circumstance(({ w }) => Object.assign(w.ports.observer, { signedIn: () => undefined })), 2],
    [asked(chen), 5],
    [asked(bruno), 2],
    [asked(stranger), 1],
    [reported(chen, 'panel'), 4],
    [reported(chen, 'no loader'), 2],
    [reported(chen, 'no frames'), 1],
    [reported(chen, 'too many frames'), 2],
    [reported(bruno, 'panel'), 1],
    [reported(stranger, 'panel'), 1],
    [twice(reported(chen, 'panel')), 1],
    [meanwhile(reported(chen, 'panel')), 1],
    [circumstance(({ w }) => w.clock.advance(20 * minutes)), 1],
  ],
};
