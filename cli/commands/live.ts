import { DefaultAzureCredential } from '@azure/identity';
import { readConfig } from '../../shared/config.ts';
import { environmentHere, misconfigured } from '../here.ts';
import { liveChecks } from '../live/checks.ts';
import { openConnection } from '../live/open-connection.ts';
import { runChecks, type Tried } from '../live/run-checks.ts';
import { readArguments } from '../read-arguments.ts';
import { plainTerminal, printJson } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';
import { usages } from './usages.ts';

/** Tries the claims of docs/unverified.md on a real environment, with the product's own settings and identity. */
export const live: TerminalCommand = {
  name: 'live',
  run: async (args, terminal = plainTerminal(args)) => {
    const { language } = terminal;
    const asked = readArguments(language, usages.live, args);
    if (typeof asked === 'string') return wrongUse(terminal, 'live', asked);
    const [key, ...more] = asked.places;
    if (key === undefined || more.length > 0)
      return wrongUse(terminal, 'live', say(language, 'cli.one-environment'));
    const read = readConfig(process.env);
    if (read.kind === 'misconfigured') return misconfigured(terminal, 'live', read.problems);
    const { settings, identities, cloud } = read.config;
    const environment = environmentHere(terminal, 'live', settings.environments, key);
    if (typeof environment === 'number') return environment;
    const writes = asked.options.has('writes');
    const { reader, writer = reader } = identities;
    const managedIdentityClientId = writes ? writer : reader;
    const credential = new DefaultAzureCredential({ managedIdentityClientId, authorityHost: cloud.login });
    const connection = openConnection(environment, credential);
    const tried: Tried[] = [];
    const holds = await runChecks({
      connection,
      environment,
      checks: liveChecks,
      writes,
      language,
      print: terminal.json ? () => undefined : terminal.print,
      tell: (one, done) => {
        tried.push(one);
        terminal.progress.at(one.id, done, liveChecks.length);
      },
    });
    if (terminal.json) {
      // Where nothing could be tried there is nothing that holds either.
      const outcome = holds ? 'clean' : tried.length === 0 ? 'error' : 'differs';
      const about = { version: 1, command: 'live', environment: environment.key, outcome };
      printJson(terminal, { ...about, checks: tried });
    }
    return holds ? 0 : tried.length === 0 ? 2 : 1;
  },
};
