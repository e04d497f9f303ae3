import { describe, expect, it } from 'vitest';
import { wholeDates } from '../../../bot/cards/whole-dates.ts';
import { normalise } from '../../../bot/normalise.ts';
import { languageOf } from '../../../shared/texts/language.ts';
import { dayOf, momentOf } from '../../../shared/texts/moments.ts';
import { ready } from '../../../shared/texts/text.ts';

const at = '2026-11-30T21:28:00.000Z';

/** Whether a line may end here: at a blank, behind a hyphen, and between Japanese signs and digits. */
const mayBreak = (said: string): boolean => / |-(?!\u2060)|[年月](?!\u2060)|\d(?=[年月日])/u.test(said);

describe('a date on a card', () => {
  it.each(['en', 'de', 'fr', 'es', 'ja'])('stays in one line in %s', async (locale) => {
    const language = await ready(languageOf(locale));
    expect(mayBreak(dayOf(language, '2026-11-30'))).toBe(true);
    expect(mayBreak(wholeDates(dayOf(language, '2026-11-30'), true))).toBe(false);
    const moment = wholeDates(momentOf(language, at), true);
    const [, behind = ''] = moment.split('21:28');
    expect(behind).toBe('\u00a0UTC');
  });

  it('stays whole within a sentence, and a span of hours too', () => {
    const said = wholeDates('Approved by Bruno on 2026-11-30 21:28 UTC, for 22:00-02:00.', false);
    expect(said).toContain('2026-\u206011-\u206030\u00a021:28\u00a0UTC');
    expect(said).toContain('22:00-\u206002:00');
    expect(normalise(said)).toBe('Approved by Bruno on 2026-11-30 21:28 UTC, for 22:00-02:00.');
  });

  it('keeps its time, behind the name of a day as well', () => {
    const opens = wholeDates('Saturday 2026-03-07 22:00', true);
    expect(opens).toBe('Saturday 2026-\u206003-\u206007\u00a022:00');
    expect(wholeDates('3. März 2026, 09:00 UTC', true)).not.toContain(' ');
    expect(wholeDates('2026年3月1日 22:00 UTC', true)).not.toContain(' ');
  });

  it('is left alone in a name', () => {
    expect(wholeDates('Phone 2026-11-30', true)).toBe('Phone 2026-11-30');
  });
});
