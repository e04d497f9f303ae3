import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { authorizeBoth } from '../builders/both-identities.ts';
import { administrators, mayAdminister } from './administrators.ts';
import { recordedSince } from './recorder.ts';

let double: DataverseDouble;
beforeAll(async () => {
  double = await startDataverse({
    fixture: withTwoIdentities(contosoDev()),
    authorize: authorizeBoth,
  });
  return double.stop;
});

const batch = (line: string): string =>
  `--b\r\nContent-Type: application/http\r\n\r\n${line} HTTP/1.1\r\n\r\n\r\n--b--\r\n`;

async function sent(as: string, method: string, path: string, body = ''): Promise<readonly string[]> {
  recordedSince();
  await fetch(`${double.url}/api/data/v9.2/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      'content-type': path === '$batch' ? 'multipart/mixed;boundary=b' : 'application/json',
    },
    ...(method === 'GET' ? {} : { body }),
  });
  return recordedSince().writes;
}

it.each([
  ['PATCH', 'msdyn_channelproviders(5a1f0000-0000-4000-8000-000000000001)', '{}'],
  ['POST', 'msdyn_channelproviders', '{}'],
  ['DELETE', 'msdyn_channelproviders(5a1f0000-0000-4000-8000-000000000001)', ''],
  ['POST', 'roles(5a1f0000-0000-4000-8000-000000000001)/systemuserroles_association/$ref', '{}'],
  ['POST', '$batch', batch('DELETE /api/data/v9.2/msdyn_channelproviders(1)')],
  ['POST', '$batch', 'nothing'],
])('a %s of %s by the reading identity is found, though Dataverse refuses it', async (method, path, body) => {
  expect(await sent('reads', method, path, body)).toHaveLength(1);
  expect(await sent('writes', method, path, body)).toEqual([]);
});

it.each([
  ['GET', 'msdyn_channelproviders', ''],
  ['POST', 'msdyn_getAppConfigByContext', '{}'],
  ['POST', '$batch', batch('GET /api/data/v9.2/roles')],
  ['POST', '$batch', batch('POST /api/data/v9.2/msdyn_getAppConfigByContext')],
])('a %s of %s is reading', async (method, path, body) => {
  expect(await sent('reads', method, path, body)).toEqual([]);
});

it('a test whose reading identity writes fails, and one of an administrator, though they assert nothing; a refusal that is owed and not given fails its file', () => {
  const program = ['--import', 'tsx', 'test/recorder/run-planted.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    // Not of this worker.
    env: { ...process.env, VITEST: '', RECORDED_READINGS: '' },
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('the reading identity sent something that writes');
  expect(stdout + stderr).toContain('an administrator did what our two identities do');
  expect(stdout).toMatch(/2 failed.*3 passed/);
  expect(stdout + stderr).toMatch(/says that this file reaches them: expected \[ 'stale_plan' \]/);
});

describe('the identity that holds System Administrator', () => {
  // Also where no test framework is: benchmarks, and the workers of proofs.
  const named = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('test/recorder/'))
    .filter((path) => /migratingObjectId|addMigratingIdentity/.test(readFileSync(path, 'utf8')));

  it('is named nowhere but where somebody acts as an administrator', () => {
    expect(named.filter((path) => !mayAdminister(path))).toEqual([]);
  });

  it.each(administrators)('is needed by %s: %s', (path) => {
    expect(named.filter((one) => one.startsWith(path))).not.toEqual([]);
  });
});
