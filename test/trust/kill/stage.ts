import { tenantId } from '../../../sandbox/fixtures/people.ts';
import { reading, writing } from '../../../sandbox/fixtures/two-identities.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { buildHost } from './build-host.ts';

/** What all runs of a proof share. Storage is not: workers of one scene would take the wake-ups of another. */
export interface Stage {
  readonly issuer: Issuer;
  /** Arguments of `node`. */
  readonly command: readonly string[];
  readonly naive: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const identities = [reading, writing];
  const [issuer, host] = await Promise.all([startIssuer({ tenantId, identities }), buildHost()]);
  const stop = async (): Promise<void> => {
    host.dispose();
    await issuer.stop();
  };
  return { issuer, command: host.command, naive: host.naive, stop };
}
