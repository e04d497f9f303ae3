/** Something wrong with one setting. Says what is expected; never holds the value, which may be a secret. */
export interface Problem {
  /** Stable, for tests and documentation. */
  readonly id:
    | 'missing'
    | 'unreadable_file'
    | 'not_json'
    | 'invalid'
    | 'unknown_setting'
    | 'duplicate'
    | 'insecure_url'
    | 'not_allowed'
    | 'incomplete'
    | 'mismatch'
    /** A reference to a secret store that nobody resolved. */
    | 'unresolved';
  /** Name of the environment variable, with the path inside it where it holds JSON. */
  readonly setting: string;
  readonly expected: string;
}

/** App settings as the process got them. */
export type Environment = { readonly [name: string]: string | undefined };

/** The trimmed value; empty counts as absent, because that is how unset app settings reach a process. */
export function settingOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

export function missing(setting: string, expected: string): Problem {
  return { id: 'missing', setting, expected };
}

/** The settings to look at, for `not_configured`: names, never values. */
export function settingsToFix(problems: readonly Problem[]): string {
  return [...new Set(problems.map((one) => one.setting))].join(', ');
}
