import { expect, it } from 'vitest';
import { isMention, withMentions } from '../../../bot/understand/mentions.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { contosoDev } from '../../builders/world.ts';

const called = (key: string, name: string) => ({ ...contosoDev, key, name }) as EnvironmentSettings;
const us = called('fabrikam-us', 'Fabrikam America');
const named = (line: string, ...all: readonly EnvironmentSettings[]): number =>
  withMentions(line, all).split(/\s+/u).filter(isMention).length;

it('a key of several parts is found as people say it', () => {
  expect(named('validate fabrikam us', us)).toBe(1);
  expect(named('validate fabrikam usa', us)).toBe(0);
});

it('but not where another environment is called so, or could be', () => {
  expect(named('validate fabrikam us', us, called('fabrikam_us', 'Other'))).toBe(0);
});
