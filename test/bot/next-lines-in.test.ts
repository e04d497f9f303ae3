import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandButton } from '../../bot/cards/actions.ts';
import { commands } from '../../bot/commands/registry.ts';
import { lineIn } from '../../bot/words/line-in.ts';
import { hearSaid, watchCommands } from './corpus/hear-said.ts';

/** Called the same in both. */
const loanword = 'de status contoso-dev';
const tongues = ['de', 'es', 'fr', 'ja'] as const;
/** As cards suggest them: these need an environment, the others do without. */
const lines = commands.map(({ name, takesEnvironment }) => (takesEnvironment ? `${name} contoso-dev` : name));

describe.each(tongues)('what can be done next, on a card in %s', (tongue) => {
  beforeAll(() => watchCommands());
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.each(lines)('%s is named in that language, and does the same when it is typed', async (line) => {
    const title = lineIn(tongue, line);
    const saying = (text: string) =>
      hearSaid({ id: line, kind: 'right', tongue, text, before: [], expected: { does: line } });
    const [typed, english] = [await saying(title), await saying(line)];
    expect({ did: typed.did, refused: typed.refused }).toEqual({
      did: english.did,
      refused: english.refused,
    });
    if (`${tongue} ${line}` !== loanword) expect(title).not.toBe(line);
  });
});

describe('a button for a command', () => {
  it('says the English line, whatever it is called', () => {
    expect(commandButton('de', 'check drift contoso-dev')).toMatchObject({
      title: 'abweichungen contoso-dev',
      data: { line: 'check drift contoso-dev' },
    });
    expect(commandButton('fr-CA@America/Toronto', 'status all').title).toBe('état tout');
    expect(commandButton('en', 'status all').title).toBe('status all');
  });
});
