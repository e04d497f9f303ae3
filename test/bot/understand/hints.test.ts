import { describe, expect, it } from 'vitest';
import { commands, lexicon } from '../../../bot/commands/registry.ts';
import { hintsIn } from '../../../bot/understand/hint.ts';
import { interpret } from '../../../bot/understand/interpret.ts';
import { contosoDev, environmentNamed } from '../../builders/world.ts';

const readable = [contosoDev];
const last = () => Promise.resolve({ command: 'status', environment: contosoDev } as const);
const heard = (text: string) => interpret({ text, commands, lexicon, readable, last });
const hints = (line: string) => hintsIn({ words: line.split(' '), left: [] }).map(({ command }) => command);

describe('words that point to a command together', () => {
  it('do so with others between them, in their order', () => {
    expect(hints('put it all back')[0]).toBe('rollback');
    expect(hints('back it is put')[0]).not.toBe('rollback');
  });

  it('are suggested and never carried out', async () => {
    for (const line of [
      'get contoso-dev across to the new framework',
      'zieh contoso-dev auf die neue version um',
    ])
      expect(await heard(line)).toMatchObject({
        kind: 'refusal',
        refusal: { reason: 'not_certain', params: { line: 'migrate contoso-dev' } },
      });
  });

  it('suggest no change to who denies it', async () => {
    expect(await heard("don't put contoso-dev back")).toMatchObject({
      lines: ['status contoso-dev', 'plan contoso-dev'],
    });
  });
});

describe('what else is said of a migration', () => {
  it('stands in what is suggested', async () => {
    expect(await heard('start with five pilot users on contoso-dev')).toMatchObject({
      lines: expect.arrayContaining(['migrate contoso-dev --pilot 5']),
    });
  });

  it('names a person as they were typed', async () => {
    expect(await heard('ask Bruno Costa to approve contoso-dev')).toMatchObject({
      lines: expect.arrayContaining(['hand over contoso-dev to Bruno Costa']),
    });
  });
});

describe('two orders in one line', () => {
  it('are each of the environment that stands beside them, also where the verb is last', async () => {
    const both = [contosoDev, { ...contosoDev, ...environmentNamed('contoso-prod', 'Contoso Prod') }];
    const text = 'erst contoso-dev prüfen, dann contoso-prod migrieren';
    expect(await interpret({ text, commands, lexicon, readable: both, last })).toMatchObject({
      lines: ['validate contoso-dev', 'migrate contoso-prod'],
    });
  });

  it('stay two where one has its object written to it', async () => {
    expect(await heard('planifie contoso-dev puis migre-le')).toMatchObject({
      lines: ['plan contoso-dev', 'migrate contoso-dev'],
    });
  });

  it('are looked at where one stands behind the flags of the other', async () => {
    expect(await heard('migrate contoso-dev --pilot 3 and then widen it')).toMatchObject({
      kind: 'refusal',
      refusal: { params: { line: 'migrate contoso-dev --pilot 3' } },
    });
  });
});

it('reads an environment by the beginnings of its parts, for suggestions only', async () => {
  expect(await heard('migrate c-dev')).toMatchObject({
    kind: 'refusal',
    lines: ['migrate contoso-dev', 'environments'],
  });
});
