import { describe, expect, it } from 'vitest';
import { runTerminal } from '../../cli/run-terminal.ts';

async function typed(...args: readonly string[]): Promise<readonly [exit: number, lines: string]> {
  const lines: string[] = [];
  const screen = { isTTY: false, columns: 100, write: (text: string) => lines.push(text) > 0 };
  const exit = await runTerminal({ args, out: screen, err: screen, env: {} });
  return [exit, lines.join('')];
}

describe('a command of the terminal', () => {
  it.each([
    ['doctor', 'de', 'Diagnose'],
    ['validate', 'fr', 'vérifier'],
    ['drift', 'es', 'desviaciones'],
    ['history', 'ja', '履歴'],
  ])('%s is found by what the texts in %s call it: %s', async (name, language, said) => {
    const [exit, shown] = await typed(name, '--help', '--language', language);
    expect([exit, shown]).toEqual([0, expect.stringContaining(`cutover ${name}`)]);
    expect(await typed(said, '--help', '--language', language)).toEqual([0, shown]);
  });

  it('is not found by its name in a language nobody asked for', async () => {
    expect(await typed('diagnose', '--help', '--language', 'fr')).toEqual([2, expect.anything()]);
  });

  it('is explained to whoever asks for help by its name', async () => {
    const [, shown] = await typed('help', 'validate', '--language', 'de');
    expect(await typed('hilfe', 'prüfe', '--language', 'de')).toEqual([0, shown]);
  });
});
