import { type Check, check } from '../domain/checkup.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { LookConfig } from './read-look.ts';

/** Whose sign-in opens the workspace of an environment, and whether any of it can still be valid. */
export function judgeLook(
  { browser, signIns }: LookConfig,
  environment: EnvironmentKey,
  known: readonly string[],
  now: Date,
): readonly Check[] {
  const unknown = Object.keys(signIns).filter((key) => !known.includes(key));
  const strangers = unknown.map((key) =>
    check('browser', 'look_unknown', { key: key.slice(0, 40), known: known.join(', ') }),
  );
  const signIn = signIns[environment];
  if (signIn === undefined) return [...strangers, check('browser', 'look_nobody')];
  if (!browser) return [...strangers, check('browser', 'look_unused')];
  const over = signIn.state !== 'browser' && isOver(signIn.state.cookies, now);
  return [...strangers, check('browser', over ? 'look_over' : 'look_ok', { person: signIn.person })];
}

/** Every cookie that has an end is past it, or there is none at all. -1 is the end of a session. */
function isOver(cookies: readonly unknown[], now: Date): boolean {
  const ends = cookies.map((one) =>
    typeof one === 'object' && one !== null ? Reflect.get(one, 'expires') : undefined,
  );
  const dated = ends.filter((end): end is number => typeof end === 'number' && end > 0);
  if (cookies.length === 0) return true;
  return dated.length > 0 && dated.length === ends.length && dated.every((end) => end * 1000 < now.getTime());
}
