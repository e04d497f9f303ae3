import { describe, expect, it } from 'vitest';
import { driftTable } from '../../cli/readings/drift-table.ts';
import { findingsTable } from '../../cli/readings/findings-table.ts';
import { makeTerminal } from '../../cli/terminal/make-terminal.ts';
import { readTerminalTexts, terminalLanguages } from '../../cli/texts/say.ts';
import type { KnownDrift } from '../../shared/domain/drift.ts';
import { widthOf } from '../../shared/texts/letter-width.ts';
import { spoken } from '../../shared/texts/text.ts';
import { driftSubjects } from '../gallery/drift-subjects.ts';
import { findings } from '../gallery/parts.ts';

/** Every difference of the gallery's drift cards. */
const items: readonly KnownDrift[] = driftSubjects.flatMap(({ subject }) =>
  'drift' in subject && typeof subject.drift === 'object' && 'items' in subject.drift
    ? subject.drift.items
    : [],
);

const screen = (columns?: number) => ({ columns, isTTY: columns !== undefined, write: () => true });
const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');

describe.each(['en', ...Object.keys(terminalLanguages)])('tables of answers in %s', (locale) => {
  const drawnAt = async (columns?: number) => {
    const language = await spoken(locale, 'Europe/Berlin');
    await readTerminalTexts(language);
    const terminal = makeTerminal(screen(columns), screen(), { language, json: false, color: false });
    return [findingsTable(terminal, findings), driftTable(terminal, items)] as const;
  };

  it.each([36, 60, 80, 120])('keep to a window of %s columns', async (columns) => {
    for (const drawn of await drawnAt(columns)) {
      expect(drawn.length).toBeGreaterThan(3);
      expect(drawn.filter((line) => widthOf(line) > columns)).toEqual([]);
    }
  });

  it('lose no letter of what was found, however narrow, and have a line a row in a pipe', async () => {
    const [[narrow], [piped]] = [await drawnAt(36), await drawnAt()];
    expect(piped).toHaveLength(findings.length + 1);
    for (const line of piped.slice(1)) {
      const found = line.split(/ {2,}/).at(-1) ?? '';
      expect(letters(narrow)).toContain(letters([found]));
    }
  });
});
