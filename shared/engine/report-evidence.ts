import { environmentOf } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { awaitedRun } from './awaited-run.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import type { LookRequest } from './observer-ports.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { mayRead } from './read-runs.ts';
import { saveAsked } from './save-asked.ts';

export interface ReportEvidence {
  readonly pasted: string;
  readonly by: PersonRef;
  /** Where the answer goes. */
  readonly conversation?: ConversationKey;
}

/**
 * Takes in what a person saw in their own browser, for the worker to judge: that needs the whole environment read, which
 * in a large one takes longer than a chat turn may. What can be told without it is refused here. Whatever is refused, here
 * or there, leaves the request as it was: it can be answered with a better report.
 */
export async function reportEvidence(
  ports: Ports,
  { pasted, by, conversation }: ReportEvidence,
): Promise<Inquiry | Refusal> {
  const report = await ports.observer.readReport(pasted, ports.clock.now().toISOString());
  if (isRefusal(report)) return report;
  const asked = await findAsked(ports, report.nonce, by);
  if (asked === undefined) return lacking(ports, by.id, refuse('report_unasked'));
  const { environment, request } = asked;
  const about = { environment: environment.name, key: environment.key };
  if (Date.parse(request.until) <= ports.clock.now().getTime()) return refuse('report_unasked', about);
  // Null is what a page says that is no workspace.
  if (report.evidence.user === null || report.evidence.app === null) return refuse('wrong_app', about);
  const run = await awaitedRun(ports, environment, request.run);
  if (isRefusal(run)) return run;
  return saveAsked(ports, {
    environment,
    what: 'report',
    requester: by,
    about: run.id,
    report,
    ...(conversation === undefined ? {} : { conversation }),
  });
}

/** The request behind a nonce, among what this person may read; nothing of anybody else's. */
async function findAsked(
  ports: Ports,
  nonce: string,
  by: PersonRef,
): Promise<{ readonly environment: EnvironmentSettings; readonly request: LookRequest } | undefined> {
  const request = await ports.evidence.findRequest(nonce);
  const environment = request === undefined ? undefined : findEnvironment(ports, environmentOf(request.run));
  if (request === undefined || environment === undefined || request.person !== by.id) return undefined;
  return (await mayRead(ports, environment, by)) ? { environment, request } : undefined;
}
