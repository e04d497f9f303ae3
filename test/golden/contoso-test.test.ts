import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contosoTest } from '../../sandbox/fixtures/contoso-test.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { planMarkdown } from '../../shared/report/plan-markdown.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { settings } from '../builders/snapshot.ts';
import { openScene, type Scene } from '../shared/dataverse/against-double.ts';
import { snapshotOf } from '../shared/dataverse/snapshot-of.ts';
import { person } from './answers.ts';

let scene: Scene;
let snapshot: Snapshot;
beforeAll(async () => {
  scene = await openScene({ fixture: contosoTest() });
  snapshot = await snapshotOf(scene.dataverse, 'plan');
});
afterAll(() => scene.stop());

function planWith(decisions: readonly Decision[]): Plan {
  const made = planEnvironment({ settings, snapshot, decisions });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

/** Answers until nothing is asked any more: an answer can lead to another question. */
function answered(choose: (question: Plan['questions'][number]) => string): Plan {
  let decisions: readonly Decision[] = [];
  for (;;) {
    const plan = planWith(decisions);
    if (plan.questions.length === 0) return plan;
    decisions = [
      ...decisions,
      ...plan.questions.map((one) => ({
        questionId: one.id,
        factsHash: one.factsHash,
        value: choose(one),
        by: person,
        at: '2026-01-05T12:00:00.000Z',
      })),
    ];
  }
}

function document(title: string, plan: Plan): string {
  return `# ${title}\n\n${plan.changes.length} changes, ${plan.questions.length} questions open\n\n${planMarkdown('en', plan)}\n`;
}

/** Whoever changes the planner reads these files as a consultant would, before writing them anew. */
describe('the plan of contoso-test', () => {
  it('asks what only a person can decide and plans all the rest', async () => {
    await expect(document('Contoso Test, first plan', planWith([]))).toMatchFileSnapshot(
      'contoso-test.first.md',
    );
  });

  it('is complete once every question has its safe answer', async () => {
    const plan = answered((one) => one.safeDefault);
    await expect(document('Contoso Test, safe answers', plan)).toMatchFileSnapshot('contoso-test.safe.md');
  });

  it('does all that is offered once every question has its last answer', async () => {
    const plan = answered((one) => one.options.at(-1)?.value ?? one.safeDefault);
    await expect(document('Contoso Test, boldest answers', plan)).toMatchFileSnapshot('contoso-test.bold.md');
  });
});
