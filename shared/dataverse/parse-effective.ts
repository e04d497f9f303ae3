import { field, parseJson } from './json.ts';

/**
 * Unique name of the profile in an answer of `msdyn_getAppConfigByContext`: a JSON text inside JSON, of which the first
 * value counts. Its keys and further fields are not documented, so any other shape says nothing.
 */
export function parseEffective(body: string): string | null {
  const text = field(parseJson(body), 'AppConfigurations');
  const configurations = typeof text === 'string' ? parseJson(text) : undefined;
  if (typeof configurations !== 'object' || configurations === null || Array.isArray(configurations))
    return null;
  const name = field(Object.values(configurations)[0], 'AppConfigUniqueName');
  return typeof name === 'string' && name !== '' ? name : null;
}
