import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

/** Between the approval and the end of its checks a run changes what is compared. */
export function isWritingRun(run: Run | undefined): boolean {
  if (run === undefined) return false;
  return (
    run.status === 'applying' ||
    run.status === 'verifying' ||
    (run.status === 'blocked' && run.resume !== 'planning')
  );
}

export async function isWriting(ports: Ports, { key }: EnvironmentSettings): Promise<boolean> {
  const { head } = await ports.ledger.readHead(key);
  return head.openRun !== undefined && isWritingRun(await ports.ledger.run(head.openRun));
}
