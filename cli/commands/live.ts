import { DefaultAzureCredential } from '@azure/identity';
import { readConfig } from '../../shared/config.ts';
import { liveChecks } from '../live/checks.ts';
import { openConnection } from '../live/open-connection.ts';
import { runChecks } from '../live/run-checks.ts';
import type { TerminalCommand } from './command.ts';

/** Tries the claims of docs/unverified.md on a real environment, with the product's own settings and identity. */
export const live: TerminalCommand = {
  name: 'live',
  usage: 'live <environment> [--writes]',
  about: 'checks what Cutover believes about Dataverse; with --writes also on rows of its own',
  run: async (args) => {
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--writes');
    const [key, ...more] = args.filter((arg) => !arg.startsWith('--'));
    if (unknown !== undefined || key === undefined || more.length > 0) {
      console.error(
        `${unknown === undefined ? 'Name one environment.' : `There is no ${unknown.slice(0, 40)}.`}\nUsage: ${live.usage}`,
      );
      return 2;
    }
    const read = readConfig(process.env);
    if (read.kind === 'misconfigured') {
      console.error('Settings are missing or wrong. "doctor" says which.');
      return 1;
    }
    const { settings, identities, cloud } = read.config;
    const environment = settings.environments.find((one) => one.key === key);
    if (environment === undefined) {
      const known = settings.environments.map((one) => one.key).join(', ');
      console.error(`There is no environment "${key.slice(0, 60)}". Known: ${known}`);
      return 2;
    }
    const writes = args.includes('--writes');
    const { reader, writer = reader } = identities;
    const managedIdentityClientId = writes ? writer : reader;
    const credential = new DefaultAzureCredential({ managedIdentityClientId, authorityHost: cloud.login });
    const connection = openConnection(environment, credential);
    const print = (line: string): void => console.log(line);
    return (await runChecks({ connection, environment, checks: liveChecks, writes, print })) ? 0 : 1;
  },
};
