import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { play } from './play.ts';

const folder = new URL('.', import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.md'));
const script = (name: string): string => readFileSync(new URL(name, folder).pathname, 'utf8');

describe('a conversation', () => {
  it.each(scripts)('goes as written in %s', async (name) => {
    await expect(await play(script(name))).toMatchFileSnapshot(new URL(name, folder).pathname);
  });

  it.each(scripts)('of %s goes the same way where everybody reads German', async (name) => {
    const file = new URL(`de/${name}`, folder).pathname;
    await expect(await play(script(name), 'de')).toMatchFileSnapshot(file);
  });
});
