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
  return [
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
