import { describe, expect, it } from 'vitest';
import { type CloudKey, clouds, isCloudHost, tenantIssuer } from '../../../shared/domain/clouds.ts';

const all = Object.values(clouds);
const fits = (host: string): readonly string[] =>
  all.filter(({ dataverse }) => dataverse.test(host)).map(({ key }) => key);

describe('the clouds', () => {
  it.each<[string, readonly CloudKey[]]>([
    ['contoso.crm.dynamics.com', ['public']],
    ['contoso.crm4.dynamics.com', ['public']],
    ['contoso.crm9.dynamics.com', ['public', 'gcc']],
    ['contoso.crm.microsoftdynamics.us', ['gcc-high']],
    ['contoso.crm.appsplatform.us', ['dod']],
    ['contoso.crm.dynamics.cn', ['china']],
    ['contoso.crm.dynamics.com.evil.example', []],
    ['crm.dynamics.com', []],
    ['contoso-crm.dynamics.com', []],
    ['contoso.crm.dynamicsxcom', []],
  ])('are told apart by the host of an environment: %s', (host, expected) => {
    expect(fits(host)).toEqual(expected);
    expect(isCloudHost(host)).toBe(expected.length > 0);
  });

  it('hold origins only, each https and without a slash at the end', () => {
    const origins = all.flatMap(({ login, graph, make, admin, bot, teams }) => [
      ...[login, graph, make, admin, teams.client, bot.issuer, bot.signInCards],
    ]);
    for (const origin of origins) expect(new URL(origin).origin.toLowerCase()).toBe(origin.toLowerCase());
    for (const { bot } of all)
      expect([bot.keys, bot.emulatorKeys].every((url) => new URL(url).protocol === 'https:')).toBe(true);
  });

  it.each(all)('know an example of their environments: $key', ({ dataverse, region }) => {
    expect(dataverse.test(`contoso.${region}`)).toBe(true);
  });

  it('never share sign-in with a cloud of another operator', () => {
    const logins = (['public', 'gcc', 'gcc-high', 'dod', 'china'] as const).map((key) => clouds[key].login);
    expect(logins[1]).toBe(logins[0]);
    expect(logins[3]).toBe(logins[2]);
    expect(new Set(logins).size).toBe(3);
  });

  it('issue tokens for a tenant at their own place', () => {
    expect(tenantIssuer(clouds.china, 't')).toEqual({
      issuer: 'https://login.partner.microsoftonline.cn/t/v2.0',
      keys: 'https://login.partner.microsoftonline.cn/t/discovery/v2.0/keys',
    });
  });
});
