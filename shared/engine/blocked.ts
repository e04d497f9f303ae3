import { sinceOf } from '../domain/people-since.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** An environment that did not answer is left alone this long. The minute sweep is what wakes a blocked run. */
const quietSeconds = 55;

/**
 * Whether a blocked run may try again now. An environment that was away is asked first, and while it stays away the
 * run stays as it is: no card is edited and nothing is added to the audit for an outage that lasts.
 */
export async function mayResume(ports: Ports, session: Session, run: RunIn<'blocked'>): Promise<boolean> {
  const now = ports.clock.now();
  if (now.getTime() - Date.parse(run.changedAt) < quietSeconds * 1000) return false;
  if (!(await isStillAway(ports, run))) return true;
  const changedAt = now.toISOString();
  await session.commit((current) =>
    current.status === 'blocked' ? { run: { ...current, changedAt } } : undefined,
  );
  return false;
}

async function isStillAway(ports: Ports, run: RunIn<'blocked'>): Promise<boolean> {
  const { refusal, approval } = run;
  if (refusal.reason === 'environment_unavailable') return isAway(ports, run);
  if (refusal.reason !== 'directory_unavailable' || approval === undefined) return false;
  return (await ports.people.unanswered?.(approval.by.id)) !== undefined;
}

/** What reading throws is not an outage: the run resumes, and the move it was at says what is wrong. */
async function isAway(ports: Ports, run: RunIn<'blocked'>): Promise<boolean> {
  try {
    const snapshot = await ports.dataverse(environmentSettings(ports, run.id)).readSnapshot();
    return isRefusal(snapshot) && snapshot.reason === 'environment_unavailable';
  } catch {
    return false;
  }
}

/** The run, waiting for its environment, or failed where nothing was written and nobody knows why. */
export async function block(ports: Ports, session: Session, refusal: Refusal): Promise<void> {
  const since = ports.clock.now().toISOString();
  const audit = { what: 'blocked', detail: refusal.reason };
  await session.commit((run) => {
    if (run.status === 'planning') {
      const failed = refusal.reason === 'unexpected';
      const next: Run = failed
        ? become(run, 'failed', { refusal }, since)
        : become(run, 'blocked', { refusal, since, resume: 'planning' }, since);
      return { run: next, audit: { ...audit, what: next.status } };
    }
    if (run.status !== 'applying' && run.status !== 'verifying') return undefined;
    const { plan, approval, progress, status: resume } = run;
    const checked = run.status === 'verifying' || run.checked;
    const wish =
      run.status === 'applying' && run.cancelledBy !== undefined ? { cancelledBy: run.cancelledBy } : {};
    const data = { plan, approval, progress, checked, refusal, since, resume, ...wish, ...sinceOf(run) };
    return { run: become(run as RunIn<'applying'>, 'blocked', data, since), audit };
  });
}

export function resumed(run: RunIn<'blocked'>, now: Date): Run {
  const at = now.toISOString();
  const { plan, approval, progress, checked, cancelledBy } = run;
  const wish = cancelledBy === undefined ? {} : { cancelledBy };
  if (run.resume === 'planning' || plan === undefined || approval === undefined || progress === undefined)
    return become(run, 'planning', {}, at);
  if (run.resume === 'verifying')
    return become(run, 'verifying', { plan, approval, progress, ...sinceOf(run) }, at);
  return become(
    run,
    'applying',
    { plan, approval, progress, checked: checked === true, ...wish, ...sinceOf(run) },
    at,
  );
}
