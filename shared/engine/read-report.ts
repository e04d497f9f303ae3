import { environmentOf, type RunId } from '../domain/ids.ts';
import { outcomesOf } from '../domain/journal.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Reported, ReportedPicture } from '../domain/reported.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { findEnvironment } from './environment-settings.ts';
import type { EvidenceStore } from './observer-ports.ts';
import type { Ports } from './ports.ts';
import { readRun } from './read-runs.ts';

/** What a report of a run is made of, for whoever may read it. One that is not there and one that may not be read are the same. */
export async function readReport(
  ports: Ports,
  { id, by }: { readonly id: RunId; readonly by: PersonRef },
): Promise<Reported | Refusal> {
  const run = await readRun(ports, { id, by });
  return isRefusal(run) ? run : reportOf(ports, id);
}

/** The same for whoever holds the keys of the storage anyway. */
export async function reportOf(ports: Ports, id: RunId): Promise<Reported | Refusal> {
  const environment = findEnvironment(ports, environmentOf(id));
  const run = await ports.ledger.run(id);
  if (environment === undefined || run === undefined) return refuse('unknown_run');
  const ref = 'plan' in run ? run.plan : undefined;
  const plan = ref === undefined ? undefined : await ports.ledger.plan(environment.key, ref);
  const [journal, audit, evidence, pictures] = await Promise.all([
    ports.ledger.journal(id),
    ports.ledger.trail(id),
    ports.evidence.list(id),
    picturesOf(ports.evidence, id),
  ]);
  return {
    run,
    environment: shownEnvironment(environment),
    outcomes: outcomesOf(journal, plan?.changes.length ?? 0),
    audit,
    evidence,
    pictures,
    ...(plan === undefined ? {} : { plan }),
  };
}

/** Who has which role is nobody's business in a report. */
const shownEnvironment = ({ key, name }: EnvironmentSettings): Reported['environment'] => ({ key, name });

/** All that were stored with looks at the workspace, but for the small ones of cards. */
export async function picturesOf(evidence: EvidenceStore, id: RunId): Promise<readonly ReportedPicture[]> {
  const found: ReportedPicture[] = [];
  for (const sight of await evidence.list(id))
    for (const name of sight.kind === 'workspace' ? sight.pictures : []) {
      // The small one is cut out of another for cards.
      const bytes = name === 'crop' ? undefined : await evidence.picture(id, sight.id, name);
      if (bytes !== undefined) found.push({ evidence: sight.id, name, bytes });
    }
  return found;
}
