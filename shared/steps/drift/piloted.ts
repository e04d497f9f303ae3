import type { Baseline } from '../../domain/baseline.ts';
import type { Plan } from '../../domain/plan.ts';

/**
 * Whether a pilot is open after this plan: then whoever joins a migrated role waits with the others for the widening,
 * and that they have no panel yet is no news. A part of a plan for everybody widens nothing.
 */
export function piloted(
  previous: Pick<Baseline, 'piloted'> | undefined,
  { kind, settings, part }: Pick<Plan, 'kind' | 'settings' | 'part'>,
): Pick<Baseline, 'piloted'> {
  const widened = (kind === 'migrate' || kind === 'widen') && part === undefined;
  const open = settings.pilot !== undefined || (!widened && previous?.piloted === true);
  return open ? { piloted: true } : {};
}
