import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/texts/en.ts';
import { isTextKey, languageOf, pieces, type TextKey, text } from '../../../shared/texts/text.ts';

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
  it('gives its language, and English where there is no catalogue', () => {
    expect(languageOf('en-GB')).toBe('en');
    expect(languageOf('xx')).toBe('en');
    expect(languageOf('constructor')).toBe('en');
    expect(languageOf(undefined)).toBe('en');
  });
});
