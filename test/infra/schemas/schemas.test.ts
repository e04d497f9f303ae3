import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namesBundle } from '../../../sandbox/functions-host/host-json.ts';
import { textsBelow } from '../../docs/mapping-facts.ts';
import planted from './planted.json' with { type: 'json' };
import { azdProblems, hostProblems } from './published.ts';

interface Project {
  readonly infra?: { readonly path?: string; readonly module?: string };
  readonly services?: { readonly [name: string]: { readonly project?: string } };
}

/** What an azure.yaml refers to and is not there. */
function absent({ infra = {}, services = {} }: Project): readonly string[] {
  const main = `${infra.path}/${infra.module}.bicep`;
  const bicep = textsBelow('infra', /\.bicep$/);
  const names = Object.keys(services);
  const tagged = [...bicep.matchAll(/'azd-service-name': '([^']+)'/g)].map((match) => match[1] ?? '');
  return [
    ...tagged.filter((name) => !names.includes(name)).map((name) => `there is no service ${name}`),
    ...(existsSync(main) ? [] : [`there is no ${main}`]),
    ...names
      .filter((name) => !bicep.includes(`'azd-service-name': '${name}'`))
      .map((name) => `no resource is tagged ${name}`),
  ];
}

function problemsOf(file: string, text: string): readonly string[] {
  if (file === 'host.json') {
    const host = JSON.parse(text);
    const wanted = namesBundle(host) ? [] : ['extensionBundle: queues need it'];
    return [...hostProblems(host), ...wanted];
  }
  return [...azdProblems(parse(text)), ...absent(parse(text))];
}

/** What azd, before or after it learnt to read negations, takes for "nothing is to be uploaded" or for a build over there. */
function ignoreProblems(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [
    ...lines.filter((line) => line.startsWith('!')).map((line) => `${line} takes something back`),
    ...lines
      .filter((line) => /^[/*]+$|node_modules|dist/.test(line))
      .map((line) => `${line} leaves out the app`),
  ];
}

describe('.funcignore', () => {
  it('leaves out nothing of the app, and takes nothing back', () => {
    expect(ignoreProblems(readFileSync('.funcignore', 'utf8'))).toEqual([]);
  });

  it('is found wrong otherwise', () => {
    expect(ignoreProblems('/docs\n*\n!dist\nnode_modules\n')).toEqual([
      '!dist takes something back',
      '* leaves out the app',
      '!dist leaves out the app',
      'node_modules leaves out the app',
    ]);
  });
});

describe('host.json and azure.yaml', () => {
  it.each(['host.json', 'azure.yaml'])('hold against the published schema: %s', (file) => {
    expect(problemsOf(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(planted)('are found wrong with a planted mistake: $id', ({ file, find, put, says }) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(find);
    expect(
      problemsOf(
        file,
        text.replace(find, () => put),
      ).join('\n'),
    ).toContain(says);
  });
});
