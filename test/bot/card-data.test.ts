import { expect, it } from 'vitest';
import { parseCardData } from '../../bot/actions/card-data.ts';

const snooze = { verb: 'drift-snooze', run: 'contoso-dev.8227557999999.4f7a1c9e2b30', of: 'abcdef01' };
const sent = (date: object, more: object = {}): unknown => parseCardData({ ...snooze, ...date, ...more });

it.each([
  ['none', {}],
  ['an empty one', { 'until.abcdef01': '' }],
  ['a day that is in no calendar', { 'until.abcdef01': '2026-02-30' }],
  ['words', { 'until.abcdef01': 'next week' }],
  ['that of another difference', { 'until.00000000': '2026-03-10' }],
])('a date that is %s is answered with which dates may be given', (_what, date) => {
  expect(sent(date)).toMatchObject({ reason: 'snooze_too_long', params: { days: '90' } });
});

it('a date is read, and those of other differences are left', () => {
  const dates = { 'until.abcdef01': '2026-03-10', 'until.00000000': '' };
  expect(sent(dates)).toMatchObject({ verb: 'drift-snooze', until: '2026-03-10' });
});

it.each([
  ['a field more', { 'until.abcdef01': '2026-03-10', more: 1 }],
  ['no date and a field more', { more: 1 }],
  ['another verb', { verb: 'drift-sleep' }],
  ['a digest that is none', { of: 'x', 'until.x': '2026-03-10' }],
])('a card with %s is unreadable', (_what, more) => {
  expect(sent({}, more)).toMatchObject({ reason: 'unreadable_card' });
});
