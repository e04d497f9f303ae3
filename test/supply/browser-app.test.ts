import { beforeAll, describe, expect, it } from 'vitest';
import { browserAppFiles } from '../../build/package.ts';
import type { Files } from '../../build/zip.ts';

let files: Files = {};
let inputs: readonly string[] = [];
beforeAll(async () => {
  const made = await browserAppFiles('out/test-pages');
  files = made.files;
  inputs = Object.keys(made.built.metafile.inputs);
});

const jsonOf = (path: string) => JSON.parse(new TextDecoder().decode(files[path]));
/** What writes, or speaks for the bot, or holds state. */
const powers =
  /^(?:bot|cli|shared\/(?:dataverse|tables|people|steps|report|telemetry))\/|node_modules\/(?:botbuilder|botframework|@azure\/(?:data-tables|storage|identity|core))/;

describe('the package of the app that opens pages', () => {
  it('holds nothing of the bot, nothing that writes, and no way to get a token', () => {
    expect(inputs.filter((path) => powers.test(path))).toEqual([]);
    expect(inputs).toContain('shared/browser/run-widget.ts');
  });

  it('is found wrong when its entry reaches for the ledger or the bot', () => {
    for (const path of ['shared/tables/make-ledger.ts', 'node_modules/botbuilder/lib/index.js', 'bot/bot.ts'])
      expect(powers.test(path), path).toBe(true);
  });

  it('starts with the entry its package.json names, under a host without queues', () => {
    expect(jsonOf('package.json').main).toBe('dist/browser/functions/browser-main.js');
    expect(files[jsonOf('package.json').main]).toBeDefined();
    expect(jsonOf('host.json')).toMatchObject({
      version: '2.0',
      extensions: { http: { routePrefix: 'api' } },
    });
    expect(Object.keys(jsonOf('host.json').extensions)).toEqual(['http']);
  });

  it('lists what of others is in it', () => {
    const names = jsonOf('sbom.cdx.json').components.map(({ name }: { readonly name: string }) => name);
    expect(names.sort()).toEqual([
      '@azure/functions',
      '@azure/functions-extensions-base',
      'cookie',
      'jose',
      'zod',
    ]);
  });
});
