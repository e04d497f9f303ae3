import { DefaultAzureCredential } from '@azure/identity';
import { settingOf } from '../../shared/config/problem.ts';
import { readCloud } from '../../shared/config/read-cloud.ts';
import { readIdentities } from '../../shared/config/read-identities.ts';
import { readSettings } from '../../shared/config/read-settings.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { visible } from '../../shared/report/visible.ts';
import { type Asked, parseAsked } from '../dataverse-users/asked.ts';
import { setUpUsers } from '../dataverse-users/set-up.ts';
import { signInHere } from '../dataverse-users/sign-in.ts';
import { wantedUsers } from '../dataverse-users/wanted.ts';
import { wordsOf } from '../dataverse-users/words.ts';
import { openConnection } from '../live/open-connection.ts';
import { plainTerminal } from '../terminal/terminal.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';

/** Makes the application users and security roles of an environment, signed in as its administrator; see docs/dataverse-roles.md. */
export const dataverseUsers: TerminalCommand = {
  name: 'dataverse-users',
  run: async (args, terminal = plainTerminal()) => {
    const asked = parseAsked(args);
    const ready = typeof asked === 'string' ? asked : prepared(asked);
    if (typeof ready === 'string') return wrongUse(terminal, 'dataverse-users', ready);
    const { environment, tenantId, authorityHost, wanted, apply } = ready;
    const credential = new DefaultAzureCredential({ tenantId, authorityHost });
    const connection = openConnection(environment, credential);
    const print = (line: string): void => terminal.print(visible(line));
    const hindrance =
      (await signInHere(credential, connection.origin, tenantId)) ??
      (await setUpUsers({ connection, environment, wanted, apply, print }));
    if (hindrance !== undefined) terminal.complain(visible(wordsOf(hindrance)));
    return hindrance === undefined ? 0 : 1;
  },
};

/** Of the settings only those that say which environment and which identities are looked at. */
function prepared(asked: Asked) {
  const settings = readSettings(process.env);
  const cloud = readCloud(process.env);
  const identities = readIdentities(process.env);
  if (!('environments' in settings) || !('login' in cloud))
    return 'CUTOVER_SETTINGS or CUTOVER_CLOUD is missing or wrong. "doctor" says which.';
  const environment = settings.environments.find(({ key }) => key === asked.environment.toLowerCase());
  if (environment === undefined)
    return `There is no environment "${asked.environment.slice(0, 60)}". Known: ${settings.environments.map(({ key }) => key).join(', ')}`;
  const told = 'reader' in identities || 'writer' in identities ? identities : {};
  const bot = parseGuid(settingOf(process.env, 'MicrosoftAppId'));
  const clients = clientsOf(asked.reading ?? told.reader ?? bot, asked.writing ?? told.writer);
  if (typeof clients === 'string') return clients;
  const { tenantId } = settings;
  return {
    environment,
    tenantId,
    authorityHost: cloud.login,
    wanted: wantedUsers(clients),
    apply: asked.apply,
  };
}

function clientsOf(reading: Guid | undefined, writing: Guid | undefined) {
  if (reading === undefined || writing === undefined)
    return `Say --${reading === undefined ? 'reading' : 'writing'} with the client id of that identity: "azd env get-values" prints both.`;
  return reading === writing
    ? 'Reading and writing identity are the same. Whoever reads must not be able to write: give two.'
    : { reading, writing };
}
