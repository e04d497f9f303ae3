import { blackoutDay, firstFreeDay } from '../domain/blackout.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Approval, Run, RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { become } from '../domain/transitions.ts';
import { nextWindow, type OpenWindow } from '../domain/window.ts';
import type { Ports } from './ports.ts';

/**
 * Whether now is a time to approve this plan, and the window it would be applied in. Daylight saving and blackout days
 * are what they are at the click: that is when the opening is chosen.
 */
export function timeToApprove(
  run: RunIn<'awaiting_approval'>,
  environment: EnvironmentSettings,
  now: Date,
): { readonly window?: OpenWindow } | Refusal {
  const asked = run.asked?.window;
  const today = blackoutDay(environment, now);
  if (asked === undefined) {
    if (today === undefined) return {};
    const example = firstFreeDay(environment, today);
    return refuse('blackout_day', { environment: environment.name, day: today, example });
  }
  const shut = (opening: Date): boolean =>
    blackoutDay(environment, new Date(Math.max(opening.getTime(), now.getTime()))) !== undefined;
  const window = nextWindow(asked, now, shut);
  return window === undefined ? refuse('window_shut', { environment: environment.name }) : { window };
}

/** The run with its last approval: applied at once, or when its window opens. */
export async function approvedRun(
  ports: Ports,
  run: RunIn<'awaiting_approval'>,
  approval: Approval,
  at: string,
): Promise<Run> {
  const { plan } = run;
  if (approval.window !== undefined)
    return become(run, 'scheduled', { plan, approval, ...approval.window }, at);
  const total = (await ports.ledger.plan(run.environment, plan)).changes.length;
  return become(run, 'applying', { plan, approval, progress: untouched(total), checked: false }, at);
}

/** The progress of a plan of so many changes that nobody has begun. */
export const untouched = (total: number) => ({ done: 0, present: 0, refused: 0, total });
