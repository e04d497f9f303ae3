import { isBlocking } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import { judgeWidget } from '../domain/judge-widget.ts';
import type { Plan } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { observeWidgets } from './observe-widgets.ts';
import type { Ports } from './ports.ts';

/**
 * The plan with what its widgets will do, so that an admin learns before approval that a panel would stay blank. Only
 * ever warnings: the page is not ours, may be mended meanwhile, and must not change what a plan's digest stands for.
 */
export async function withWidgetWarnings(
  ports: Ports,
  environment: EnvironmentSettings,
  about: { readonly run: RunId; readonly plan: Plan; readonly snapshot: Snapshot },
): Promise<Plan> {
  const { plan } = about;
  const sights = await observeWidgets(ports, environment, { ...about, runPages: false });
  const told = sights
    .flatMap(judgeWidget)
    .filter((one) => one.severity !== 'passed' && one.severity !== 'info')
    .map((one) => (isBlocking(one) ? { ...one, severity: 'warning' as const } : one));
  return told.length === 0 ? plan : { ...plan, findings: [...plan.findings, ...told] };
}
