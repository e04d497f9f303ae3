import { readFile } from 'node:fs/promises';
import { checkChain } from '../../shared/domain/audit-chain.ts';
import { parsers } from '../../shared/tables/row-schemas.ts';
import { type AuditFile, auditFileText, readAuditFile } from '../audit-file.ts';
import { environmentHere, portsHere } from '../here.ts';
import { readArguments } from '../read-arguments.ts';
import { readAudit } from '../read-audit.ts';
import { auditLine } from '../readings/audit-line.ts';
import { plainTerminal, refuseHere, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import { wrongUse } from '../usage-here.ts';
import type { TerminalCommand } from './command.ts';
import { usages } from './usages.ts';

/** Checks who did what when: every row of an environment, or of an export without any connection. */
export const audit: TerminalCommand = {
  name: 'audit',
  run: async (args, terminal = plainTerminal()) => {
    const asked = parse(terminal, args);
    if (typeof asked === 'string') return wrongUse(terminal, 'audit', asked);
    const found =
      'file' in asked ? await ofFile(terminal, asked.file) : await ofEnvironment(terminal, asked.key);
    return typeof found === 'number' ? found : report(terminal, found, 'key' in asked && asked.json);
  },
};

type Asked = { readonly file: string } | { readonly key: string; readonly json: boolean };

function parse({ language }: Terminal, args: readonly string[]): Asked | string {
  const said = readArguments(language, usages.audit, args);
  if (typeof said === 'string') return said;
  const { places, options } = said;
  const [key, ...others] = places;
  const file = options.get('file');
  if (file !== undefined)
    return places.length === 0 && options.size === 1 ? { file } : say(language, 'cli.one-file');
  return key === undefined || others.length > 0
    ? say(language, 'cli.one-environment')
    : { key, json: options.has('json') };
}

/** A report on rows and head; a number is the exit code, when there is nothing to report on. */
function report(terminal: Terminal, found: AuditFile, json: boolean): number {
  const { language, print, complain, paint } = terminal;
  const { entries, broken } = checkChain(found.rows, found.head, parsers.audit);
  const { environment, sequence, hash } = found.head;
  if (json) print(auditFileText(found).replace(/\n$/, ''));
  else for (const entry of entries) print(auditLine(language, entry));
  const verdict =
    broken === undefined
      ? paint('good', say(language, 'cli.audit.intact', { environment, count: sequence, hash }))
      : say(language, 'cli.audit.broken', {
          environment,
          number: broken.row,
          fault: say(language, `cli.audit.fault.${broken.fault}`),
        });
  if (json || broken !== undefined) complain(verdict);
  else print(verdict);
  return broken === undefined ? 0 : 1;
}

async function ofFile(terminal: Terminal, path: string): Promise<AuditFile | number> {
  const { language, complain } = terminal;
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined)
    return refuseHere(
      terminal,
      'audit',
      'unreadable_file',
      say(language, 'cli.audit.no-file', { file: path }),
    );
  const file = readAuditFile(bytes);
  if (file !== undefined) return file;
  complain(say(language, 'cli.audit.no-head'));
  return 1;
}

async function ofEnvironment(terminal: Terminal, key: string): Promise<AuditFile | number> {
  const { language } = terminal;
  const ports = portsHere(terminal, 'audit');
  if (typeof ports === 'number') return ports;
  const environment = environmentHere(terminal, 'audit', ports.settings.environments, key);
  if (typeof environment === 'number') return environment;
  const params = { environment: environment.key };
  terminal.progress.at(say(language, 'cli.reading', params));
  try {
    const found = await readAudit(ports.ledger, environment.key);
    if (found !== undefined) return found;
    return refuseHere(terminal, 'audit', 'at_work', say(language, 'cli.audit.at-work', params));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuseHere(terminal, 'audit', 'audit_unreadable', say(language, 'cli.audit.unread', { why }));
  }
}
