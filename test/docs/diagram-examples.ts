import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import type { Decision } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { reportOf } from '../../shared/engine/read-report.ts';
import { movedSvg } from '../../shared/report/svg/moved-svg.ts';
import { svgFile } from '../../shared/report/svg/svg-style.ts';
import { timelineSvg } from '../../shared/report/svg/timeline-svg.ts';
import { whatMoved } from '../../shared/report/svg/what-moved.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { approve, start } from '../builders/acts.ts';
import { settings } from '../builders/snapshot.ts';
import { world } from '../builders/world.ts';
import { person } from '../golden/answers.ts';
import { openScene } from '../shared/dataverse/against-double.ts';
import { snapshotOf } from '../shared/dataverse/snapshot-of.ts';

const minute = 60_000;

/** The pictures in docs: what the plain environment of the sandbox moves where, and a run with a night before its approval. */
export async function diagramExamples(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/pictures/what-moves.svg': await movedExample(),
    'docs/pictures/run-timeline.svg': await timelineExample(),
  };
}

async function movedExample(): Promise<string> {
  const scene = await openScene({ fixture: contosoDev() });
  try {
    const snapshot = await snapshotOf(scene.dataverse);
    let decisions: readonly Decision[] = [];
    for (;;) {
      const plan = planEnvironment({ settings, snapshot, decisions });
      if (isRefusal(plan)) throw new Error(plan.reason);
      if (plan.questions.length === 0) return svgFile(movedSvg('en', whatMoved(plan)).markup);
      const answered = plan.questions.map(({ id, factsHash, safeDefault, options }) => ({
        questionId: id,
        factsHash,
        // What is there already is taken over, so that the picture has such a row too.
        value: options.find(({ value }) => value === 'adopt')?.value ?? safeDefault,
        by: person,
        at: '2026-11-28T21:00:00.000Z',
      }));
      decisions = [...decisions, ...answered];
    }
  } finally {
    await scene.stop();
  }
}

async function timelineExample(): Promise<string> {
  const w = await world();
  const run = await start(w);
  w.clock.advance(minute / 4);
  await w.work();
  w.clock.advance(754 * minute);
  await approve(w, run);
  w.clock.advance(2 * minute);
  await w.work();
  const reported = await reportOf(w.ports, run);
  if (isRefusal(reported)) throw new Error(reported.reason);
  return svgFile(timelineSvg('en', reported).markup);
}
