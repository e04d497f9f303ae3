import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { people, tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { botEnvironment } from '../../sandbox/issuer/bot-environment.ts';
import { explainProblem } from '../../shared/config/explain-problem.ts';
import { readConfig } from '../../shared/config.ts';
import { text } from '../../shared/texts/text.ts';
import { type Misconfiguration, misconfigurations } from './misconfigurations.ts';
import { mistyped } from './mistyped.ts';

type Env = { readonly [name: string]: string | undefined };
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = {
  key: 'contoso-dev',
  name: 'Contoso Dev',
  url: 'https://contoso.crm4.dynamics.com',
  organizationId: people.ada.objectId,
};

type Planted = Pick<Misconfiguration, 'env' | 'at' | 'written' | 'file'>;

function envWith({ env = {}, at = {}, written = (json) => json, file }: Planted): Env {
  const { environments, ...rest } = settingsFor([place]);
  const changed = environments.map((one) => ({ ...one, ...at }));
  const json = JSON.stringify({ ...rest, environments: changed });
  const path = join(folder, 'settings.json');
  if (file !== undefined) writeFileSync(path, file(json));
  return {
    ...botEnvironment({ url: 'http://127.0.0.1:1', tenantId, identityHeader: 'none' }, people.gil.objectId),
    CUTOVER_SETTINGS: file === undefined ? written(json) : path,
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    ...env,
  };
}

it.each([
  { id: 'plain', planted: {} },
  { id: 'byte-order-mark', planted: { written: (json: string) => `\uFEFF${json}` } },
  { id: 'file-with-byte-order-mark', planted: { file: (json: string) => Buffer.from(`\uFEFF${json}`) } },
  { id: 'blanks-around', planted: { env: { AZURE_CLIENT_ID: ` ${people.gil.objectId}\r\n` } } },
  { id: 'braces', planted: { at: { organizationId: `{${people.ada.objectId.toUpperCase()}}` } } },
  { id: 'slash-at-the-end', planted: { at: { url: 'HTTPS://Contoso.CRM4.dynamics.com/' } } },
])('$id: a correct set-up has nothing wrong in its settings', ({ planted }) => {
  expect(readConfig(envWith(planted)).kind).toBe('config');
});

it.each([...misconfigurations, ...mistyped])('$id is found, and its cure is named', (mistake) => {
  const { finds, cure } = mistake;
  const given = envWith(mistake);
  const read = readConfig(given);
  const checks = read.kind === 'config' ? [] : read.problems.map((one) => explainProblem(one, given));
  const found = checks.filter((one) => one.code === finds);
  expect(checks.map(({ code }) => code)).toContain(finds);
  expect(found.map(({ params }) => text('en', `doctor.${finds}`, params)).join('\n')).toContain(cure);
});
