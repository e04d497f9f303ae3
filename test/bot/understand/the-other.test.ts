import { beforeAll, describe, expect, it } from 'vitest';
import { hearSaid, watchCommands } from '../corpus/hear-said.ts';

beforeAll(() => watchCommands());

const behind = async (before: string, text: string) => {
  const { did, offered } = await hearSaid({
    ...{ id: text, text, kind: 'follow-up', tongue: 'en', before: [before] },
    expected: { asks: true },
  });
  return [did, offered[0]];
};

describe('the other one', () => {
  it.each([
    'the other one',
    'and the other?',
    'und die andere?',
    'et l’autre ?',
    '¿y el otro?',
    'もう一つは？',
  ])('is the second of two that begin alike: %s', async (text) => {
    expect((await behind('status fabrikam-eu', text))[0]).toEqual(['status fabrikam-us']);
  });

  it('is offered where it would be changed', async () => {
    expect(await behind('migrate fabrikam-eu', 'the other one')).toEqual([[], 'migrate fabrikam-us']);
  });

  it('is nobody knows which of three', async () => {
    const [did, offered] = await behind('status contoso-dev', 'the other one');
    expect(did).toEqual([]);
    expect(offered).not.toMatch(/contoso-(?:test|prod)/);
  });
});
