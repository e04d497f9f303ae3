/** For each rule a tree that breaks it, and nothing else. */
export interface Planted {
  readonly rule: string;
  readonly files: { readonly [path: string]: string };
}

const many = (lines: number): string => 'export {};\n'.repeat(lines);
const breaking = (rule: string, path: string, source: string): Planted => ({
  rule,
  files: { [path]: source },
});

export const planted: readonly Planted[] = [
  breaking('domain-is-pure', 'shared/domain/x.ts', "import { readFileSync } from 'node:fs';"),
  breaking('domain-is-pure', 'shared/domain/x.ts', "import type { Ports } from '../engine/ports.ts';"),
  breaking('steps-use-domain', 'shared/steps/x.ts', "import { y } from '../engine/y.ts';"),
  breaking('steps-use-domain', 'shared/steps/x.ts', "import { z } from 'zod';"),
  breaking('engine-uses-domain-and-steps', 'shared/engine/x.ts', "import { y } from '../tables/y.ts';"),
  breaking('engine-uses-domain-and-steps', 'shared/engine/x.ts', "import { y } from '@azure/data-tables';"),
  breaking('dataverse-adapter', 'shared/dataverse/x.ts', "import { y } from '../engine/start-run.ts';"),
  breaking('dataverse-adapter', 'shared/dataverse/x.ts', "import { y } from '@azure/data-tables';"),
  breaking('tables-adapter', 'shared/tables/x.ts', "import { y } from '../dataverse/y.ts';"),
  breaking('tables-adapter', 'shared/tables/x.ts', "import { y } from 'botbuilder';"),
  breaking('widget-adapter', 'shared/widget/x.ts', "export { y } from '../browser/y.ts';"),
  breaking('browser-adapter', 'shared/browser/x.ts', "export * from '../widget/y.ts';"),
  breaking('pages-adapter', 'shared/pages/x.ts', "import { y } from '../browser/y.ts';"),
  breaking('telemetry-adapter', 'shared/telemetry/x.ts', "import { y } from '../tables/y.ts';"),
  breaking('people-adapter', 'shared/people/x.ts', "import { y } from '../dataverse/y.ts';"),
  breaking('people-adapter', 'shared/people/x.ts', "import { y } from '@azure/data-tables';"),
  breaking('texts-use-domain', 'shared/texts/x.ts', "import { y } from '../steps/y.ts';"),
  breaking('report-uses-domain-and-texts', 'shared/report/x.ts', "import { y } from '../engine/y.ts';"),
  breaking('config-uses-domain', 'shared/config.ts', "import { y } from './compose.ts';"),
  breaking('cards-use-domain-and-texts', 'bot/cards/x.ts', "import { y } from '../../shared/engine/y.ts';"),
  breaking('cards-use-domain-and-texts', 'bot/cards/x.ts', "import { CardFactory } from 'botbuilder';"),
  breaking('bot-adapter-holds-the-sdk', 'bot/adapter/x.ts', "import { y } from '../../shared/tables/y.ts';"),
  breaking('bot-uses-engine-domain-texts', 'bot/commands/x.ts', "import { TurnContext } from 'botbuilder';"),
  breaking('bot-uses-engine-domain-texts', 'bot/x.ts', "import { y } from '../shared/dataverse/y.ts';"),
  breaking('bot-uses-engine-domain-texts', 'bot/actions/x.ts', "import { y } from '../adapter/y.ts';"),
  breaking('functions-use-compose', 'functions/x.ts', "const y = await import('../shared/tables/y.ts');"),
  breaking('functions-use-compose', 'functions/x.ts', "import { y } from 'botbuilder';"),
  breaking('compose-and-cli-see-the-product', 'cli/x.ts', "import { y } from '../build/y.mjs';"),
  breaking('sandbox-is-not-tested-by-itself', 'sandbox/x.ts', "import { y } from '../test/y.ts';"),
  breaking('product-imports-no-sandbox-or-test', 'shared/compose.ts', "import { y } from '../sandbox/y.ts';"),
  breaking('product-imports-no-sandbox-or-test', 'bot/x.ts', "import type { Y } from '../test/y.ts';"),
  breaking(
    'doubles-borrow-types-only',
    'sandbox/dataverse/x.ts',
    "import { tables } from '../../shared/domain/tables.ts';",
  ),
  {
    rule: 'no-import-cycles',
    files: {
      'shared/domain/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'shared/domain/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'shared/domain/c.ts': "import { a } from './a.ts';\nexport const c = a;",
    },
  },
  breaking('no-default-export', 'shared/domain/x.ts', 'export default 1;'),
  breaking('no-default-export', 'shared/domain/x.ts', 'const x = 1;\nexport { x as default };'),
  breaking('no-any', 'test/x.ts', 'export const x = (y: readonly any[]) => y.length;'),
  breaking('no-non-null-assertion', 'cli/x.ts', 'export const x = (y: string[]) => y[0]!;'),
  breaking(
    'http-functions-state-their-level',
    'functions/x.ts',
    "import { app } from '@azure/functions';\napp.http('x', { methods: ['GET'], handler: () => ({}) });",
  ),
  breaking(
    'http-functions-state-their-level',
    'functions/x.ts',
    "import { app } from '@azure/functions';\napp.get('x', () => ({}));",
  ),
  breaking(
    'queries-are-made-by-the-odata-tag',
    'shared/dataverse/x.ts',
    `export const x = (id: string) => \`systemusers?$filter=systemuserid eq \${id}\`;`,
  ),
  breaking(
    'queries-are-made-by-the-odata-tag',
    'cli/x.ts',
    `export const x = (id: string) => \`v9.2/msdyn_channelproviders(\${id})\`;`,
  ),
  breaking(
    'queries-are-made-by-the-odata-tag',
    'shared/dataverse/x.ts',
    "export const x = (name: string) => 'roles?$select=' + name;",
  ),
  breaking(
    'queries-are-made-by-the-odata-tag',
    'shared/tables/x.ts',
    `export const x = (key: string) => \`PartitionKey eq \${key}\`;`,
  ),
  breaking(
    'queries-are-made-by-the-odata-tag',
    'shared/dataverse/x.ts',
    'export const x = (said: string) => said as ODataPart;',
  ),
  breaking('only-the-log-and-the-terminal-print', 'bot/x.ts', 'console.log(1);'),
  breaking('only-the-log-and-the-terminal-print', 'shared/engine/x.ts', "process.stdout.write('x');"),
  { rule: 'files-are-short', files: { 'bot/x.ts': many(401), 'bot/y.ts': many(1), 'bot/z.ts': many(1) } },
  {
    rule: 'the-median-file-is-short',
    files: { 'bot/x.ts': many(61), 'bot/y.ts': many(61), 'bot/z.ts': many(1) },
  },
  breaking('files-have-words-of-the-domain', 'shared/engine/run-manager.ts', many(1)),
];

