import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsToFix } from '../../shared/config/problem.ts';
import { overrideNames } from '../../shared/config/read-bot.ts';
import { settingsShape } from '../../shared/config/settings-shape.ts';
import { readConfig } from '../../shared/config.ts';
import { browserAppCases } from './browser-app-cases.ts';
import {
  byAddress,
  configCases,
  goodEnv,
  goodEnvironment,
  otherEnvironment,
  overrides,
  settingsJson,
} from './config-cases.ts';

function problemsWith(env: { readonly [name: string]: string | undefined }) {
  const result = readConfig({ ...goodEnv, ...env });
  return result.kind === 'misconfigured' ? result.problems : [];
}

function configWith(env: { readonly [name: string]: string | undefined } = {}) {
  const result = readConfig({ ...goodEnv, ...env });
  if (result.kind === 'misconfigured') throw new Error(settingsToFix(result.problems));
  return result.config;
}

describe('a misconfiguration', () => {
  it.each(configCases)('$id is one problem and names its setting', ({ env, problem, others = 0 }) => {
    const found = problemsWith(env).map(({ id, setting }) => ({ id, setting }));
    expect(found).toContainEqual(problem);
    expect(found.length).toBe(1 + others);
  });

  it('has an id of its own', () => {
    expect(new Set(configCases.map(({ id }) => id)).size).toBe(configCases.length);
  });

  it('is tried for every setting there is, and every field of an environment', () => {
    const sources = [
      'shared/config.ts',
      ...readdirSync('shared/config').map((name) => `shared/config/${name}`),
    ].map((path) => readFileSync(path, 'utf8'));
    const named =
      sources.join('').match(/(?<=')(?:CUTOVER_|MicrosoftApp|AzureWebJobsStorage)\w*(?=')/g) ?? [];
    const tried = [...configCases, ...browserAppCases].map(({ problem }) => problem.setting.split('.')[0]);
    expect([...named, ...overrideNames].filter((name) => !tried.includes(name))).toEqual([]);
    const fields = Object.keys(settingsShape.shape.environments.element.shape);
    const paths = configCases.map(({ problem }) => problem.setting.split('.')[2]?.replace(/\[.*/, ''));
    expect(fields.filter((field) => !paths.includes(field))).toEqual([]);
  });

  it('is never described with the value that is wrong', () => {
    const secret = 'a-value-nobody-should-see';
    for (const name of [
      ...Object.keys(goodEnv),
      ...Object.keys(overrides),
      'MicrosoftAppPassword',
      'CUTOVER_LOG',
    ])
      expect(JSON.stringify(problemsWith({ [name]: secret }))).not.toContain(secret);
  });

  it('is reported together with all others', () => {
    const result = readConfig({});
    expect(result.kind === 'misconfigured' ? settingsToFix(result.problems) : '').toBe(
      'CUTOVER_SETTINGS, MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId, AzureWebJobsStorage',
    );
  });
});

describe('good settings', () => {
  it('become environments with the safe defaults filled in', () => {
    expect(configWith().settings.environments).toEqual([
      {
        ...goodEnvironment,
        protected: true,
        tags: [],
        tolerateLeavers: 0,
        approvalsNeeded: 1,
        graceDays: 7,
        timeZone: 'UTC',
        blackoutDays: [],
        blastRadius: { peoplePercent: 100, rows: 500 },
        remindAfterHours: 4,
        fullReadDays: 7,
        groups: { reader: [], planner: [], approver: [], operator: [] },
        people: {
          reader: [],
          planner: ['33333333-3333-4333-8333-33333333333a'],
          approver: [],
          operator: [],
        },
      },
    ]);
  });

  it('keep what is stated', () => {
    const stated = {
      ...otherEnvironment,
      protected: false,
      solution: 'CutoverRows',
      owner: { kind: 'team', id: goodEnvironment.organizationId },
      tolerateLeavers: 3,
      approvalsNeeded: 2,
      timeZone: 'Europe/Berlin',
      blastRadius: { peoplePercent: 50, rows: 20 },
      remindAfterHours: 0,
      groups: { reader: [], planner: [], approver: [goodEnvironment.organizationId], operator: [] },
    };
    const { environments } = configWith({
      CUTOVER_SETTINGS: settingsJson(goodEnvironment, { ...stated, url: 'http://127.0.0.1:8080/' }),
    }).settings;
    expect(environments[1]).toMatchObject({ ...stated, url: 'http://127.0.0.1:8080', people: {} });
  });

  it('may be in a file, with a byte order mark', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutover-'));
    try {
      const path = join(folder, 'settings.json');
      writeFileSync(path, `\uFEFF${goodEnv.CUTOVER_SETTINGS}`);
      expect(configWith({ CUTOVER_SETTINGS: path }).settings).toEqual(configWith().settings);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reach storage by account name when there is no connection string', () => {
    const storage = {
      kind: 'identity',
      account: 'cutoverstore',
      tables: 'https://cutoverstore.table.core.windows.net',
      queues: 'https://cutoverstore.queue.core.windows.net',
    };
    expect(configWith().storage).toEqual(storage);
    expect(configWith(byAddress).storage).toEqual(storage);
  });

  it.each(['core.usgovcloudapi.net', 'core.chinacloudapi.cn', 'storage.azure.net'])(
    'reach storage where its addresses say, below %s',
    (suffix) => {
      const zone = suffix === 'storage.azure.net' ? 'z12.' : '';
      const at = (service: string) => `https://cutoverstore.${zone}${service}.${suffix}`;
      const env = {
        ...byAddress,
        AzureWebJobsStorage__tableServiceUri: `${at('table')}/`,
        AzureWebJobsStorage__queueServiceUri: `${at('queue')}/`,
      };
      expect(configWith(env).storage).toMatchObject({ tables: at('table'), queues: at('queue') });
    },
  );

  it('accept a connection string whose key ends with equals signs', () => {
    const connectionString =
      'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=bb==;TableEndpoint=https://x.example';
    expect(
      configWith({ AzureWebJobsStorage: connectionString, AzureWebJobsStorage__accountName: undefined })
        .storage,
    ).toEqual({ kind: 'connection_string', connectionString });
  });

  it('hold the overrides only when all of them are given', () => {
    expect(configWith().bot).not.toHaveProperty('overrides');
    expect(configWith(overrides).bot.overrides).toEqual(overrides);
  });

  it('accept a single-tenant app with its secret', () => {
    expect(configWith({ MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 's' }).bot).toMatchObject({
      type: 'SingleTenant',
      password: 's',
    });
  });

  it('open the HTTP API only with an audience, for the tenant of the bot', () => {
    expect(configWith()).not.toHaveProperty('api');
    expect(configWith({ CUTOVER_API_AUDIENCE: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02' }).api).toEqual({
      audience: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02',
      issuer: 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0',
      jwksUrl: 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/discovery/v2.0/keys',
    });
  });
});
