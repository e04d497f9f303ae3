import { parseGuid } from './guid.ts';
import { nearest } from './nearest.ts';
import { type Refusal, refuse } from './reason.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Characters whose canonical form is another letter: a Kelvin sign must not become a K. */
const singletons = /[\u2126\u212a\u212b]/u;

/** Upper and lower case, composed and decomposed letters, and runs of blanks are the same; nothing else is. */
function folded(name: string): string {
  if (singletons.test(name)) return name;
  return name.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ');
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
  return refuse('unknown_environment', { said, nearest: keys(byNearness.slice(0, 5)) });
}
