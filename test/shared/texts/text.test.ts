import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/texts/en.ts';
import { languageOf, localeOf, tongueOf, zoneOf } from '../../../shared/texts/language.ts';
import { isTextKey, pieces, type TextKey, text } from '../../../shared/texts/text.ts';

const keys = Object.keys(en) as TextKey[];

describe('a text', () => {
  it('has the singular for one and the plural for none and many', () => {
    expect(text('en', 'plan.changes', { count: 1 })).toBe('1 change');
    expect(text('en', 'plan.changes', { count: 0 })).toBe('0 changes');
    expect(text('en', 'plan.changes', { count: 12 })).toBe('12 changes');
  });

  it('leaves out what a missing value would complete', () => {
    expect(text('en', 'reason.run_already_open')).toMatch(/^A run is already open\. /);
    expect(text('en', 'reason.run_already_open', { environment: 'Dev', by: 'Ada' })).toMatch(
      /^A run is already open on Dev, asked for by Ada\. /,
    );
  });

  it('of a second run says since when the first is open', () => {
    const since = { since: '2026-03-02 09:00 UTC' };
    expect(text('en', 'reason.run_already_open', since)).toContain('open on 2026-03-02 09:00 UTC. ');
  });

  it('tells values from its own words, also when a value looks like a place for one', () => {
    expect(pieces('en', 'change.delete', { label: '{label}' })).toEqual([
      { text: 'Delete ', value: false },
      { text: '{label}', value: true, name: 'label' },
    ]);
  });

  it('does not take inherited names for values', () => {
    expect(text('en', 'change.delete', {})).toBe('Delete ?');
    expect(isTextKey('toString')).toBe(false);
  });

  it.each(keys)('%s is complete: brackets and braces are paired, and it ends where it should', (key) => {
    const template: string | { readonly one: string; readonly other: string } = en[key];
    for (const form of typeof template === 'string' ? [template] : [template.one, template.other]) {
      const rest = form.replace(/\{[\w-]+\}/g, '').replace(/\[[^[\]]*\]/g, '');
      expect(rest).not.toMatch(/[[\]{}]/);
      expect(form.trim()).toBe(form);
      expect(form).not.toMatch(/ {2}/);
    }
  });

  it('of a refusal says what is the case and what to do next', () => {
    const short = keys.filter((key) => key.startsWith('reason.') && !/[.?] \S/.test(text('en', key)));
    expect(short).toEqual([]);
  });
});

describe('a locale', () => {
  const given = (locale: string | undefined, zone?: string) => {
    const language = languageOf(locale, zone);
    return [tongueOf(language), localeOf(language), zoneOf(language)];
  };

  it('gives the words of its language, its region and the time zone', () => {
    expect(given('de-AT', 'Europe/Vienna')).toEqual(['de', 'de-AT', 'Europe/Vienna']);
    expect(given('fr-CA', 'America/Toronto')).toEqual(['fr', 'fr-CA', 'America/Toronto']);
    expect(given('es-419')).toEqual(['es', 'es-419', 'UTC']);
    expect(given('ja')).toEqual(['ja', 'ja', 'UTC']);
    expect(given('en-GB')).toEqual(['en', 'en-GB', 'UTC']);
    expect(given('DE-de-u-nu-arab')).toEqual(['de', 'de-de', 'UTC']);
    expect(given('qps-ploc')).toEqual(['qps', 'en', 'UTC']);
  });

  it.each(['pt', 'pt-BR', 'xx', 'constructor', '', '..', undefined])(
    'is English for %s, without its region',
    (locale) => {
      expect(given(locale)).toEqual(['en', 'en', 'UTC']);
    },
  );

  it.each(['Mars/Phobos', '', '+02:00', 'x'.repeat(5_000)])(
    'is in UTC where the zone is none: %.20s',
    (zone) => {
      expect(given('de', zone)).toEqual(['de', 'de', 'UTC']);
    },
  );
});
