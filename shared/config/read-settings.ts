import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { EnvironmentSettings, Settings } from '../domain/settings.ts';
import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { settingsShape } from './settings-shape.ts';

const setting = 'CUTOVER_SETTINGS';

/** `CUTOVER_SETTINGS`: the JSON itself when it starts with `{`, otherwise the path of a file that holds it. */
export function readSettings(env: Environment): Settings | readonly Problem[] {
  const value = settingOf(env, setting);
  if (value === undefined) return [missing(setting, 'JSON, or the path of a JSON file')];
  const text = value.startsWith('{') ? value : readText(value);
  if (text === undefined) return [{ id: 'unreadable_file', setting, expected: 'a readable JSON file' }];
  const json = parseJson(text);
  if (json === undefined) return [{ id: 'not_json', setting, expected: 'valid JSON' }];
  const result = settingsShape.safeParse(json.value);
  if (!result.success) return result.error.issues.flatMap((issue) => problemsOf(issue, json.value));
  const repeated = duplicates(result.data.environments);
  return repeated.length > 0 ? repeated : result.data;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): readonly Problem[] {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  const where = `${setting}${path}`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      id: 'unknown_setting',
      setting: `${where}.${key.slice(0, 40)}`,
      expected: 'no setting of this name',
    }));
  if (isAbsent(json, issue.path)) return [missing(where, issue.message)];
  const insecure = issue.code === 'custom' && issue.params?.insecure === true;
  return [{ id: insecure ? 'insecure_url' : 'invalid', setting: where, expected: issue.message }];
}

function isAbsent(json: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    json,
  );
  return path.length > 0 && at === undefined;
}

/**
 * Two entries for one organisation would be two slots for one environment, and people are addressed by key or name:
 * all of these must be one of a kind, whatever their case.
 */
function duplicates(environments: readonly EnvironmentSettings[]): readonly Problem[] {
  const fields = ['key', 'name', 'url', 'organizationId'] as const;
  return fields.flatMap((field) => {
    const seen = new Set<string>();
    return environments.flatMap((one, index): readonly Problem[] => {
      const value = one[field].toLowerCase();
      if (!seen.has(value)) {
        seen.add(value);
        return [];
      }
      const where = `${setting}.environments[${index}].${field}`;
      return [{ id: 'duplicate', setting: where, expected: 'different from every other environment' }];
    });
  });
}
