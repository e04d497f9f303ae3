/** What is typed, and what a script and a person learn of it. */
export interface TypedCase {
  readonly id: string;
  readonly args: readonly string[];
  readonly env?: { readonly [name: string]: string };
  readonly exit: number;
  /** In JSON of standard output. */
  readonly outcome?: string;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

/** `contoso-dev` was migrated and nobody has touched it since; `contoso-dead` refuses connections. */
export const typedCases: readonly TypedCase[] = [
  { id: 'plan-clean', args: ['plan', 'contoso-dev', '--json'], exit: 0, outcome: 'clean' },
  { id: 'validate-clean', args: ['validate', 'Contoso Dev', '--json'], exit: 0, outcome: 'clean' },
  { id: 'drift-clean', args: ['drift', 'contoso-dev', '--json'], exit: 0, outcome: 'clean' },
  { id: 'history-json', args: ['history', 'contoso-dev', '--json'], exit: 0, outcome: 'clean' },
  {
    id: 'drift-in-a-pipe',
    args: ['drift', 'contoso-dev'],
    exit: 0,
    out: /Nothing has changed/,
    err: /^Reading contoso-dev …$/m,
  },
  {
    id: 'drift-in-german',
    args: ['drift', 'contoso-dev', '--language', 'de'],
    exit: 0,
    err: /contoso-dev wird gelesen/,
  },
  {
    id: 'plan-in-japanese',
    args: ['plan', 'contoso-dev'],
    env: { LC_ALL: 'ja_JP.UTF-8' },
    exit: 0,
    err: /読み取り中/,
  },
  { id: 'never-migrated', args: ['drift', 'contoso-dead', '--json'], exit: 3, outcome: 'unknown' },
  { id: 'unreachable', args: ['plan', 'contoso-dead', '--json'], exit: 2, outcome: 'error', err: /./ },
  { id: 'wrong-organisation', args: ['plan', 'contoso-new', '--json'], exit: 2, outcome: 'error', err: /./ },
  {
    id: 'wrong-credentials',
    args: ['plan', 'contoso-dev', '--json'],
    env: { IDENTITY_HEADER: 'not-the-header' },
    exit: 2,
    outcome: 'error',
    err: /./,
  },
  {
    id: 'no-settings',
    args: ['validate', 'contoso-dev', '--json'],
    env: { CUTOVER_SETTINGS: '{' },
    exit: 2,
    outcome: 'error',
    err: /doctor/,
  },
  { id: 'unknown-environment', args: ['plan', 'contoso-dve'], exit: 2, err: /Did you mean contoso-dev\?/ },
  { id: 'unknown-command', args: ['plna', 'contoso-dev'], exit: 2, err: /Did you mean plan\?/ },
  {
    id: 'unknown-option',
    args: ['plan', 'contoso-dev', '--jsn'],
    exit: 2,
    err: /There is no --jsn\. Did you mean --json\?/,
  },
  { id: 'no-command', args: [], exit: 2, err: /Usage: cutover/ },
  { id: 'help', args: ['drift', '--help'], exit: 0, out: /Exit codes/ },
];
