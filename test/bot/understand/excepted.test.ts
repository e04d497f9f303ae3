import { beforeAll, describe, expect, it } from 'vitest';
import { hearSaid, watchCommands } from '../corpus/hear-said.ts';
import type { Tongue } from '../corpus/said.ts';

beforeAll(() => watchCommands());

async function heard(tongue: Tongue, text: string) {
  const said = { id: text, text, kind: 'natural', tongue, before: [], expected: { asks: true } } as const;
  return hearSaid(said);
}

describe('an environment that is taken out of all', () => {
  it.each([
    ['en', 'migrate all except prod'],
    ['en', 'everything except prod should go to 2.0'],
    ['en', 'roll back all but contoso-prod'],
    ['de', 'alle außer prod migrieren'],
    ['fr', 'migre tout sauf prod'],
    ['es', 'migra todo menos prod'],
    ['ja', 'prod以外全部移行'],
    ['es', 'revierte todo menos contoso-prod'],
  ] as const)('is not offered to be changed (%s): %s', async (tongue, text) => {
    const { did, offered } = await heard(tongue, text);
    expect([did, offered[0]]).toEqual([[], 'environments']);
    expect(offered.filter((line) => /^(?:migrate|rollback)/u.test(line))).toEqual([]);
  });
});

describe('an order that is denied', () => {
  it.each([
    ['en', 'dont migrate prod', 'status contoso-prod'],
    ['de', 'migrier prod bloß nicht', 'status contoso-prod'],
    ['en', 'do not migrate contoso-prod but contoso-test', 'status contoso-prod'],
    ['en', 'dont migrate prod but test', 'status contoso-prod'],
  ] as const)('is none (%s): %s', async (tongue, text, line) => {
    const { did, offered } = await heard(tongue, text);
    expect([did, offered[0]]).toEqual([[], line]);
    expect(offered.filter((one) => one.startsWith('migrate'))).toEqual([]);
  });

  it('is one where only its place is denied', async () => {
    const { did, offered } = await heard('en', 'migrate test, not dev');
    expect([did, offered[0]]).toEqual([[], 'migrate contoso-test']);
  });
});
