import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { play } from './play.ts';

const folder = new URL('.', import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('a conversation', () => {
  it.each(scripts)('goes as written in %s', async (name) => {
    const file = new URL(name, folder).pathname;
    await expect(await play(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file);
  });
});
