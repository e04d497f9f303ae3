import { setUpUsers } from '../../cli/dataverse-users/set-up.ts';
import { wantedUsers } from '../../cli/dataverse-users/wanted.ts';
import { wordsOf } from '../../cli/dataverse-users/words.ts';
import { openConnection } from '../../cli/live/open-connection.ts';
import type { Fixture } from '../../sandbox/dataverse/fixture.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { migratingObjectId } from '../../sandbox/fixtures/migrating-identity.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { type Guid, guid } from '../../shared/domain/guid.ts';
import { environmentAt } from '../shared/dataverse/parts.ts';

export const clients = { reading: guid(reading.clientId), writing: guid(writing.clientId) };

/** The tenant knows both applications; the organisation knows neither. */
export function knowApplications({ behaviour }: Pick<DataverseDouble, 'behaviour'>): void {
  behaviour.applications.set(reading.clientId, { objectId: reading.objectId, name: 'cutover.reads' });
  behaviour.applications.set(writing.clientId, { objectId: writing.objectId, name: 'cutover.writes' });
}

export interface Said {
  readonly apply?: boolean;
  /** Entra object id of who is signed in; a system administrator when left out. */
  readonly as?: string;
  readonly organizationId?: Guid;
}

/** Makes the users of an organisation as the command does. Answers the lines, the last of them why nothing more was done. */
export async function setUpAt(
  { url }: Pick<DataverseDouble, 'url'>,
  organizationId: Guid,
  { apply = true, as = migratingObjectId }: Said = {},
): Promise<{ readonly lines: readonly string[]; readonly hindrance?: string }> {
  const environment = environmentAt(url, { organizationId });
  const getToken = async () => ({ token: as, expiresOnTimestamp: Date.now() + 3_600_000 });
  const connection = openConnection(environment, { getToken });
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const hindrance = await setUpUsers({
    connection,
    environment,
    wanted: wantedUsers(clients),
    apply,
    print,
  });
  if (hindrance === undefined) return { lines };
  return { lines: [...lines, wordsOf('en', hindrance)], hindrance: hindrance.hindrance };
}

export interface UsersRoom {
  readonly double: DataverseDouble;
  readonly setUp: (said?: Said) => ReturnType<typeof setUpAt>;
  readonly contents: () => object;
  /** Writing requests so far, by method and path below the service root. */
  readonly writes: () => readonly string[];
}

export async function openUsersRoom(shape: (fixture: Fixture) => Fixture = (one) => one): Promise<UsersRoom> {
  const fixture = shape(contosoDev());
  const double = await startDataverse({
    fixture,
    authorize: async (bearer) => (bearer === undefined ? undefined : { objectId: bearer }),
  });
  knowApplications(double);
  return {
    double,
    setUp: (said = {}) => setUpAt(double, said.organizationId ?? guid(contosoDev().organizationId), said),
    contents: () => {
      const { rows, links } = double.store.snapshot();
      return { rows, links };
    },
    writes: () =>
      double.requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path }) => `${method} ${path.replace('/api/data/v9.2/', '')}`),
  };
}
