import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, bundle, functionEntries, root } from '../../build/build.ts';
import { leftOut } from '../../build/left-out.ts';

let built: Built;
beforeAll(async () => {
  built = await bundle(functionEntries, 'out/test-left-out/dist');
});

/** What the product asks of a package at run time, by name. */
function askedOf(name: string): readonly string[] {
  const sources = ['shared', 'bot', 'functions', 'cli'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8')),
  );
  const lists = sources.flatMap((text) => [
    ...text.matchAll(new RegExp(`^import \\{([^}]*)\\} from '${name}';`, 'gm')),
  ]);
  const names = lists.flatMap(([, list = '']) => list.split(',').map((one) => one.trim()));
  return [...new Set(names.filter((one) => one !== '' && !one.startsWith('type ')))].sort();
}

describe('what is left out of the bundle', () => {
  it.each(leftOut)('$file is where a package has it, and was met', ({ file }) => {
    expect(existsSync(`${root}${file}`)).toBe(true);
    expect(Object.keys(built.metafile.inputs)).toContain(file);
  });

  it('is nothing the product asks for', () => {
    expect(askedOf('undici')).toEqual(['Agent']);
    expect(askedOf('botbuilder')).toEqual([
      'ActivityTypes',
      'CardFactory',
      'CloudAdapter',
      'ConfigurationBotFrameworkAuthentication',
      'ConfigurationServiceClientCredentialFactory',
      'TeamsInfo',
      'TurnContext',
    ]);
  });

  it('takes with it what only it needed', () => {
    const read = Object.keys(built.metafile.inputs).join('\n');
    for (const name of ['mime-db', 'htmlparser2', 'form-data', 'semver', 'ws'])
      expect(read).not.toContain(`node_modules/${name}/`);
    const olderZod = Object.keys(built.metafile.inputs).flatMap(
      (path) => /^node_modules\/.+\/node_modules\/zod\//.exec(path)?.[0] ?? [],
    );
    expect([...new Set(olderZod)]).toEqual(['node_modules/botbuilder-core/node_modules/zod/']);
  });
});
