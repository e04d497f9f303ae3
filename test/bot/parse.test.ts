import { describe, expect, it } from 'vitest';
import { commands } from '../../bot/commands/registry.ts';
import { type CommandShape, parse } from '../../bot/parse.ts';
import { refuse } from '../../shared/domain/reason.ts';
import { utterances } from './utterances.ts';

describe('a line somebody types', () => {
  it.each(utterances.filter((one) => one.does !== undefined))('$id is understood', ({ text, does }) => {
    expect(parse(text, commands)).toMatchObject({ kind: 'command', name: does?.[0], target: does?.[1] });
  });

  it.each(utterances.filter((one) => one.refuses !== undefined))('$id never acts', ({ text, refuses }) => {
    expect(parse(text, commands)).toMatchObject({ kind: 'refusal', reason: refuses });
  });

  it('has ids that are used once, and says what becomes of it', () => {
    expect(new Set(utterances.map((one) => one.id)).size).toBe(utterances.length);
    expect(utterances.length).toBeGreaterThanOrEqual(80);
    for (const one of utterances) expect(one.does === undefined).toBe(one.refuses !== undefined);
  });
});

describe('a refused line', () => {
  it('names the flag, the command and the flags that are known', () => {
    const shape: CommandShape = {
      name: 'go',
      synonyms: [],
      takesEnvironment: true,
      flags: ['slowly', 'only'],
    };
    expect(parse('go x —fast', [shape])).toMatchObject({
      params: { flag: '--fast', command: 'go', target: 'x', known: '--slowly, --only' },
    });
  });

  it('is suggested again without the dash that was part of a flag', () => {
    expect(parse('migrate contoso-dev – –yes', commands)).toMatchObject({
      reason: 'unknown_flag',
      params: { target: 'contoso-dev' },
    });
    expect(parse('migrate Paris – Test –yes', commands)).toMatchObject({
      params: { target: 'Paris - Test' },
    });
  });

  it('that is too long is not repeated', () => {
    expect(parse(`migrate ${'x'.repeat(4000)}`, commands)).toEqual(refuse('too_long'));
  });

  it('names the nearest command first', () => {
    expect(parse('migrat contoso-dev', commands)).toMatchObject({
      params: { nearest: expect.stringMatching(/^migrate, /) },
    });
    expect(parse('statsu', commands)).toMatchObject({
      params: { nearest: expect.stringMatching(/^status, /) },
    });
  });

  it('suggests the command whose second word is misspelt, and never another one for the rest', () => {
    expect(parse('Check drfit contoso-dev', commands)).toMatchObject({
      params: { nearest: 'check drift', rest: 'contoso-dev' },
    });
  });

  it('passes on the value of a flag that is known', () => {
    const shape: CommandShape = { name: 'go', synonyms: [], takesEnvironment: true, flags: ['only'] };
    expect(parse('go x --ONLY=a=b', [shape])).toMatchObject({ flags: { only: 'a=b' }, target: 'x' });
  });
});

describe('a name of two words', () => {
  it.each([
    ['brich contoso-dev ab', 'cancel', 'contoso-dev'],
    ['Rolle „Contoso Dev“ zurück', 'rollback', 'Contoso Dev'],
    ['lege contoso-dev still', 'retire', 'contoso-dev'],
    ['roll contoso-dev back', 'rollback', 'contoso-dev'],
    ['stelle contoso-dev um --pilot 3', 'migrate', 'contoso-dev'],
    ['brich contoso-dev nicht ab', 'cancel', 'contoso-dev nicht'],
  ])('may stand around what it is said of: %s', (line, name, target) => {
    expect(parse(line, commands)).toMatchObject({ kind: 'command', name, target });
  });

  it('keeps its flags: one nobody knows never acts', () => {
    expect(parse('brich contoso-dev ab --force', commands)).toMatchObject({ reason: 'unknown_flag' });
  });
});

describe('an environment in another language', () => {
  it.each([
    ['migriere die Umgebung contoso-dev', 'contoso-dev'],
    ["migrer l'environnement contoso-dev", 'contoso-dev'],
    ['migrar el entorno contoso-dev', 'contoso-dev'],
    ['migriere "Umgebung Nord"', 'Umgebung Nord'],
    ['migriere die Nordsee', 'die Nordsee'],
  ])('is called one: %s', (line, target) => {
    expect(parse(line, commands)).toMatchObject({ name: 'migrate', target });
  });
});

describe('whom something is handed to', () => {
  it.each([
    ['übergib contoso-dev an Bruno Costa', 'Bruno Costa'],
    ['transmettre contoso-dev à Bruno Costa', 'Bruno Costa'],
    ['entrega contoso-dev a Bruno Costa', 'Bruno Costa'],
  ])('stands behind a word of that language: %s', (line, to) => {
    expect(parse(line, commands)).toMatchObject({
      name: 'hand over',
      target: 'contoso-dev',
      flags: { to },
    });
  });
});

describe('the registry of commands', () => {
  it('has no word that means two commands', () => {
    const words = commands.flatMap((command) => [command.name, ...command.synonyms]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('understands every name and synonym as that command', () => {
    for (const command of commands)
      for (const word of [command.name, ...command.synonyms])
        expect(parse(word, commands)).toMatchObject({ name: command.name });
  });
});
