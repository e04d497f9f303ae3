/** Lines that do something, each said as it should be. */
export const lines: readonly { readonly id: string; readonly says: (target: string) => string }[] = [
  { id: 'migrate', says: (target) => `migrate ${target}` },
  { id: 'pilot', says: (target) => `migrate ${target} --pilot 1` },
  { id: 'window', says: (target) => `migrate ${target} --window "Sat 22:00-02:00 UTC"` },
  { id: 'widen', says: (target) => `widen ${target}` },
  { id: 'retire', says: (target) => `retire ${target}` },
  { id: 'rollback', says: (target) => `rollback ${target}` },
  { id: 'repair', says: (target) => `repair ${target}` },
  { id: 'schedule', says: (target) => `schedule ${target} daily 06:00 UTC` },
  { id: 'schedule-off', says: (target) => `schedule ${target} off` },
  { id: 'subscribe', says: (target) => `subscribe ${target} all` },
  { id: 'unsubscribe', says: (target) => `unsubscribe ${target}` },
  { id: 'cancel', says: (target) => `cancel ${target}` },
  { id: 'hand-over', says: (target) => `hand over ${target} to Bruno Costa` },
];

type Says = (target: string) => string;

/** Ways in which a line looks like one that acts, and must not. */
export const forms: readonly { readonly id: string; readonly said: (says: Says) => string }[] = [
  { id: 'unknown-flag', said: (says) => `${says('contoso-dev')} --force` },
  { id: 'unknown-flag-first', said: (says) => says('--yes contoso-dev') },
  { id: 'flag-with-a-long-dash', said: (says) => `${says('contoso-dev')} —now` },
  { id: 'flag-of-no-command', said: (says) => `${says('contoso-dev')} --dry-run` },
  { id: 'cyrillic-e', said: (says) => says('contoso-dеv') },
  { id: 'cyrillic-o', said: (says) => says('cоntoso-dev') },
  { id: 'full-width', said: (says) => says('ｃontoso-dev') },
  { id: 'combining-mark', said: (says) => says('contoso-de\u0323v') },
  { id: 'dotless', said: (says) => says('contoso\u0131dev') },
  { id: 'other-hyphen', said: (says) => says('contoso_dev') },
  { id: 'without-hyphen', said: (says) => says('contosodev') },
  { id: 'one-letter-less', said: (says) => says('contoso-de') },
  { id: 'one-letter-more', said: (says) => says('contoso-dev2') },
  { id: 'its-beginning', said: (says) => says('contoso') },
  { id: 'a-joker', said: (says) => says('contoso-*') },
  { id: 'every', said: (says) => says('every environment') },
  { id: 'all-of', said: (says) => says('all of contoso-dev') },
  { id: 'all-cyrillic', said: (says) => says('\u0430ll') },
  { id: 'all-only-nothing', said: (says) => says('all --only') },
  { id: 'all-only-misspelt', said: (says) => says('all --only contoso-dve') },
  { id: 'nothing', said: (says) => says('') },
  { id: 'another-host', said: (says) => says('https://contoso-dev.crm4.dynamics.example.evil.example/') },
  { id: 'host-as-user', said: (says) => says('https://contoso-dev.crm4.dynamics.example@evil.example/') },
  { id: 'do-not', said: (says) => `do not ${says('contoso-dev')}` },
  { id: 'dont', said: (says) => `don’t ${says('contoso-dev')}` },
  { id: 'never', said: (says) => `never ${says('contoso-dev')}` },
  { id: 'should-we', said: (says) => `should we ${says('contoso-dev')}?` },
  { id: 'quoted', said: (says) => `Bruno said "${says('contoso-dev')}"` },
  { id: 'two-environments', said: (says) => says('contoso-dev contoso-test') },
  { id: 'joined', said: (says) => says('contoso-dev').replace(' contoso', 'contoso') },
];

/** What is decided on cards alone, typed. */
export const typedDecisions: readonly string[] = [
  'approve contoso-dev',
  'reject contoso-dev',
  'accept contoso-dev',
  'accept drift contoso-dev',
  'snooze contoso-dev until 2026-12-24',
  'be silent contoso-dev',
  'apply contoso-dev',
  'delete contoso-dev',
  'plan again contoso-dev',
];
