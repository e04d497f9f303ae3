import type { AskedInquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { expectedFor } from '../steps/expected-workspace.ts';
import { awaitedRun } from './awaited-run.ts';
import { environmentSettings } from './environment-settings.ts';
import { placesFor, sightOf } from './observe-workspace.ts';
import type { Ports } from './ports.ts';
import { takeLook } from './take-look.ts';

/**
 * Judges what somebody pasted, by the environment as it is now, and writes what it makes of the run together with the
 * answer. A refusal is for the caller to write: then nothing was, and the request is left where it is.
 */
export async function answerReport(ports: Ports, inquiry: AskedInquiry): Promise<'answered' | Refusal> {
  for (;;) {
    const answer = await judged(ports, inquiry);
    if (answer !== 'moved') return answer;
  }
}

async function judged(ports: Ports, inquiry: AskedInquiry): Promise<'answered' | 'moved' | Refusal> {
  const { report, about: asked, requester: by } = inquiry;
  const environment = environmentSettings(ports, inquiry.id);
  const about = { environment: environment.name, key: environment.key };
  if (report === undefined) return refuse('report_unreadable', about);
  const run = await awaitedRun(ports, environment, asked);
  if (isRefusal(run)) return run;
  const snapshot = await ports.dataverse(environment).readSnapshot('compare');
  if (isRefusal(snapshot)) return snapshot;
  const plan = await ports.ledger.plan(environment.key, run.plan);
  const { user, app } = report.evidence;
  // Somebody moved, at an app with panels.
  if (isRefusal(expectedFor({ user, app }, plan.expect, snapshot))) return refuse('wrong_person', about);
  if (!placesFor(user, plan, snapshot).some((place) => place.app === app)) return refuse('wrong_app', about);
  const request = await ports.evidence.takeRequest(environment.key, report.nonce, inquiry.id);
  if (request === undefined) return refuse('report_unasked', about);
  const sight = {
    ...sightOf({ seen: report.evidence, pictures: {} }, inquiry.requestedAt),
    // Of two people who report at the same time neither may replace what the other's audit row names.
    id: `reported-${report.nonce.slice(0, 8)}`,
    by,
  };
  return takeLook(ports, { inquiry, environment, run, plan, snapshot, sight });
}
