import { DefaultAzureCredential } from '@azure/identity';
import { settingOf } from '../../shared/config/problem.ts';
import { readCloud } from '../../shared/config/read-cloud.ts';
import { readIdentities } from '../../shared/config/read-identities.ts';
import { readSettings } from '../../shared/config/read-settings.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { visible } from '../../shared/report/visible.ts';
import type { Language } from '../../shared/texts/text.ts';
import { type Asked, parseAsked } from '../dataverse-users/asked.ts';
import { setUpUsers } from '../dataverse-users/set-up.ts';
import { signInHere } from '../dataverse-users/sign-in.ts';
import { wantedUsers } from '../dataverse-users/wanted.ts';
import { wordsOf } from '../dataverse-users/words.ts';
import { environmentHere } from '../here.ts';
import { openConnection } from '../live/open-connection.ts';
import { plainTerminal, refuseHere, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';

/** Makes the application users and security roles of an environment, signed in as its administrator; see docs/dataverse-roles.md. */
export const dataverseUsers: TerminalCommand = {
  name: 'dataverse-users',
  run: async (args, terminal = plainTerminal()) => {
    const { language } = terminal;
    const asked = parseAsked(language, args);
    if (typeof asked === 'string') return wrongUse(terminal, 'dataverse-users', asked);
    const ready = prepared(terminal, asked);
    if (ready === 2) return 2;
    if (typeof ready === 'string') return wrongUse(terminal, 'dataverse-users', ready);
    const { environment, tenantId, authorityHost, wanted, apply } = ready;
    const credential = new DefaultAzureCredential({ tenantId, authorityHost });
    const connection = openConnection(environment, credential);
    const print = (line: string): void => terminal.print(visible(line));
    terminal.progress.at(say(language, 'cli.reading', { environment: environment.key }));
    const hindrance =
      (await signInHere(credential, connection.origin, tenantId)) ??
      (await setUpUsers({ connection, environment, wanted, apply, print, language }));
    if (hindrance !== undefined) terminal.complain(visible(wordsOf(language, hindrance)));
    return hindrance === undefined ? 0 : 1;
  },
};

/** Of the settings only those that say which environment and which identities are looked at. */
function prepared(terminal: Terminal, asked: Asked) {
  const { language } = terminal;
  const settings = readSettings(process.env);
  const cloud = readCloud(process.env);
  const identities = readIdentities(process.env);
  if (!('environments' in settings) || !('login' in cloud))
    return refuseHere(terminal, 'dataverse-users', 'not_configured', say(language, 'cli.users.settings'));
  const environment = environmentHere(terminal, 'dataverse-users', settings.environments, asked.environment);
  if (typeof environment === 'number') return environment;
  const told = 'reader' in identities || 'writer' in identities ? identities : {};
  const bot = parseGuid(settingOf(process.env, 'MicrosoftAppId'));
  const clients = clientsOf(language, asked.reading ?? told.reader ?? bot, asked.writing ?? told.writer);
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

function clientsOf(language: Language, reading: Guid | undefined, writing: Guid | undefined) {
  if (reading === undefined || writing === undefined)
    return say(language, 'cli.users.missing', { option: reading === undefined ? '--reading' : '--writing' });
  return reading === writing ? say(language, 'cli.users.same') : { reading, writing };
}
