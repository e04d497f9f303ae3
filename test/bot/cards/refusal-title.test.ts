import { describe, expect, it } from 'vitest';
import { refusalCard } from '../../../bot/cards/answer-card.ts';
import { reasons, refuse } from '../../../shared/domain/reason.ts';
import { families, familyOf } from '../../../shared/domain/reason-family.ts';
import { languageOf } from '../../../shared/texts/language.ts';
import { ready, text } from '../../../shared/texts/text.ts';
import { plainCard } from '../../gallery/plain-card.ts';

describe('the title of a refusal', () => {
  it('is that of its family, for each reason', () => {
    for (const reason of reasons) {
      const [title] = plainCard(refusalCard('en', refuse(reason), []));
      expect(title).toBe(text('en', `refused.${familyOf[reason]}`));
    }
  });

  it('tells a lack of rights, a slip and a bad moment apart', () => {
    const titled = (reason: (typeof reasons)[number]) => text('en', `refused.${familyOf[reason]}`);
    expect(titled('not_a_planner')).toBe('Not allowed');
    expect(titled('unknown_environment')).toBe('Not found');
    expect(titled('unknown_command')).toBe('Not understood');
    expect(titled('run_already_open')).toBe('Not now');
    expect(titled('stale_plan')).toBe('Out of date');
  });

  it.each(['en', 'de', 'fr', 'es', 'ja'])('is another one for each family in %s', async (locale) => {
    const language = await ready(languageOf(locale));
    expect(new Set(Object.values(familyOf))).toEqual(new Set(families));
    expect(new Set(families.map((one) => text(language, `refused.${one}`))).size).toBe(families.length);
  });
});
