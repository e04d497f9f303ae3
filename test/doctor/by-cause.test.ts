import { expect, it } from 'vitest';
import { judgeEnvironmentVariables } from '../../shared/config/judge-environment-variables.ts';
import { lost } from '../../shared/dataverse/examine/knock.ts';
import type { Check } from '../../shared/domain/checkup.ts';
import { signInFailure } from '../../shared/domain/sign-in-failure.ts';
import { sayStorage } from '../../shared/tables/examine-storage.ts';
import { text } from '../../shared/texts/text.ts';
import { byCause, ofStorage } from './by-cause.ts';

const lineOf = ({ code, params }: Check): string => text('en', `doctor.${code}`, params);

it.each(byCause)('$id is found, and its cure is named', ({ cause, finds, cure }) => {
  const found = lost({ kind: 'lost', cause }, 'contoso.crm4.dynamics.com');
  expect(found.code).toBe(finds);
  expect(lineOf(found)).toContain(cure);
});

it.each(ofStorage)('$id is found, and its cure is named', ({ error, finds, cure }) => {
  const found = sayStorage('queue', 'storage_queue_ok', error, 'cutoverstore');
  expect(found.code).toBe(finds);
  expect(lineOf(found)).toContain(cure);
});

it('an identity that the endpoint does not know is told from nobody at all', () => {
  expect(signInFailure('ManagedIdentityCredential: Identity not found').code).toBe('sign_in_unassigned');
});

it('on Azure the host must be told with which identity to use the account', () => {
  const account = {
    AzureWebJobsStorage__accountName: 'cutoverstore',
    IDENTITY_ENDPOINT: 'http://127.0.0.1/',
  };
  const known = Object.keys(account);
  expect(judgeEnvironmentVariables(account, known).map(({ code }) => code)).toEqual(['storage_host']);
  const right = {
    ...account,
    AzureWebJobsStorage__credential: 'managedidentity',
    AzureWebJobsStorage__clientId: '0b7c1f8e-9d1a-4c56-8a41-1f4b3b2f9a01',
  };
  expect(judgeEnvironmentVariables(right, Object.keys(right))).toEqual([]);
  const addressed = {
    ...right,
    AzureWebJobsStorage__accountName: '',
    AzureWebJobsStorage__tableServiceUri: 'https://cutoverstore.table.core.windows.net',
  };
  const [missing] = judgeEnvironmentVariables(addressed, Object.keys(addressed));
  expect(missing?.params.setting).toBe('AzureWebJobsStorage__blobServiceUri');
});

it.each(['gcc-high', 'dod', 'china'])('in %s the host does not find an account by its name', (cloud) => {
  const env = { AzureWebJobsStorage__accountName: 'cutoverstore', CUTOVER_CLOUD: cloud };
  const found = judgeEnvironmentVariables(env, Object.keys(env));
  expect(found.map(({ code }) => code)).toEqual(['storage_cloud']);
  const known = { ...env, CUTOVER_CLOUD: 'gcc' };
  expect(judgeEnvironmentVariables(known, Object.keys(known))).toEqual([]);
});
