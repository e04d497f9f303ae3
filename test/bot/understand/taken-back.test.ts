import { beforeAll, describe, expect, it } from 'vitest';
import { hearSaid, watchCommands } from '../corpus/hear-said.ts';
import type { Tongue } from '../corpus/said.ts';

beforeAll(() => watchCommands());

async function first(tongue: Tongue, text: string) {
  const said = { id: text, text, kind: 'natural', tongue, before: [], expected: { asks: true } } as const;
  const { did, offered } = await hearSaid(said);
  return [did, offered[0], offered.some((line) => line.startsWith('migrate'))];
}

describe('an order that is taken back', () => {
  it.each([
    ['en', 'migrate contoso-test. Actually no.'],
    ['en', 'migrate contoso-test, kidding'],
    ['en', "migrate contoso-test, on second thought don't"],
    ['de', 'migriere contoso-test, war nur ein Scherz'],
    ['fr', 'migre contoso-test, laisse tomber'],
    ['es', 'migra contoso-test, es broma'],
    ['ja', 'contoso-test を移行して、冗談です'],
  ] as const)('is none (%s): %s', async (tongue, text) =>
    expect(await first(tongue, text)).toEqual([[], 'status contoso-test', false]),
  );

  it.each([
    ['migrate contoso-dev. No, contoso-test', 'migrate contoso-test'],
    ['migrate contoso-test, no kidding this time', 'migrate contoso-test'],
  ])('is one where more is said: %s', async (text, line) =>
    expect(await first('en', text)).toEqual([[], line, true]),
  );
});

describe('when or of how many, where that cannot be read', () => {
  it.each([
    'migrate contoso-test on 3/4 at 22:00',
    'migrate contoso-test at 22:00 PST',
    'migrate contoso-test in 2 weeks at 22:00',
    'migrate contoso-test 24 December 2025 at 22:00',
    'migrate contoso-test at quarter to eleven pm',
    'migre contoso-test à 22h moins le quart',
    'migrate 10% of the users of contoso-test',
  ])('is no order to begin at once: %s', async (text) =>
    expect(await first('en', text)).toEqual([[], 'plan contoso-test', true]),
  );
});
