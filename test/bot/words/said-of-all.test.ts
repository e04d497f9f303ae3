import { describe, expect, it } from 'vitest';
import { commands } from '../../../bot/commands/registry.ts';
import { lineIn } from '../../../bot/words/line-in.ts';
import { isSaidOfAll } from '../../../bot/words/said-of-all.ts';

const ofAll = commands
  .filter((one) => one.takesEnvironment && one.ofAll !== undefined)
  .map(({ name }) => name);
const behind = (line: string): string => line.split(' ').at(-1) ?? '';

describe('a command said of all environments', () => {
  it.each(['de', 'es', 'fr', 'ja'] as const)('is understood in %s as its button is called', (tongue) => {
    const lines = ofAll.map((name) => ({ name, line: lineIn(tongue, `${name} all`) }));
    const missed = lines.filter(({ name, line }) => !isSaidOfAll(line, name, behind(line)));
    expect(lines.length).toBeGreaterThan(4);
    expect(missed).toEqual([]);
  });

  it('is so in one language only: in another the word may be a name', () => {
    expect(isSaidOfAll('Migriere ALLE', 'migrate', 'ALLE')).toBe(true);
    expect(isSaidOfAll('migriere todo', 'migrate', 'todo')).toBe(false);
    expect(isSaidOfAll('migrate alle', 'migrate', 'alle')).toBe(false);
  });

  it('is none with less, or with more behind it', () => {
    expect(isSaidOfAll('migriere beide', 'migrate', 'beide')).toBe(false);
    expect(isSaidOfAll('migriere alle nicht', 'migrate', 'alle nicht')).toBe(false);
  });
});
