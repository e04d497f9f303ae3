import type { PersonRef } from '../../../../shared/domain/person.ts';
import { isRefusal } from '../../../../shared/domain/reason.ts';
import type { RunStatus } from '../../../../shared/domain/run.ts';
import { decide } from '../../../../shared/engine/decide.ts';
import { ada, bruno, chen, stranger } from '../../../builders/world.ts';
import { circumstance, type Deed, nobody, type Part, type Scene } from '../part.ts';
import { approvers, dora, emil } from '../people.ts';
import { meanwhile } from '../work.ts';

const givenFor = ({ memory }: Scene, approvalId: string): readonly string[] =>
  memory.approvals.filter((one) => one.approvalId === approvalId).map((one) => one.by);

/** Any approver but whoever asked, on a protected environment; each of them once; nobody without the role. */
function mayDecide({ environment, memory, newest, w }: Scene, verdict: string, by: PersonRef): boolean {
  return (
    newest?.status === 'awaiting_approval' &&
    Date.parse(newest.expiresAt) > w.clock.now().getTime() &&
    approvers.includes(by) &&
    !memory.without.has(by.id) &&
    !(environment.protected && by === ada) &&
    !(
      verdict === 'approve' &&
      memory.approvals.some((one) => one.approvalId === newest.approvalId && one.by === by.id)
    )
  );
}

type Verdict = 'approve' | 'reject';

function click({ w, newest, ...scene }: Scene, verdict: Verdict, by: PersonRef, right = true) {
  const approvalId = right && newest?.status === 'awaiting_approval' ? newest.approvalId : 'another';
  const run = newest?.id ?? nobody({ w, newest, ...scene });
  return decide(w.ports, { run, approvalId, verdict, by });
}

/** Notes an approval that was accepted, and says what the run must be after it. */
function noted(scene: Scene, verdict: Verdict, by: PersonRef): RunStatus | undefined {
  const { newest, memory, environment } = scene;
  if (newest?.status !== 'awaiting_approval') return undefined;
  if (verdict === 'reject') return 'rejected';
  const { id, approvalId } = newest;
  memory.approvals.push({ run: id, approvalId, by: by.id });
  const given = givenFor(scene, approvalId);
  if (given.length < environment.approvalsNeeded) return 'awaiting_approval';
  return newest.asked?.window === undefined ? 'applying' : 'scheduled';
}

const decided = (verdict: Verdict, by: PersonRef, right = true): Deed => ({
  actors: [verdict],
  act: (scene) => click(scene, verdict, by, right),
  accepted: (scene) => right && mayDecide(scene, verdict, by),
  learn: (scene, run) => {
    const wanted = noted(scene, verdict, by);
    return run.status === wanted ? undefined : `${verdict} makes ${run.status} instead of ${wanted}`;
  },
});

/** Clicks that all come before the first is answered. At most as many approvals count as are needed. */
const together = (...clicks: readonly (readonly [Verdict, PersonRef])[]): Deed => ({
  actors: clicks.map(([verdict]) => verdict),
  act: async (scene) => {
    const answers = await Promise.all(clicks.map(([verdict, by]) => click(scene, verdict, by)));
    clicks.forEach(([verdict, by], at) => {
      if (!isRefusal(answers[at])) noted(scene, verdict, by);
    });
    const { newest, environment } = scene;
    const given = newest?.status === 'awaiting_approval' ? givenFor(scene, newest.approvalId) : [];
    if (given.length > environment.approvalsNeeded || new Set(given).size < given.length)
      throw new Error(`${given.length} approvals counted where ${environment.approvalsNeeded} are needed`);
    return undefined;
  },
});

/** Approvals by one person or several, and what keeps somebody from giving one. */
export const decisions: Part = {
  moves: {
    approve: { awaiting_approval: ['applying'] },
    reject: { awaiting_approval: ['rejected'] },
  },
  looks: {
    rejected: { exit: 1, card: 'Rejected', audit: ['rejected'], writes: 'none' },
  },
  audits: { awaiting_approval: ['approved'] },
  deeds: [
    [decided('approve', bruno), 14],
    [decided('approve', dora), 8],
    [decided('approve', emil), 5],
    [decided('approve', bruno, false), 1],
    [decided('approve', ada), 1],
    [decided('approve', chen), 1],
    [decided('reject', dora), 1],
    [decided('reject', stranger), 1],
    [meanwhile(decided('approve', bruno)), 1],
    [together(['approve', bruno], ['approve', bruno]), 1],
    [together(['approve', bruno], ['approve', dora]), 1],
    [together(['approve', emil], ['reject', dora]), 1],
    [circumstance(({ memory: { without } }) => toggle(without, bruno)), 1],
    [circumstance(({ memory: { without } }) => toggle(without, dora)), 1],
  ],
};

function toggle(without: Set<string>, { id }: PersonRef): void {
  if (!without.delete(id)) without.add(id);
}
