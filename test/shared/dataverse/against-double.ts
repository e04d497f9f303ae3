import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import {
  type DataverseDouble,
  type DataverseOptions as DoubleOptions,
  startDataverse,
} from '../../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../../sandbox/fixtures/contoso-dev.ts';
import { reading, withTwoIdentities, writing } from '../../../sandbox/fixtures/two-identities.ts';
import { type DataverseOptions, makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';
import type { Dataverse } from '../../../shared/engine/ports.ts';
import { environmentAt, noon, numberedTokens, recordedSleep } from './parts.ts';

export interface Scene {
  readonly double: DataverseDouble;
  readonly dataverse: Dataverse;
  readonly slept: readonly number[];
  /** Id of the row whose column holds the value. */
  readonly idWhere: (table: string, column: string, value: string) => Guid;
  readonly stop: () => Promise<void>;
}

export interface SceneOptions {
  /** Both identities come to it, with the roles that are generated. */
  readonly fixture?: Fixture;
  /** Entra object id of somebody else who reads. */
  readonly caller?: string;
  readonly client?: Partial<DataverseOptions>;
  readonly solution?: string;
  readonly double?: Partial<DoubleOptions>;
}

/** The client and the double of `contoso-dev`, joined over HTTP, with one identity that reads and one that writes. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const { fixture = contosoDev(), caller = reading.objectId, client = {}, solution } = options;
  const double = await startDataverse({
    fixture: withTwoIdentities(fixture),
    ...options.double,
    clock: noon.now,
    authorize: async (bearer = '') => {
      if (bearer.startsWith('writes-')) return { objectId: writing.objectId };
      return bearer.startsWith('reads-') ? { objectId: caller } : undefined;
    },
  });
  const { sleep, slept } = recordedSleep();
  const organizationId = guid(fixture.organizationId);
  const dataverse = makeDataverse({
    environment: environmentAt(double.url, {
      organizationId,
      ...(solution === undefined ? {} : { solution }),
    }),
    credential: numberedTokens('reads'),
    writer: numberedTokens('writes'),
    clock: noon,
    sleep,
    ...client,
  });
  const idWhere = (table: string, column: string, value: string): Guid =>
    guid(String(double.store.rows(table).find((row) => row[column] === value)?.[`${table}id`]));
  return { double, dataverse, slept, idWhere, stop: double.stop };
}
