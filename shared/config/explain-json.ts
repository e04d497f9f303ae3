import { type Check, check } from '../domain/checkup.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';
import { jsonSaid } from './said-value.ts';

/** A reference that App Service could not resolve stays in the setting as it was written. */
export const vaultReference = /^@Microsoft\.KeyVault\(/i;

/** Why a setting that holds JSON, or names a file with it, could not be read. */
export function explainJson({ setting, expected, id }: Problem, env: Environment): Check {
  const value = settingOf(env, setting) ?? '';
  const text = jsonSaid(env, setting);
  if (/^\uFFFD|\p{Cc}(?<![\r\n\t])/u.test(text)) return check('settings', 'setting_encoding', { setting });
  // Quotes of a shell or an .env file that came along, or JSON that was made a string a second time.
  if (/^(['"]).*\1$|^\{\s*\\"/s.test(text)) return check('settings', 'setting_dressed', { setting });
  if (id === 'unreadable_file' && !/^[[]/.test(value))
    return check('settings', 'setting_file', { setting, expected });
  if (/^[[]/.test(text) && isJson(text))
    return check('settings', 'setting_wrong', { setting, expected: 'an object: { … } and not [ … ]' });
  return check('settings', 'setting_json', { setting, place: placeOfError(text) });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Line and column, out of the parser's words, which may quote the text around it. */
function placeOfError(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(words)?.[1];
    const at =
      position === undefined ? (/end of JSON/.test(words) ? text.length : undefined) : Number(position);
    if (at === undefined) return '';
    const before = text.slice(0, at).split('\n');
    return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  }
  return '';
}
