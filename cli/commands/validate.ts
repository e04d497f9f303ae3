import { validateNow } from '../../shared/engine/validate-now.ts';
import { text } from '../../shared/texts/text.ts';
import { findingJson, findingsTable } from '../readings/findings-table.ts';
import { oneEnvironment, orRefused, readingId } from '../readings/reading.ts';
import { readingPorts } from '../readings/reading-ports.ts';
import { plainTerminal, printJson } from '../terminal/terminal.ts';
import type { TerminalCommand } from './command.ts';

const outcomes = ['clean', 'differs', 'error', 'unknown'] as const;

/** What `validate` in chat compares, by the same code. Exit code 3 where nothing was ever applied here. */
export const validate: TerminalCommand = {
  name: 'validate',
  run: async (args, terminal = plainTerminal(args)) => {
    const about = oneEnvironment(terminal, 'validate', args);
    if (typeof about === 'number') return about;
    const { environment } = about;
    const ports = readingPorts(about.ports, terminal);
    const read = await validateNow(ports, environment, readingId(ports, environment));
    const validated = orRefused(terminal, 'validate', environment, read);
    if (typeof validated === 'number') return validated;
    const { against, findings } = validated;
    const has = (...severities: readonly string[]): boolean =>
      findings.some(({ severity }) => severities.includes(severity));
    const code = against === undefined ? 3 : has('error', 'warning') ? 1 : 0;
    const { language, print, paint } = terminal;
    if (terminal.json) {
      printJson(terminal, {
        version: 1,
        command: 'validate',
        environment: environment.key,
        outcome: outcomes[code],
        against: against?.digest ?? null,
        findings: findings.map((one) => findingJson(language, one)),
      });
      return code;
    }
    const title = code === 1 ? 'differs' : has('unchecked') ? 'unchecked' : 'good';
    print(
      paint(
        'strong',
        `${environment.name} · ${text(language, code === 3 ? 'check.title.never' : `validate.title.${title}`)}`,
      ),
    );
    if (code === 3) print(text(language, 'card.never-migrated'));
    for (const line of findingsTable(terminal, findings)) print(line);
    return code;
  },
};
