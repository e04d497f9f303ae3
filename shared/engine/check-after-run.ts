import type { PersonRef } from '../domain/person.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { askDrift } from './ask-drift.ts';
import type { Ports } from './ports.ts';

/** A run may have solved what people were told: a check says so now, and not at its next appointed time. */
export async function checkAfterRun(
  ports: Ports,
  environment: EnvironmentSettings,
  { requester }: Pick<Run, 'requester'>,
): Promise<void> {
  const known = await ports.ledger.drift(environment.key);
  if (known !== undefined && known.items.length > 0) await askDrift(ports, { environment, requester });
}

/** What somebody saw failing is drift, and is told at once to whoever is told of drift. */
export async function checkAfterLook(
  ports: Ports,
  environment: EnvironmentSettings,
  { status }: Pick<Run, 'status'>,
  requester: PersonRef,
): Promise<void> {
  if (status === 'needs_repair') await askDrift(ports, { environment, requester });
  else await checkAfterRun(ports, environment, { requester });
}