/** What looks like a violation and is none. */
export const allowed: readonly Planted['files'][] = [
  { 'shared/domain/x.ts': "import { createHash } from 'node:crypto';\nimport { y } from './y.ts';" },
  { 'shared/tables/x.ts': "import type { Ledger } from '../engine/ports.ts';" },
  { 'sandbox/dataverse/x.ts': "import type { TableName } from '../../shared/domain/tables.ts';" },
  {
    'shared/domain/a.ts': "import { b } from './b.ts';\nexport const a = b;",
    'shared/domain/b.ts': "import type { a } from './a.ts';\nexport const b: typeof a | 1 = 1;",
  },
  {
    'functions/x.ts':
      "import { app } from '@azure/functions';\napp.http('x', { authLevel: 'function', handler: () => ({}) });",
  },
  { 'shared/dataverse/x.ts': `export const x = (id: Guid) => odata\`roles?$filter=roleid eq \${id}\`;` },
  { 'shared/engine/x.ts': `export const x = (n: number) => \`changes (\${n})\`;` },
  { 'cli/x.ts': "console.log('✔');", 'shared/log.ts': "process.stdout.write('{}');" },
  { 'shared/domain/x.ts': '// any comment may say any and export default' },
  { 'bot/x.ts': many(400), 'bot/y.ts': many(1), 'bot/z.ts': many(60) },
];
