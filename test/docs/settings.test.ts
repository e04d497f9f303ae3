import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { egressShape } from '../../shared/config/read-egress.ts';
import { signInShape } from '../../shared/config/read-look.ts';
import { settingsShape } from '../../shared/config/settings-shape.ts';
import { readConfig } from '../../shared/config.ts';
import { browserApp, byAddress, goodEnv, goodEnvironment, settingsJson } from '../shared/config-cases.ts';
import { codeOf, differences, tablesOf } from './markdown-tables.ts';
import {
  bicepParameters,
  holds,
  keysOf,
  leavesOf,
  namesGiven,
  namesOfDevelopment,
  namesRead,
  namesWritten,
} from './settings-facts.ts';

const page = readFileSync('docs/settings.md', 'utf8');
const tables = tablesOf(page);
const rows = (heading: string) => tables.get(heading) ?? [];
const firsts = (heading: string) => rows(heading).map((row) => codeOf(row[0]));
const own = 'App settings';
const azures = 'App settings that Azure reads';
const tree = 'Keys of CUTOVER_SETTINGS';

const code = {
  own: [...new Set([...namesRead(), ...namesWritten()])],
  given: namesGiven(),
  development: namesOfDevelopment(),
};

/** Everything in which the page and the code differ. */
function problems(document: string, { own: ours, given, development } = code): readonly string[] {
  const found = tablesOf(document);
  const named = (heading: string) => (found.get(heading) ?? []).map((row) => codeOf(row[0]));
  const all = [...named(own), ...named(azures)];
  return [
    ...differences('setting', ours, named(own)),
    ...differences('setting of the infrastructure', [...given, ...ours], all),
    ...differences('key', keysOf(settingsShape), named(tree)),
    ...differences('key', keysOf(egressShape), named('Keys of CUTOVER_EGRESS')),
    ...differences('key', keysOf(signInShape), named('Keys of CUTOVER_SIGN_IN')),
    ...differences('parameter', bicepParameters(), named('Parameters of the infrastructure')),
    ...differences('variable', development, named('Only for development')),
  ];
}

describe('the page about settings', () => {
  it('has a line for every setting and key there is, and names no other', () => {
    expect(problems(page)).toEqual([]);
  });

  it('is found wrong whichever side has more', () => {
    expect(problems(page, { ...code, own: [...code.own, 'CUTOVER_NEW'] })).toContain(
      'setting CUTOVER_NEW is not in the document',
    );
    for (const name of [...firsts(own), ...firsts(azures), ...firsts(tree)]) {
      const without = page.replace(new RegExp(`^\\| \`${name.replace(/[.[\]]/g, '\\$&')}\` .*\n`, 'm'), '');
      expect(problems(without).join(), name).toContain(`${name} is not in the document`);
    }
    const invented = page.replace('| `CUTOVER_LOG` |', '| `CUTOVER_LOUD` | | | | | |\n| `CUTOVER_LOG` |');
    expect(problems(invented)).toContain('setting CUTOVER_LOUD is in the document and nowhere else');
  });

  it('says where each is read, and the name stands there', () => {
    const wrong = rows(own).filter(([name, , , , read]) => !holds(codeOf(read), wordOf(codeOf(name))));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('says of each whether it is a secret, and shows an example of none that is one', () => {
    expect(rows(own).filter((row) => !/^(?:yes|no)$/.test(row[5] ?? ''))).toEqual([]);
    const secret = rows(own).filter(([name]) => /Password|^`AzureWebJobsStorage`|SIGN_IN/.test(name ?? ''));
    expect(secret.map((row) => [row[3], row[5]])).toEqual(
      secret.map(() => ['a value of the secret store', 'yes']),
    );
  });

  it('gives examples of app settings that are accepted', () => {
    const given = rows(own).filter(([, , , example]) => example?.startsWith('`'));
    const group = Object.fromEntries(
      given.filter((row) => row[0]?.match(/Channel|Emulator|OAuthUrl|CallerId|Authority/)).map(pairOf),
    );
    for (const row of given) {
      const [name, example] = pairOf(row);
      if (name === 'CUTOVER_SETTINGS') continue;
      const api = name.startsWith('CUTOVER_API')
        ? { CUTOVER_API_AUDIENCE: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02' }
        : {};
      const more = {
        ...api,
        ...(name.endsWith('ServiceUri') ? byAddress : {}),
        ...(name in browserApp ? browserApp : {}),
        ...(name in group ? group : {}),
      };
      const read = readConfig({ ...goodEnv, ...more, [name]: example });
      expect(read.kind === 'config' ? [] : read.problems, name).toEqual([]);
    }
  });

  it('gives examples of keys that are accepted, and the defaults that hold without them', () => {
    const plain = settingsShape.parse(JSON.parse(settingsJson({ ...goodEnvironment, people: {} })))
      .environments[0];
    for (const row of rows(tree).filter(([key]) => key?.includes('[].'))) {
      const path = codeOf(row[0]).split('[].')[1]?.split('.') ?? [];
      const [whole = '', ...inner] = path;
      if (inner.length === 0) {
        const given = { ...goodEnvironment, [whole]: JSON.parse(codeOf(row[3])) };
        expect(settingsShape.safeParse(JSON.parse(settingsJson(given))).error, row[0]).toBeUndefined();
      }
      if (!row[2]?.startsWith('`') || plain === undefined) continue;
      const value = path.reduce<unknown>((at, name) => (at as { [key: string]: unknown })[name], plain);
      expect(value, row[0]).toEqual(JSON.parse(codeOf(row[2])));
    }
  });

  it('has an example that is accepted as a whole, and the values of host.json', () => {
    const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? '';
    expect(settingsShape.safeParse(JSON.parse(example)).success).toBe(true);
    const real = leavesOf(JSON.parse(readFileSync('host.json', 'utf8')));
    expect(new Map(rows('host.json').map((row) => [codeOf(row[0]), JSON.parse(codeOf(row[1]))]))).toEqual(
      real,
    );
  });
});

/** The part of a name that stands in the code: names of a group are joined there. */
const wordOf = (name: string): string => name.replace(/^AzureWebJobsStorage__/, '__');
const pairOf = (row: readonly string[]): readonly [string, string] => [codeOf(row[0]), codeOf(row[3])];
