import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import { migratingObjectId } from '../../../sandbox/fixtures/migrating-identity.ts';
import { botAppId, tenantId } from '../../../sandbox/fixtures/people.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { buildHost } from './build-host.ts';

/** What all runs of a proof share. */
export interface Stage {
  readonly azurite: Azurite;
  readonly issuer: Issuer;
  /** Arguments of `node`. */
  readonly command: readonly string[];
  readonly naive: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const identities = [{ clientId: botAppId, objectId: migratingObjectId }];
  const [azurite, issuer, host] = await Promise.all([
    startAzurite(),
    startIssuer({ tenantId, identities }),
    buildHost(),
  ]);
  const stop = async (): Promise<void> => {
    host.dispose();
    await Promise.all([azurite.stop(), issuer.stop()]);
  };
  return { azurite, issuer, command: host.command, naive: host.naive, stop };
}
