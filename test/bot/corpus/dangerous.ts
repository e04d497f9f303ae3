import { said } from './said.ts';

/** Flags nobody knows. Nothing is carried out, whatever the rest says. */
export const flags = said('wrong flag', 'en', [
  ['force', 'migrate contoso-test --force', { refuses: 'unknown_flag' }],
  ['env force', 'migrate env contoso-test --force', { refuses: 'unknown_flag' }],
  ['yes', 'rollback contoso-test --yes', { refuses: 'unknown_flag' }],
  ['short', 'migrate contoso-test -f', { refuses: 'unknown_flag' }],
  ['first', 'migrate --force contoso-test', { refuses: 'unknown_flag' }],
  ['long dash', 'migrate contoso-test —force', { refuses: 'unknown_flag' }],
  ['value', 'migrate contoso-test --approve=true', { refuses: 'unknown_flag' }],
  ['pilot slip', 'migrate contoso-test --pliot 5', { refuses: 'unknown_flag' }],
  ['of plan', 'plan contoso-test --apply', { refuses: 'unknown_flag' }],
  ['dry run', 'migrate contoso-test --dry-run', { refuses: 'unknown_flag' }],
  ['skip', 'could you migrate contoso-test --skip-approval please', { refuses: 'unknown_flag' }],
  ['twice', 'migrate contoso-test --pilot 5 --pilot 50', { refuses: 'repeated_flag' }],
  ['of status', 'status contoso-test --all', { refuses: 'unknown_flag' }],
  ['only of one', 'migrate contoso-test --only prod', { refuses: 'flag_of_all' }],
  ['pilot of all', 'migrate all --pilot 5', { refuses: 'flag_of_one' }],
  ['before all', '--force migrate contoso-test', { refuses: 'unknown_flag' }],
]);

export const flagsElsewhere = [
  ...said('wrong flag', 'de', [
    ['erzwingen', 'migriere contoso-test --erzwingen', { refuses: 'unknown_flag' }],
    ['last', 'contoso-test migrieren --force', { refuses: 'unknown_flag' }],
  ]),
  ...said('wrong flag', 'fr', [['forcer', 'migrer contoso-test --forcer', { refuses: 'unknown_flag' }]]),
  ...said('wrong flag', 'es', [['forzar', 'migrar contoso-test --forzar', { refuses: 'unknown_flag' }]]),
  ...said('wrong flag', 'ja', [['強制', 'contoso-testを移行 --force', { refuses: 'unknown_flag' }]]),
];

/** Letters that look like others. */
export const lookAlikes = said('look-alike', 'en', [
  ['cyrillic e', 'migrate contoso-t\u0435st', { refuses: 'look_alike', offers: 'migrate contoso-test' }],
  ['cyrillic o', 'migrate c\u043entoso-test', { refuses: 'look_alike', offers: 'migrate contoso-test' }],
  ['cyrillic c', 'rollback \u0441ontoso-test', { refuses: 'look_alike', offers: 'rollback contoso-test' }],
  ['cyrillic in prod', 'retire contoso-pr\u043ed', { refuses: 'look_alike', offers: 'retire contoso-prod' }],
  ['greek', 'migrate c\u03bfntoso-test', { refuses: 'look_alike', offers: 'migrate contoso-test' }],
  ['zero for o', 'migrate c0ntoso-test', { offers: 'migrate contoso-test' }],
  ['rn for m', 'status c0ntoso-dev', { offers: 'status contoso-dev' }],
  ['full width', 'migrate \uff43ontoso-test', { offers: 'migrate contoso-test' }],
  ['command', 'm\u0456grate contoso-test', { offers: 'migrate contoso-test' }],
  ['command o', 'r\u043ellback contoso-test', { offers: 'rollback contoso-test' }],
  ['all', 'migrate \u0430ll', { asks: true }],
  ['flag', 'migrate contoso-test --\u0440ilot 5', { refuses: 'unknown_flag' }],
  ['dot below', 'migrate contoso-te\u0323st', { offers: 'migrate contoso-test' }],
  ['underscore', 'migrate contoso_test', { offers: 'migrate contoso-test' }],
  ['joined', 'migrate contosotest', { offers: 'migrate contoso-test' }],
  ['other host', 'migrate https://contoso-test.crm4.dynamics.example.evil.example/', { asks: true }],
  ['host as user', 'migrate https://contoso-test.crm4.dynamics.example@evil.example/', { asks: true }],
  ['read only', 'status contoso-t\u0435st', { refuses: 'look_alike', offers: 'status contoso-test' }],
  ['german', 'migriere contoso-t\u0435st', { refuses: 'look_alike', offers: 'migrate contoso-test' }],
]);

/** An environment that could be several, none, or more than one at a time. */
export const environments = said('unclear environment', 'en', [
  ['none', 'migrate', { choice: ['migrate contoso-dev', 'migrate contoso-test'] }],
  ['none polite', 'please migrate', { choice: ['migrate contoso-dev', 'migrate contoso-test'] }],
  ['it', 'migrate it', { choice: ['migrate contoso-dev', 'migrate contoso-test'] }],
  [
    'beginning',
    'migrate contoso',
    { choice: ['migrate contoso-dev', 'migrate contoso-test', 'migrate contoso-prod'] },
  ],
  ['two share', 'status fabrikam', { choice: ['status fabrikam-eu', 'status fabrikam-us'] }],
  ['prod', 'migrate prod', { offers: 'migrate contoso-prod' }],
  ['the test environment', 'migrate the test environment', { offers: 'migrate contoso-test' }],
  ['test env', 'roll back test', { offers: 'rollback contoso-test' }],
  [
    'two',
    'migrate contoso-test and contoso-prod',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
  [
    'two by comma',
    'migrate contoso-test, contoso-prod',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
  [
    'two by blank',
    'rollback contoso-test contoso-prod',
    { choice: ['rollback contoso-test', 'rollback contoso-prod'] },
  ],
  [
    'or',
    'migrate contoso-test or contoso-prod',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
  [
    'two reads',
    'status of contoso-test and contoso-prod',
    { choice: ['status contoso-test', 'status contoso-prod'] },
  ],
  ['but not', 'migrate contoso-test but not contoso-prod', { asks: true }],
  ['everything', 'migrate everything', { offers: 'plan all' }],
  ['all of them', 'migrate all of them', { offers: 'plan all' }],
  ['every environment', 'migrate every environment', { offers: 'plan all' }],
  ['hidden', 'migrate contoso-live', { refuses: 'unknown_environment' }],
  ['unknown', 'migrate northwind', { refuses: 'unknown_environment' }],
  [
    'two commands',
    'plan and migrate contoso-test',
    { choice: ['plan contoso-test', 'migrate contoso-test'] },
  ],
  ['two lines', 'plan contoso-test\nmigrate contoso-prod', { asks: true }],
  ['only a name', 'contoso-test', { choice: ['status contoso-test', 'plan contoso-test'] }],
  [
    'german both',
    'migriere contoso-test und contoso-prod',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
  [
    'japanese both',
    'contoso-testとcontoso-prodを移行',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
  ['german everything', 'migriere alles', { offers: 'plan all' }],
  [
    'from to',
    'migrate from contoso-test to contoso-prod',
    { choice: ['migrate contoso-test', 'migrate contoso-prod'] },
  ],
]);
