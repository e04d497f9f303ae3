import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { audit } from '../../cli/commands/audit.ts';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { people, tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { botEnvironment } from '../../sandbox/issuer/bot-environment.ts';
import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { guid } from '../../shared/domain/guid.ts';
import { cancelRun } from '../../shared/engine/cancel-run.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import { id } from '../builders/ids.ts';

const key = 'contoso-dev';
const place = { key, name: 'Contoso Dev', url: 'https://contoso-dev.example', organizationId: id(0xf, 1) };
const issuer = { url: 'http://127.0.0.1:1', tenantId, identityHeader: 'none' };

let azurite: Azurite;
let table: TableClient;
let env: { readonly [name: string]: string };
const out: string[] = [];
const said: string[] = [];

/** Ada asks twice and cancels twice: four rows. */
beforeAll(async () => {
  azurite = await startAzurite();
  table = openStorage(azurite).ledger;
  env = {
    ...botEnvironment(issuer, id(0xa, 1)),
    CUTOVER_SETTINGS: JSON.stringify(settingsFor([place])),
    AzureWebJobsStorage: azurite.connectionString,
  };
  const read = readConfig(env);
  if (read.kind === 'misconfigured') throw new Error(JSON.stringify(read.problems));
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  const [environment] = ports.settings.environments;
  if (environment === undefined) throw new Error('no environment');
  const by = { id: guid(people.ada.objectId), name: 'Ada \u001b[31mVogt' };
  for (let count = 0; count < 2; count++) {
    await startRun(ports, { environment, kind: 'migrate', requester: by });
    await cancelRun(ports, { environment, by });
  }
});
afterAll(() => azurite.stop());

beforeEach(() => {
  out.length = 0;
  said.length = 0;
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function row(number: number) {
  const rowKey = `audit|${String(number).padStart(10, '0')}`;
  const { json0 } = await table.getEntity<{ json0: string }>(key, rowKey);
  return { partitionKey: key, rowKey, json0 };
}

async function exported(): Promise<string> {
  await audit.run([key, '--json']);
  return `${out.join('\n')}\n`;
}

async function inFile(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'cutover-audit-')), 'audit.jsonl');
  await writeFile(path, text);
  return path;
}

it('prints who did what when, and that the chain is intact', async () => {
  expect(await audit.run([key])).toBe(0);
  expect(out).toHaveLength(5);
  expect(out[0]).toMatch(
    /^#1 {2}20\S+Z {2}Ada \\u\{1b\}\[31mVogt \([0-9a-f-]{36}\) {2}asked for it {2}run \w{6}$/,
  );
  expect(out[4]).toMatch(/^contoso-dev: intact, 4 rows, last hash [0-9a-f]{64}$/);
});

it('exports JSON lines that are checked without any connection', async () => {
  const text = await exported();
  expect(text.split('\n')).toHaveLength(6);
  vi.unstubAllEnvs();
  expect(await audit.run(['--file', await inFile(text)])).toBe(0);
  expect(out.at(-1)).toContain('intact, 4 rows');
});

it.each<[string, (lines: string[]) => string[], string]>([
  [
    'whose third line says another name',
    (lines) => lines.with(2, lines[2]?.replace('Ada', 'Eve') ?? ''),
    'row 3',
  ],
  ['whose last row is gone', (lines) => lines.toSpliced(3, 1), 'row 4: it is missing'],
  ['without the line of the head', (lines) => lines.slice(0, -1), 'does not end with the line of the head'],
])('says broken, and where, of a file %s', async (_what, change, where) => {
  const lines = (await exported()).trimEnd().split('\n');
  expect(await audit.run(['--file', await inFile(`${change(lines).join('\n')}\n`)])).toBe(1);
  expect(said.join('\n')).toContain(where);
});

it('finds an identifier whose letters only changed their case, which the ledger itself reads as the same', async () => {
  const text = (await exported()).replace(people.ada.objectId, people.ada.objectId.toUpperCase());
  expect(await audit.run(['--file', await inFile(text)])).toBe(1);
  expect(said.join('\n')).toContain('row 1: its content does not match its own hash');
});

it('finds a row that was changed in the table, and rows cut from its end', async () => {
  const second = await row(2);
  await table.updateEntity({ ...second, json0: second.json0.replace('cancelled', 'approved!') }, 'Replace', {
    etag: '*',
  });
  expect(await audit.run([key])).toBe(1);
  expect(said).toEqual(['contoso-dev: broken at row 2: its content does not match its own hash.']);
  await table.updateEntity(second, 'Replace', { etag: '*' });
  const last = await row(4);
  await table.deleteEntity(key, last.rowKey);
  expect(await audit.run([key])).toBe(1);
  expect(said[1]).toContain('broken at row 4: it is missing');
  await table.createEntity(last);
  expect(await audit.run([key])).toBe(0);
});

it.each([
  [[]],
  [['one', 'two']],
  [['contoso-dev', '--jsn']],
  [['--file']],
  [['--file', 'a', 'b']],
  [['nowhere']],
])('is told how it is used when called with %j', async (args) => {
  expect(await audit.run(args)).toBe(2);
  expect(said[0]).toMatch(/Usage: audit|There is no environment/);
});
