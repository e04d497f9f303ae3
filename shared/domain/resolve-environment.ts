import { parseGuid } from './guid.ts';
import { masked } from './masked.ts';
import { nearest } from './nearest.ts';
import { type Refusal, refuse } from './reason.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Characters whose canonical form is another letter: a Kelvin sign must not become a K. */
const singletons = /[\u2126\u212a\u212b]/u;

/**
 * Without what phones and copying change: invisible characters, curly quotes, long dashes, backticks. What was typed
 * and what it is compared with must both go through this, or a look-alike finds the wrong one.
 */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`]/gu, '')
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/gu, '"')
    .replace(/[\u2018-\u201b\u2032]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}

/** Upper and lower case, composed and decomposed letters, runs of blanks and forms of punctuation are the same. */
export function folded(name: string): string {
  const plain = plainPunctuation(name).replaceAll('"', '').trim().replace(/\s+/gu, ' ');
  return singletons.test(plain) ? plain : plain.normalize('NFC').toLowerCase();
}

/** Host and port of an address, with or without scheme and path. ASCII only: browsers map look-alikes to it. */
function hostOf(said: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(said) || said.includes('@')) return undefined;
  const address = /^https?:\/\//i.test(said) ? said : `https://${said}`;
  return URL.canParse(address) ? new URL(address).host : undefined;
}

function answersTo(environment: EnvironmentSettings, said: string): boolean {
  const name = folded(said);
  return (
    environment.key === name ||
    folded(environment.name) === name ||
    environment.organizationId === parseGuid(said) ||
    new URL(environment.url).host === hostOf(said)
  );
}

/**
 * The one environment a person means by key, name, address or organisation id. Never a prefix, a guess or a
 * look-alike: those are refused with the nearest named first.
 *
 * @param readable the environments the person may read; for all others the answer is as if there were none
 */
export function resolveEnvironment(
  said: string,
  readable: readonly EnvironmentSettings[],
): EnvironmentSettings | Refusal {
  const keys = (all: readonly EnvironmentSettings[]): string => all.map((one) => one.key).join(', ');
  if (said.trim() === '') return refuse('missing_environment', { nearest: keys(readable) });
  const meant = readable.filter((environment) => answersTo(environment, said));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  if (meant.length > 1) {
    const ids = meant.map((one) => one.organizationId).join(', ');
    return refuse('ambiguous_environment', { said, nearest: keys(meant), ids });
  }
  const byNearness = nearest(said, readable, (one) => [one.key, one.name]);
  return refuse('unknown_environment', { said: masked(said), nearest: keys(byNearness.slice(0, 5)) });
}
