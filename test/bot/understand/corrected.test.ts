import { beforeAll, describe, expect, it } from 'vitest';
import { hearSaid, watchCommands } from '../corpus/hear-said.ts';
import type { Tongue } from '../corpus/said.ts';

beforeAll(() => watchCommands());

const heard = (tongue: Tongue, text: string) =>
  hearSaid({ id: text, text, kind: 'natural', tongue, before: [], expected: { asks: true } });

describe('an order that is taken back with what it was of', () => {
  it.each([
    ['en', 'Migrate contoso-dev, sorry, I meant contoso-test.', 'migrate contoso-test'],
    ['en', 'roll back Contoso Prod... no wait, Contoso Dev', 'rollback contoso-dev'],
    ['de', 'Prüfe contoso-dev, äh nein, contoso-prod', 'validate contoso-prod'],
    ['fr', 'Vérifie contoso-dev, euh pardon, contoso-prod.', 'validate contoso-prod'],
    ['es', 'Migra contoso-dev... perdona, contoso-test', 'migrate contoso-test'],
    ['ja', 'contoso-dev を移行して、あ、違う、contoso-test', 'migrate contoso-test'],
  ] as const)(
    'is offered of what was said last, and not carried out (%s): %s',
    async (tongue, text, line) => {
      const { did, offered } = await heard(tongue, text);
      expect([did, offered[0]]).toEqual([[], line]);
    },
  );

  it.each([
    ['migrate contoso-dev, sorry for the late notice', 'migrate contoso-dev'],
    ['migrate contoso-dev, no, not contoso-test', 'migrate contoso-dev'],
  ])('is of what it was of, where nothing else is named: %s', async (text, line) => {
    const { did, offered } = await heard('en', text);
    expect([did, offered[0]]).toEqual([[], line]);
  });

  it('is none where it was denied', async () => {
    const { did, offered } = await heard('en', "don't migrate contoso-dev, sorry, contoso-test");
    expect([did, offered[0]]).toEqual([[], 'status contoso-test']);
  });
});

describe('a name with a dash that is said', () => {
  it('is offered where it would be changed', async () => {
    expect(await heard('en', 'migrate contoso dash test')).toMatchObject({
      did: [],
      offered: ['migrate contoso-test', expect.anything()],
    });
    expect((await heard('en', 'migrate contoso dash nowhere')).offered[0]).not.toContain('nowhere');
  });
});
