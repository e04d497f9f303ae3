import type { Run } from '../../shared/domain/run.ts';
import { visible } from '../../shared/report/visible.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { outcomeKey } from '../../shared/texts/outcome.ts';
import { text } from '../../shared/texts/text.ts';
import { oneEnvironment } from '../readings/reading.ts';
import { table } from '../terminal/table.ts';
import { plainTerminal, printJson, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import type { TerminalCommand } from './command.ts';

/** As many as fill a screen; the HTTP API lists more. */
const most = 20;

/** The newest runs with their whole ids, which the other commands take. */
export const history: TerminalCommand = {
  name: 'history',
  run: async (args, terminal = plainTerminal(args)) => {
    const about = oneEnvironment(terminal, 'history', args);
    if (typeof about === 'number') return about;
    const { ports, environment } = about;
    const runs = await ports.ledger.runs(environment.key, most);
    const { language, json, print } = terminal;
    if (json)
      printJson(terminal, {
        version: 1,
        command: 'history',
        environment: environment.key,
        outcome: 'clean',
        runs: runs.map(({ id, kind, status, requester, requestedAt, changedAt }) => ({
          ...{ id, kind, status, requester, requestedAt, changedAt },
        })),
      });
    else if (runs.length === 0) print(say(language, 'cli.no-run-yet', { environment: environment.key }));
    else for (const line of runsTable(terminal, runs)) print(line);
    return 0;
  },
};

function runsTable({ language, columns, paint }: Terminal, runs: readonly Run[]): readonly string[] {
  const rows = runs.map((run) => [
    momentOf(language, run.requestedAt),
    text(language, `kind.${run.kind}`),
    text(language, outcomeKey(run)),
    visible(run.requester.name),
    run.id,
  ]);
  const titles = [
    { title: text(language, 'report.when'), as: 'whole' },
    { title: text(language, 'report.what'), as: 'short' },
    { title: text(language, 'report.result'), as: 'whole' },
    { title: text(language, 'report.who'), as: 'short' },
    // The other commands take it: it is there to be copied.
    { title: text(language, 'report.run'), as: 'whole' },
  ] as const;
  return table(titles, rows, columns, (cell, row) => (row < 0 ? paint('strong', cell) : cell));
}
