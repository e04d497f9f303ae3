import { expect, it } from 'vitest';
import { people, tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { botEnvironment } from '../../sandbox/issuer/bot-environment.ts';
import { explainProblem } from '../../shared/config/explain-problem.ts';
import { readConfig } from '../../shared/config.ts';
import { text } from '../../shared/texts/text.ts';
import { misconfigurations } from './misconfigurations.ts';

const place = {
  key: 'contoso-dev',
  name: 'Contoso Dev',
  url: 'https://contoso.crm4.dynamics.com',
  organizationId: people.ada.objectId,
};

function envWith(env: object, at: object): { readonly [name: string]: string | undefined } {
  const { environments, ...rest } = settingsFor([place]);
  const changed = environments.map((one) => ({ ...one, ...at }));
  return {
    ...botEnvironment({ url: 'http://127.0.0.1:1', tenantId, identityHeader: 'none' }, people.gil.objectId),
    CUTOVER_SETTINGS: JSON.stringify({ ...rest, environments: changed }),
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    ...env,
  };
}

it('a correct set-up has nothing wrong in its settings', () => {
  expect(readConfig(envWith({}, {})).kind).toBe('config');
});

it.each(misconfigurations)('$id is found, and its cure is named', ({ env = {}, at = {}, finds, cure }) => {
  const given = envWith(env, at);
  const read = readConfig(given);
  const checks = read.kind === 'config' ? [] : read.problems.map((one) => explainProblem(one, given));
  const found = checks.find((one) => one.code === finds);
  expect(checks.map(({ code }) => code)).toContain(finds);
  expect(found === undefined ? '' : text('en', `doctor.${finds}`, found.params)).toContain(cure);
});
