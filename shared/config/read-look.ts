import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

/** Somebody who is signed in to look at the workspace of one environment. */
export interface SignIn {
  /** Entra object id; one of the people moved, or nothing can be said. */
  readonly person: Guid;
  /** Stored sign-in state of a browser, as Playwright writes it: a secret. `browser`: the remote browser is signed in. */
  readonly state: 'browser' | { readonly cookies: readonly unknown[]; readonly origins: readonly unknown[] };
}

/** How widgets and workspaces are opened. */
export interface LookConfig {
  /** False: nothing is opened in a browser; widgets are read, and people look for themselves. */
  readonly browser: boolean;
  /** By environment key. */
  readonly signIns: { readonly [environment: string]: SignIn };
}

const setting = 'CUTOVER_SIGN_IN';

const stateShape = z.looseObject({ cookies: z.array(z.unknown()), origins: z.array(z.unknown()) });
export const signInShape = z.record(
  z.string(),
  z.strictObject(
    {
      person: z
        .string('an Entra object id')
        .refine((text) => parseGuid(text) !== undefined, 'an Entra object id'),
      state: z.union([z.string(), stateShape], 'browser, the path of a file, or a stored sign-in state'),
    },
    'an object with person and state',
  ),
  'sign-ins by environment',
);

/**
 * `CUTOVER_SIGN_IN`: JSON, from a secret store. Each environment names a person and that person's stored sign-in state,
 * or the path of a file that holds it, or `browser`. `CUTOVER_BROWSER`: `on` or `off`. `CUTOVER_BROWSER_MODULES`:
 * folder whose `node_modules` hold what opens pages.
 */
export function readLook(env: Environment): LookConfig | readonly Problem[] {
  const browser = settingOf(env, 'CUTOVER_BROWSER') ?? 'on';
  if (browser !== 'on' && browser !== 'off')
    return [{ id: 'invalid', setting: 'CUTOVER_BROWSER', expected: 'on or off' }];
  const modules = settingOf(env, 'CUTOVER_BROWSER_MODULES');
  if (modules !== undefined && !existsSync(`${modules}/node_modules/playwright-core/package.json`))
    return [
      {
        id: 'invalid',
        setting: 'CUTOVER_BROWSER_MODULES',
        expected: 'the folder of an unpacked browser.zip',
      },
    ];
  const value = settingOf(env, setting);
  if (value === undefined) return { browser: browser === 'on', signIns: {} };
  const json = parseJson(value);
  if (json === undefined) return [{ id: 'not_json', setting, expected: 'valid JSON' }];
  const parsed = signInShape.safeParse(json);
  // Never the issue's own words: they could quote a cookie.
  if (!parsed.success)
    return [
      { id: 'invalid', setting, expected: 'JSON: by environment, a person and a stored sign-in state' },
    ];
  const signIns: { [environment: string]: SignIn } = {};
  for (const [key, { person, state }] of Object.entries(parsed.data)) {
    const found = typeof state === 'string' && state !== 'browser' ? readState(state) : state;
    const id = parseGuid(person);
    if (found === undefined || id === undefined)
      return [
        {
          id: 'unreadable_file',
          setting: `${setting}.${key}`,
          expected: 'a file with a stored sign-in state',
        },
      ];
    signIns[key] = { person: id, state: found as SignIn['state'] };
  }
  return { browser: browser === 'on', signIns };
}

function readState(path: string): SignIn['state'] | undefined {
  try {
    const parsed = stateShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
