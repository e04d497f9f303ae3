import type { RunId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { previewOf } from './plan-of.ts';
import type { Ports } from './ports.ts';
import { withWidgetWarnings } from './widget-warnings.ts';

/** What a migration of everybody would do now, with what its widgets would. @param run under which pages seen are kept */
export async function planNow(
  ports: Ports,
  environment: EnvironmentSettings,
  run: RunId,
): Promise<Plan | Refusal> {
  const snapshot = await ports.dataverse(environment).readSnapshot();
  if (isRefusal(snapshot)) return snapshot;
  const plan = await previewOf(ports, environment, snapshot);
  return isRefusal(plan) ? plan : withWidgetWarnings(ports, environment, { run, plan, snapshot });
}
