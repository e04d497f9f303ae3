import { readFileSync } from 'node:fs';
import { type Environment, settingOf } from './problem.ts';

/** The JSON of a setting, from the setting itself or the file that it names; for messages, which show none of it. */
export function jsonSaid(env: Environment, name: string): string {
  const value = settingOf(env, name) ?? '';
  if (name !== 'CUTOVER_SETTINGS' || /^[{['"@]/.test(value)) return value;
  try {
    return readFileSync(value, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return value;
  }
}

/** The value at `CUTOVER_SETTINGS.environments[0].url`; `undefined` where there is none, or no JSON around it. */
export function valueSaid(env: Environment, setting: string): unknown {
  const [name = '', ...path] = setting.split(/[.[\]]+/).filter((part) => part !== '');
  if (path.length === 0) return env[name];
  try {
    return path.reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
      JSON.parse(jsonSaid(env, name)),
    );
  } catch {
    return undefined;
  }
}
