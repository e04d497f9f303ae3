import type { Clock, Log } from './engine/ports.ts';

export type LogLevel = 'info' | 'warn' | 'off';
type Fields = NonNullable<Parameters<Log['info']>[1]>;

const longestValue = 500;

/**
 * One JSON object a line. JSON escapes line breaks and control characters, so a value can neither start a line of its
 * own nor hide what follows; the two separators JSON leaves alone are escaped here.
 *
 * @param write gets one line with its line break
 */
export function makeLog(
  clock: Pick<Clock, 'now'>,
  level: LogLevel = 'info',
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const at =
    (severity: 'info' | 'warn') =>
    (event: string, fields: Fields = {}): void => {
      if (level === 'off' || (level === 'warn' && severity === 'info')) return;
      const values = Object.entries(fields).map(([name, value]) => [name, cut(value)]);
      const known = { time: clock.now().toISOString(), level: severity, event: cut(event) };
      write(`${escapeSeparators(JSON.stringify({ ...Object.fromEntries(values), ...known }))}\n`);
    };
  return { info: at('info'), warn: at('warn') };
}

function cut(value: string | number | boolean): string | number | boolean {
  if (typeof value !== 'string') return value;
  // First what is secret, then the length: half a secret is one, too.
  const shown = redacted(value);
  return shown.length > longestValue ? `${shown.slice(0, longestValue)}…` : shown;
}

/** The last net: callers log ids and codes, but what an error's code or a name holds is not always theirs to say. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\bey[\w-]{5,}\.[\w-]+(?:\.[\w-]*)*/g, '(token)'],
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 (token)'],
  [/\b((?:https?|wss?):\/\/)[^\s/?#@]*@/gi, '$1'],
  [/\b((?:https?|wss?):\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?…'],
  [
    /\b(AccountKey|SharedAccessSignature|sig|password|client_secret|access_token|code)\s*=\s*[^\s;&"',]+/gi,
    '$1=…',
  ],
];

const redacted = (text: string): string =>
  secrets.reduce((shown, [secret, instead]) => shown.replace(secret, instead), text);

function escapeSeparators(json: string): string {
  return json.replace(
    /[\u2028\u2029\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
