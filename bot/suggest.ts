import type { Refusal } from '../shared/domain/reason.ts';
import { folded } from '../shared/domain/resolve-environment.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';

/**
 * A line without a command that names exactly one environment is about that one: what can be asked of it is suggested.
 * Only suggested: nothing acts on what this finds.
 */
export function aboutEnvironment(
  refusal: Refusal,
  said: string,
  readable: readonly EnvironmentSettings[],
): Refusal {
  if (refusal.reason !== 'unknown_command' || refusal.params.rest !== '') return refusal;
  const line = words(said);
  const named = readable.filter(({ key, name }) => line.includes(words(key)) || line.includes(words(name)));
  const [only] = named;
  if (only === undefined || named.length > 1) return refusal;
  return { ...refusal, params: { ...refusal.params, nearest: `status ${only.key}, plan ${only.key}` } };
}

/** With a blank on either side, so that only whole words are found in it. */
const words = (text: string): string =>
  ` ${folded(text.replace(/(?<=^|\s)[('"]+|[.,;:!?()'"]+(?=\s|$)/gu, ''))} `;
