import { describe, expect, it } from 'vitest';
import { badlyWritten } from './punctuation.ts';
import { formsOf, type Texts, translated, translations } from './translations.ts';

describe.each(translated)('the texts in %s', (language) => {
  it('have the quotes, spaces and marks of the language, and address people politely', () => {
    const texts: Texts = translations[language];
    const wrong = Object.keys(texts).flatMap((key) =>
      formsOf(texts[key]).flatMap((form) => badlyWritten(language, form).map((what) => `${key}: ${what}`)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['de', 'Umgebung "test" fehlt.', 'a straight quote'],
    ['de', 'Umgebung „test fehlt.', 'a quote without its other half'],
    ['de', 'Das kannst du nicht.', 'du'],
    ['fr', 'Vraiment ?', 'no narrow no-break space'],
    ['fr', 'Plan : rien', 'no no-break space'],
    ['fr', "L'exécution", 'a straight apostrophe'],
    ['es', 'Seguro?', 'a question that nothing opens'],
    ['es', 'Tu plan', 'tú'],
    ['de', 'Das sind 5 %.', 'no no-break space before a percent sign'],
    ['fr', 'Soit 5 %.', 'no narrow no-break space before a percent sign'],
    ['es', 'Son 5 %.', 'no no-break space before a percent sign'],
    ['ja', '5 % です。', 'a space before a percent sign'],
    ['ja', '計画です.', 'a comma or full stop of another script'],
    ['ja', '環境（本番）', 'a wide bracket, colon or question mark'],
  ] as const)('find in %s: %s', (language, form, what) => {
    expect(badlyWritten(language, form)).toContain(what);
  });

  it.each([
    ['fr', 'Utilisez --window "Sat 22:00-02:00".'],
    ['de', 'mit data-cifid="CIFMainLibrary"'],
    ['es', '¿Quiso decir {nearest}?'],
    ['ja', '「{said}」が見つかりません。'],
  ] as const)('leave alone what is right or typed, in %s: %s', (language, form) => {
    expect(badlyWritten(language, form)).toEqual([]);
  });
});
