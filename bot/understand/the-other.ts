import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Listening } from './sense.ts';

const other =
  /(?<!\p{L})(?:the other(?: one)?|l[' ]?autre|d(?:ie|er|as) andere|den anderen|el otro|la otra)\s*[?!.]*$|もう(?:一つ|1つ|ひとつ|片方|一方)/u;

/** "and the other one?": of two of one family the one that was not spoken of. Of three nobody knows which. */
export function theOther({ heard, last, readable, spoken }: Listening): EnvironmentSettings | undefined {
  const key = last?.environment?.key;
  if (key === undefined || heard.environments.length + heard.commands.length > 0) return undefined;
  if (!other.test(spoken?.line.trim() ?? '')) return undefined;
  const family = key.split(/[-_.]/u)[0];
  const [sister, another] = readable.filter(
    (one) => one.key !== key && one.key.split(/[-_.]/u)[0] === family,
  );
  return another === undefined ? sister : undefined;
}
