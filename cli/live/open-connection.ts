import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { Connection } from '../../shared/dataverse/connection.ts';
import { makeGate } from '../../shared/dataverse/gate.ts';
import { dataverseOrigin } from '../../shared/dataverse/origin.ts';
import { makeSendOnce } from '../../shared/dataverse/pipeline.ts';
import { makeTally } from '../../shared/dataverse/tally.ts';
import { makeTokens } from '../../shared/dataverse/tokens.ts';
import { makeSend } from '../../shared/dataverse/transport.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';

/**
 * The product's own transport without its reading and writing on top: checks look at single answers.
 * Without the configured
 * solution: rows of a check belong nowhere. Throws `untrusted_origin` as the product does.
 */
export function openConnection(environment: EnvironmentSettings, credential: TokenCredential): Connection {
  const clock = { now: () => new Date() };
  const sleep = (milliseconds: number) => setTimeout(milliseconds);
  const origin = dataverseOrigin(environment.url);
  return {
    environment: environment.key,
    origin,
    pageSize: 5000,
    peopleBatchSize: 100,
    unique: () => randomUUID().replaceAll('-', ''),
    send: makeSend({
      environment,
      sendOnce: makeSendOnce({ read: 100_000, write: 30_000 }),
      tokens: makeTokens(credential, origin, clock),
      gate: makeGate(sleep),
      sleep,
      clock,
      tally: makeTally(),
      limits: { attempts: 4, waitMs: 90_000 },
    }),
  };
}
