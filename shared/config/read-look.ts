import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import type { SignInState } from '../engine/observer-ports.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';
import { type BrowserAppPlace, readBrowserApp } from './read-browser-app.ts';

/** Somebody who is signed in to look at the workspace of one environment. */
export interface SignIn {
  /** Entra object id; one of the people moved, or nothing can be said. */
  readonly person: Guid;
  readonly state: SignInState;
}

/** How widgets and workspaces are opened. */
export interface LookConfig {
  /** False: nothing is opened in a browser; widgets are read, and people look for themselves. */
  readonly browser: boolean;
  /** By environment key. */
  readonly signIns: { readonly [environment: string]: SignIn };
  /** The app that opens pages; absent: they are opened here. */
  readonly app?: BrowserAppPlace;
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
  const modules = modulesProblems(env);
  if (modules.length > 0) return modules;
  const app = readBrowserApp(env);
  if (Array.isArray(app)) return app as readonly Problem[];
  const how = { browser: browser === 'on', ...(app === undefined ? {} : { app: app as BrowserAppPlace }) };
  const value = settingOf(env, setting);
  if (value === undefined) return { ...how, signIns: {} };
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
    signIns[key] = { person: id, state: found as SignInState };
  }
  return { ...how, signIns };
}

/** Also of the app that opens pages. */
export function modulesProblems(env: Environment): readonly Problem[] {
  const modules = settingOf(env, 'CUTOVER_BROWSER_MODULES');
  const expected = 'the folder of an unpacked browser.zip';
  return modules === undefined || existsSync(`${modules}/node_modules/playwright-core/package.json`)
    ? []
    : [{ id: 'invalid', setting: 'CUTOVER_BROWSER_MODULES', expected }];
}

function readState(path: string): SignInState | undefined {
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
