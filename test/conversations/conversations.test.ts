import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { typedIn, withTyped } from './typed.ts';

const folder = new URL('.', import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.md'));
const script = (name: string): string => readFileSync(new URL(name, folder).pathname, 'utf8');

describe('a conversation', () => {
  it.each(scripts)('goes as written in %s', async (name) => {
    await expect(await play(script(name))).toMatchFileSnapshot(new URL(name, folder).pathname);
  });

  it.each(scripts)('of %s goes the same way where everybody writes and reads German', async (name) => {
    const german = script(`de/${name}`);
    const played = await play(withTyped(script(name), typedIn(german)), 'de');
    await expect(played).toMatchFileSnapshot(new URL(`de/${name}`, folder).pathname);
  });
});
