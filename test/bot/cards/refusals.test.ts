import { describe, expect, it } from 'vitest';
import type { Card } from '../../../bot/cards/card.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import { refusalParams } from '../../../shared/texts/refusal-params.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import { subject, subjects } from '../../gallery/subjects.ts';

const plain = (card: Card): string => plainCard(card).join('\n');

describe('an environment that does not answer', () => {
  it('is asked again by the worker of a run, and by whoever wanted to read it', () => {
    const reading = subject('inquiry-refused');
    if (reading.kind !== 'inquiry' || reading.inquiry.status !== 'refused') throw new Error('no reading');
    const refusal = refuse('environment_unavailable');
    const refused = { ...reading, inquiry: { ...reading.inquiry, refusal } };
    expect(plain(renderCard(refused, { language: 'en' }))).toContain('Ask again in a few minutes');
    expect(plain(renderCard(refused, { language: 'en' }))).not.toContain('by itself');
    expect(plain(renderCard(subject('blocked'), { language: 'en' }))).toContain('tried again by itself');
  });
});

describe('the run that is open already', () => {
  it('is shown with its short id and the minute it was asked for', () => {
    const refusal = refuse('run_already_open', { since: '2026-03-02T09:00:12.000Z' });
    expect(refusalParams('en', refusal)).toMatchObject({ since: '2026-03-02 09:00 UTC' });
  });
});

describe('what we write ourselves', () => {
  /**
   * Open Sans, the only font there is for sure, has these (U+2060 is never drawn) and no boxes, ticks or crosses. The arrow
   * from an old value to a new one is in the fonts of every system that Teams runs on, and in those of our pictures.
   */
  const drawn = /^[\x20-\x7e\u00a0-\u017f\u2013-\u2015\u2018-\u201e\u2022\u2026\u2060\u2192\u221a]*$/u;

  it.each(subjects)('on the card of $id can be drawn with a text font', ({ subject: one }) => {
    for (const line of plainCard(renderCard(one, { language: 'en' }))) expect(line).toMatch(drawn);
  });
});
