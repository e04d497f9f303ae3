import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import {
  type DataverseDouble,
  type DataverseOptions as DoubleOptions,
  startDataverse,
} from '../../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev, migratingObjectId } from '../../../sandbox/fixtures/contoso-dev.ts';
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
  readonly fixture?: Fixture;
  /** Entra object id of the caller. */
  readonly caller?: string;
  readonly client?: Partial<DataverseOptions>;
  readonly solution?: string;
  readonly double?: Partial<DoubleOptions>;
}

/** The client and the double of `contoso-dev`, joined over HTTP. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const { fixture = contosoDev(), caller = migratingObjectId, client = {}, solution } = options;
  const double = await startDataverse({
    fixture,
    ...options.double,
    clock: noon.now,
    authorize: async (bearer) => (bearer?.startsWith('token-') ? { objectId: caller } : undefined),
  });
  const { sleep, slept } = recordedSleep();
  const organizationId = guid(fixture.organizationId);
  const dataverse = makeDataverse({
    environment: environmentAt(double.url, {
      organizationId,
      ...(solution === undefined ? {} : { solution }),
    }),
    credential: numberedTokens(),
    clock: noon,
    sleep,
    ...client,
  });
  const idWhere = (table: string, column: string, value: string): Guid =>
    guid(String(double.store.rows(table).find((row) => row[column] === value)?.[`${table}id`]));
  return { double, dataverse, slept, idWhere, stop: double.stop };
}
