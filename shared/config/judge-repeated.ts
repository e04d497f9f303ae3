import { type Check, check } from '../domain/checkup.ts';

/**
 * Names that stand twice in one object of a JSON text. `JSON.parse` keeps the last without a word, so half of what
 * somebody wrote would not count.
 * @param text valid JSON
 */
export function judgeRepeated(setting: string, text: string): readonly Check[] {
  const open: Set<string>[] = [];
  const twice = new Set<string>();
  for (const [token, name] of text.matchAll(/[{}]|("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (name !== undefined) {
      const names = open.at(-1);
      if (names?.has(name)) twice.add(name.slice(1, 41).replace(/"$/, ''));
      names?.add(name);
    }
  }
  return [...twice].map((name) => check('settings', 'setting_repeated', { setting, name }));
}
