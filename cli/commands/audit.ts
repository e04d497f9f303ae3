import { readFile } from 'node:fs/promises';
import { checkChain } from '../../shared/domain/audit-chain.ts';
import { auditLine, faultTexts } from '../../shared/report/audit-lines.ts';
import { parsers } from '../../shared/tables/row-schemas.ts';
import { type AuditFile, auditFileText, readAuditFile } from '../audit-file.ts';
import { environmentHere, portsHere } from '../here.ts';
import { readAudit } from '../read-audit.ts';
import type { TerminalCommand } from './command.ts';

/** Checks who did what when: every row of an environment, or of an export without any connection. */
export const audit: TerminalCommand = {
  name: 'audit',
  usage: 'audit <environment> [--json] | audit --file <jsonl>',
  about: 'checks that no audit row was changed, added or lost, and prints them; --json exports',
  run: async (args) => {
    const asked = parse(args);
    if (typeof asked === 'string') {
      console.error(`${asked}\nUsage: ${audit.usage}`);
      return 2;
    }
    const found = 'file' in asked ? await ofFile(asked.file) : await ofEnvironment(asked.key);
    return typeof found === 'number' ? found : report(found, 'key' in asked && asked.json);
  },
};

type Asked = { readonly file: string } | { readonly key: string; readonly json: boolean };

function parse(args: readonly string[]): Asked | string {
  const [first, second, ...more] = args;
  if (first === '--file')
    return second !== undefined && more.length === 0 ? { file: second } : 'Name one file.';
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  if (unknown !== undefined) return `There is no ${unknown.slice(0, 40)} here.`;
  const [key, ...others] = args.filter((arg) => arg !== '--json');
  return key === undefined || others.length > 0
    ? 'Name one environment.'
    : { key, json: args.includes('--json') };
}

/** A report on rows and head; a number is the exit code, when there is nothing to report on. */
function report(found: AuditFile, json: boolean): number {
  const { entries, broken } = checkChain(found.rows, found.head, parsers.audit);
  const { environment, sequence, hash } = found.head;
  if (json) process.stdout.write(auditFileText(found));
  else for (const entry of entries) console.log(auditLine(entry));
  const verdict =
    broken === undefined
      ? `${environment}: intact, ${sequence} rows, last hash ${hash}`
      : `${environment}: broken at row ${broken.row}: ${faultTexts[broken.fault]}.`;
  if (json || broken !== undefined) console.error(verdict);
  else console.log(verdict);
  return broken === undefined ? 0 : 1;
}

async function ofFile(path: string): Promise<AuditFile | number> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) {
    console.error('The file cannot be read.');
    return 2;
  }
  const file = readAuditFile(bytes);
  if (file !== undefined) return file;
  console.error('Broken: the file does not end with the line of the head, or is no text.');
  return 1;
}

async function ofEnvironment(key: string): Promise<AuditFile | number> {
  const ports = portsHere();
  if (typeof ports === 'number') return ports;
  const environment = environmentHere(ports, key);
  if (typeof environment === 'number') return environment;
  try {
    const found = await readAudit(ports.ledger, environment.key);
    if (found !== undefined) return found;
    console.error(`${environment.key} is at work: rows kept being added while they were read. Try again.`);
  } catch (error) {
    console.error(`The audit cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  return 1;
}
