import { isRefusal } from '../../shared/domain/reason.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { settings } from '../builders/snapshot.ts';
import type { PlannerFacts } from './planner.ts';
import { type Situation, situations } from './planner-rows.ts';

/** Plans once, in a process that has planned nothing before, and says what it took. */
const snapshot = situations[process.argv[2] as Situation].make();
const [begun, before] = [performance.now(), process.cpuUsage()];
const plan = planEnvironment({ settings, snapshot, decisions: [] });
const milliseconds = performance.now() - begun;
const { user, system } = process.cpuUsage(before);
if (isRefusal(plan)) throw new Error(plan.reason);
const facts: PlannerFacts = {
  milliseconds,
  processorMs: (user + system) / 1_000,
  megabytes: process.resourceUsage().maxRSS / 1_024,
  changes: plan.changes.length,
  questions: plan.questions.length,
};
process.send?.(facts, () => process.disconnect());
