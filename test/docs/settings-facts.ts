import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageHere } from '../../cli/terminal/language.ts';
import { browserOptions } from '../../shared/browser/launch.ts';
import { readBrowserAppConfig } from '../../shared/config/browser-app.ts';
import { proxyFor } from '../../shared/config/proxy-for.ts';
import { readConfig } from '../../shared/config.ts';
import { textsBelow } from './mapping-facts.ts';

/** What a setting of ours, of Azure's host or of its libraries is called. */
const settingName = /\b(?:CUTOVER|AZURE|APPLICATIONINSIGHTS|OTEL)_[A-Z_]*[A-Z]\b/g;

/** Every variable that is asked for while the configuration is read, whatever its name. */
export function namesRead(): readonly string[] {
  const read = new Set<string>();
  const watched = new Proxy<{ readonly [name: string]: string | undefined }>(
    {},
    {
      get: (_target, name) => {
        read.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(watched);
  readBrowserAppConfig(watched);
  browserOptions(watched);
  proxyFor('contoso.crm4.dynamics.com', watched);
  void languageHere(undefined, watched, undefined);
  // Names of proxies are in small letters as well, by old habit.
  return [...read].filter((name) => !/^[a-z_]+$/.test(name));
}

/** Names that stand in the code of the product, and variables taken directly from the process. */
export function namesWritten(): readonly string[] {
  const code = ['functions', 'bot', 'cli', 'shared'].map((folder) => textsBelow(folder, /\.ts$/)).join('\n');
  const direct = [...code.matchAll(/\benv\.([A-Za-z_]+)/g)].map((match) => match[1] ?? '');
  const machine = ['PATH', 'TMPDIR', 'SystemRoot'];
  return [...new Set([...(code.match(settingName) ?? []), ...direct])].filter(
    (name) => !machine.includes(name),
  );
}

/** App settings that the infrastructure gives to the function apps. */
export function namesGiven(): readonly string[] {
  const bicep = textsBelow('infra', /\.bicep$/);
  const listed = [...bicep.matchAll(/\{\s*name: '([A-Za-z_]+)',?\s*value:/g)].map((match) => match[1] ?? '');
  const named = bicep.match(/\b(?:AzureWebJobsStorage|MicrosoftApp)\w*\b/g) ?? [];
  return [...new Set([...listed, ...named, ...(bicep.match(settingName) ?? [])])];
}

export function bicepParameters(): readonly string[] {
  const main = readFileSync('infra/main.bicep', 'utf8');
  return [...main.matchAll(/^param (\w+)/gm)].map((match) => match[1] ?? '');
}

interface Shape {
  readonly properties?: { readonly [name: string]: Shape };
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

/** `a`, `a[].b`, `<environment>.c`: every key that a shape takes, from its JSON schema. */
export function keysOf(shape: z.ZodType): readonly string[] {
  return keysBelow(z.toJSONSchema(shape, { io: 'input' }) as Shape, '');
}

function keysBelow({ properties = {}, items, additionalProperties }: Shape, at: string): readonly string[] {
  const named = Object.entries(properties).flatMap(([name, shape]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...keysBelow(shape, path)];
  });
  const each = items === undefined ? [] : keysBelow(items, `${at}[]`);
  const open = typeof additionalProperties === 'object' && at === '';
  return [
    ...named,
    ...each,
    ...(open ? ['<environment>', ...keysBelow(additionalProperties, '<environment>')] : []),
  ];
}

/** `a.b.c` of everything in a JSON value that is not an object. */
export function leavesOf(value: unknown, at = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[at, value]]);
  const all = Object.entries(value).flatMap(([name, one]) => [
    ...leavesOf(one, at === '' ? name : `${at}.${name}`),
  ]);
  return new Map(all);
}

/** Development variables: taken by tests and the sandbox from the process. */
export function namesOfDevelopment(): readonly string[] {
  const code = ['sandbox', 'test', 'build'].map((folder) => textsBelow(folder, /\.ts$/)).join('\n');
  const direct = [...code.matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1] ?? '');
  const inside = ['PATH', 'HOME', 'CLOCK_AHEAD_MS', 'RECORDED_READINGS', ...namesRead()];
  return [...new Set(direct)].filter((name) => !inside.includes(name));
}

/** Whether a file of the tree holds a word. */
export const holds = (path: string, word: string): boolean =>
  readdirSync('.').includes(path.split('/')[0] ?? '') && readFileSync(path, 'utf8').includes(word);
