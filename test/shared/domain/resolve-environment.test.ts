import { describe, expect, it } from 'vitest';
import { normalise } from '../../../bot/normalise.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { resolveEnvironment } from '../../../shared/domain/resolve-environment.ts';
import { anEnvironment } from '../../gallery/parts.ts';

const development = anEnvironment('contoso-dev');
const production = anEnvironment('contoso-prod', {
  name: 'Contoso Développement Kraków',
  organizationId: guid('11111111-0000-4000-8000-000000000001'),
});
const twin = anEnvironment('contoso-eu', {
  name: 'contoso DEV',
  organizationId: guid('11111111-0000-4000-8000-000000000002'),
});
const both = [development, production];

describe('an environment', () => {
  it.each([
    ['its key', 'contoso-dev'],
    ['its key in capitals', 'CONTOSO-DEV'],
    ['its name', 'Contoso dev'],
    ['its name with other blanks', ' contoso  DEV '],
    ['its address', 'https://contoso-dev.crm4.dynamics.example'],
    ['a page of it', 'https://CONTOSO-DEV.crm4.dynamics.example/main.aspx?appid=1#x'],
    ['its host', 'contoso-dev.crm4.dynamics.example'],
    ['its organisation id', '{0000000F-0000-4000-8000-000000000001}'],
  ])('is found by %s', (_what, said) => {
    expect(resolveEnvironment(said, both)).toBe(development);
  });

  it('is found by its name in decomposed letters', () => {
    expect(resolveEnvironment('Contoso De\u0301veloppement Krako\u0301w', both)).toBe(production);
  });

  it.each([
    ['a Cyrillic letter', 'contoso-dеv'],
    ['a full-width letter', 'ｃontoso-dev'],
    ['a full-width host', 'ｃontoso-dev.crm4.dynamics.example'],
    ['a Kelvin sign', 'Contoso Développement \u212Araków'],
    ['a prefix', 'contoso-d'],
    ['a longer name', 'contoso-dev2'],
    ['a typing error', 'contso-dev'],
    ['more words', 'contoso-dev now'],
    ['another host', 'contoso-dev.crm4.dynamics.example.evil.example'],
    ['a name before the host', 'https://contoso-dev.crm4.dynamics.example@evil.example'],
    ['another port', 'https://contoso-dev.crm4.dynamics.example:444'],
    ['a wildcard', '*'],
  ])('is not found by %s', (_what, said) => {
    expect(resolveEnvironment(said, both)).toMatchObject({ reason: 'unknown_environment' });
  });

  it('is suggested nearest first, also for a look-alike', () => {
    for (const said of ['contoso-prоd', 'contoso-prd', 'CONTOSO-PROD2'])
      expect(resolveEnvironment(said, both)).toMatchObject({
        params: { said, nearest: 'contoso-prod, contoso-dev' },
      });
  });

  it('is never suggested to somebody who may not read it', () => {
    const answer = resolveEnvironment('contoso-prod', [development]);
    expect(answer).toMatchObject({ reason: 'unknown_environment', params: { nearest: 'contoso-dev' } });
    expect(resolveEnvironment('x', [])).toMatchObject({
      reason: 'unknown_environment',
      params: { nearest: '' },
    });
  });

  it.each(['Bob’s Env', 'Paris – Test', 'The “Big” One', 'Soft\u00adphone\u00a0Lab'])(
    'is found by its name %s, as typed and as a phone or a keyboard writes it',
    (name) => {
      const one = anEnvironment('contoso-one', { name });
      for (const said of [name, normalise(name), normalise(`"${name}"`)])
        expect(resolveEnvironment(said, [...both, one])).toBe(one);
    },
  );

  it('whose name looks like the key of another is neither', () => {
    const other = anEnvironment('contoso-other', { name: 'contoso–dev' });
    for (const said of ['contoso–dev', 'contoso-dev', normalise('"contoso–dev"')])
      expect(resolveEnvironment(said, [development, other])).toMatchObject({
        reason: 'ambiguous_environment',
        params: { nearest: 'contoso-dev, contoso-other' },
      });
  });

  it('that could be two is neither, and both are named', () => {
    expect(resolveEnvironment('contoso dev', [...both, twin])).toMatchObject({
      reason: 'ambiguous_environment',
      params: { nearest: 'contoso-dev, contoso-eu' },
    });
  });

  it('that was not named is asked for', () => {
    expect(resolveEnvironment('  ', both)).toMatchObject({ reason: 'missing_environment' });
  });
});
