import { describe, expect, it } from 'vitest';
import type { Element } from '../../../bot/cards/card.ts';
import { toldApart } from '../../../bot/cards/told-apart.ts';

const heading = (text: string): Element => ({ type: 'TextBlock', text, style: 'heading' });
const buttons = (...all: readonly { readonly title: string; readonly tooltip?: string }[]): Element => ({
  type: 'ActionSet',
  actions: all.map((one) => ({ type: 'Action.Execute', ...one })),
});
const tooltips = (body: readonly Element[]): readonly string[] =>
  [...JSON.stringify(toldApart(body)).matchAll(/"tooltip":"([^"]+)"/g)].map(([, said = '']) => said);

describe('buttons of a card that are called the same', () => {
  it('are told apart by what each stands below', () => {
    const body = [
      heading('People'),
      buttons({ title: 'Show all' }),
      heading('Notes'),
      buttons({ title: 'Show all' }),
    ];
    expect(tooltips(body)).toEqual(['People', 'Notes']);
  });

  it('keep what they say themselves, as the whole of a line in short', () => {
    const own = { title: 'migrate contoso…', tooltip: 'migrate contoso-development' };
    expect(tooltips([heading('Next'), buttons(own, { title: own.title })])).toEqual([own.tooltip, 'Next']);
  });

  it('are left alone where no two are', () => {
    expect(tooltips([heading('People'), buttons({ title: 'Approve' }, { title: 'Reject' })])).toEqual([]);
  });
});
