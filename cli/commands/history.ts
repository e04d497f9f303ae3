import { visible } from '../../shared/report/visible.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { text } from '../../shared/texts/text.ts';
import { environmentHere, portsHere } from '../here.ts';
import type { TerminalCommand } from './command.ts';

/** As many as fill a screen; the HTTP API lists more. */
const most = 20;

/** The newest runs with their whole ids, which the other commands take. */
export const history: TerminalCommand = {
  name: 'history',
  usage: 'history <environment>',
  about: 'lists the runs of an environment with their ids, newest first',
  run: async (args) => {
    const [key, ...more] = args;
    if (key === undefined || key.startsWith('-') || more.length > 0) {
      console.error(`Name one environment.\nUsage: ${history.usage}`);
      return 2;
    }
    const ports = portsHere();
    if (typeof ports === 'number') return ports;
    const environment = environmentHere(ports, key);
    if (typeof environment === 'number') return environment;
    const runs = await ports.ledger.runs(environment.key, most);
    if (runs.length === 0) console.log(`There was no run of ${environment.key} yet.`);
    const rows = runs.map(({ id, kind, status, requester, requestedAt }) => [
      momentOf('en', requestedAt),
      text('en', `kind.${kind}`),
      text('en', `status.${status}`),
      visible(requester.name),
      id,
    ]);
    for (const row of rows) console.log(aligned(row, rows));
    return 0;
  },
};

function aligned(row: readonly string[], all: readonly (readonly string[])[]): string {
  const cells = row.map((cell, at) => cell.padEnd(Math.max(...all.map((one) => one[at]?.length ?? 0))));
  return cells.join('  ').trimEnd();
}
