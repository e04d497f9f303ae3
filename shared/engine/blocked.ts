import { sinceOf } from '../domain/people-since.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** The minute sweep is what wakes a blocked run; it comes a little early or late. */
const earlySeconds = 5;

/** A run that keeps failing, or whose environment stays away, waits 1, 2, 4 … minutes, at most so many. */
const longestPauseMinutes = 30;

const longerThan = (minutes: number): number => Math.min(Math.max(1, minutes * 2), longestPauseMinutes);

/**
 * What may pass without anybody doing anything to the run: an approved one waits for it, as long as its approval holds.
 * Planning fails instead when nobody signs us in: nothing is written yet, and whoever asked is told what to mend.
 */
export function mayPass({ reason }: Refusal): boolean {
  return reason === 'environment_unavailable' || reason === 'sign_in_failed';
}

/**
 * Whether a blocked run may try again now. An environment that was away is asked first, and while it stays away the
 * run stays as it is: no card is edited and nothing is added to the audit for an outage that lasts.
 */
export async function mayResume(ports: Ports, session: Session, run: RunIn<'blocked'>): Promise<boolean> {
  const now = ports.clock.now();
  const { pauseMinutes = 1 } = run;
  const pauseSeconds = pauseMinutes * 60 - earlySeconds;
  if (now.getTime() - Date.parse(run.changedAt) < pauseSeconds * 1000) return false;
  if (!(await isStillAway(ports, run))) return true;
  const waiting = { changedAt: now.toISOString(), pauseMinutes: longerThan(pauseMinutes) };
  await session.commit((current) =>
    current.status === 'blocked' ? { run: { ...current, ...waiting } } : undefined,
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
  const at = ports.clock.now().toISOString();
  await session.commit((run) => {
    if (run.status === 'planning') {
      const failed = refusal.reason === 'unexpected' || refusal.reason === 'given_up';
      const next: Run = failed
        ? become(run, 'failed', { refusal }, at)
        : become(run, 'blocked', { refusal, since: at, resume: 'planning' }, at);
      return { run: next, audit: { what: next.status, detail: refusal.reason } };
    }
    if (run.status === 'blocked') return givenUpAgain(run, refusal, at);
    return run.status === 'applying' || run.status === 'verifying'
      ? blockedAgain(run, refusal, at)
      : undefined;
  });
}

/** What was tried again and failed for the same reason is no news: no card, no audit row, and a longer wait. */
function blockedAgain(run: RunIn<'applying' | 'verifying'>, refusal: Refusal, at: string) {
  const { plan, approval, progress, status: resume, retry } = run;
  const checked = run.status === 'verifying' || run.checked;
  const wish =
    run.status === 'applying' && run.cancelledBy !== undefined ? { cancelledBy: run.cancelledBy } : {};
  const known = retry?.refusal.reason === refusal.reason ? retry : undefined;
  const waiting = known ?? { refusal, since: at, pauseMinutes: 0 };
  const pauseMinutes = longerThan(waiting.pauseMinutes);
  const data = {
    plan,
    approval,
    progress,
    checked,
    ...waiting,
    pauseMinutes,
    resume,
    ...wish,
    ...sinceOf(run),
  };
  const next = become(run as RunIn<'applying'>, 'blocked', data, at);
  return known === undefined
    ? { run: next, audit: { what: 'blocked', detail: refusal.reason }, show: true }
    : { run: next, show: false };
}

/** A run that was waiting already, and whose workers broke off when they took it up again. */
function givenUpAgain(run: RunIn<'blocked'>, refusal: Refusal, at: string) {
  const pauseMinutes = longerThan(run.pauseMinutes ?? 1);
  if (run.refusal.reason === refusal.reason)
    return { run: { ...run, changedAt: at, pauseMinutes }, show: false };
  const next: Run = { ...run, changedAt: at, refusal, since: at, pauseMinutes };
  return { run: next, audit: { what: 'blocked', detail: refusal.reason }, show: true };
}

/** The run at the move it was blocked in. Cards go on showing it as blocked until something comes of it. */
export function resumed(run: RunIn<'blocked'>, now: Date): { readonly run: Run; readonly show?: boolean } {
  const at = now.toISOString();
  const { plan, approval, progress, checked, cancelledBy, refusal, since, pauseMinutes = 1 } = run;
  const wish = cancelledBy === undefined ? {} : { cancelledBy };
  if (run.resume === 'planning' || plan === undefined || approval === undefined || progress === undefined)
    return { run: become(run, 'planning', {}, at) };
  const data = { plan, approval, progress, retry: { refusal, since, pauseMinutes }, ...sinceOf(run) };
  const next =
    run.resume === 'verifying'
      ? become(run, 'verifying', data, at)
      : become(run, 'applying', { ...data, checked: checked === true, ...wish }, at);
  return { run: next, show: false };
}

/** The reference under which people know of the error that a run is trying to get over. */
export function knownReference(run: Run): string | undefined {
  const refusal = 'retry' in run ? run.retry?.refusal : undefined;
  return refusal?.reason === 'unexpected' ? refusal.params?.reference : undefined;
}
