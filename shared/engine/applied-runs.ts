import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

/** Most runs of an environment write nothing; those that do are never this far back. */
export const lookedThrough = 100;

/** Newest first: the runs of an environment that wrote, or may be writing now. */
export async function appliedRuns(
  ports: Ports,
  { key }: Pick<EnvironmentSettings, 'key'>,
): Promise<readonly Run[]> {
  return (await ports.ledger.runs(key, lookedThrough)).filter(mayHaveWritten);
}

function mayHaveWritten(run: Run): boolean {
  switch (run.status) {
    case 'applying':
    case 'verifying':
    case 'succeeded':
    case 'unproven':
    case 'needs_repair':
    case 'stopped':
      return true;
    case 'blocked':
      return run.resume !== 'planning';
    default:
      return false;
  }
}
