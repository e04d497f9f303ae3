/** How a command of the documentation is known to work. */
export type Known =
  /** Runs in `.ci/run`, as or within the stage of that name. */
  | { readonly kind: 'stage'; readonly stage: string }
  /** Runs in a workflow of `.github/workflows`, in these words or as part of the script. */
  | { readonly kind: 'workflow'; readonly file: string; readonly line: string }
  /** A part of `npm test`, by the folder or file that it names. */
  | { readonly kind: 'tests'; readonly path: string }
  /** Run by the test beside this list, in this shorter form where it takes long; `says` stands in what it prints. */
  | { readonly kind: 'run'; readonly as?: string; readonly exit: number; readonly says: string }
  /** Needs a tenant, or something else that no CI has. `tested`: the test that runs the same against the doubles. */
  | { readonly kind: 'elsewhere'; readonly why: string; readonly tested?: string };

const stage = (name: string): Known => ({ kind: 'stage', stage: name });
const weekly = (script: string): Known => ({ kind: 'workflow', file: 'weekly', line: `npm run ${script}` });
const tests = (path: string): Known => ({ kind: 'tests', path });
const tenant = (why: string, tested?: string): Known => ({
  kind: 'elsewhere',
  why,
  ...(tested === undefined ? {} : { tested }),
});
const withSettings = 'needs the settings and the storage of an installation';
const run = (exit: number, says: string, as?: string): Known => ({
  kind: 'run',
  exit,
  says,
  ...(as === undefined ? {} : { as }),
});

/** A widget of the sandbox; 1, because it has a finding. */
const read = run(
  1,
  '"visible": "yes"',
  'npm run widget -- sandbox/fixtures/widgets/docks-at-init.html --json',
);

/** An export of four rows that a ledger in the emulator wrote. */
const intact = run(0, 'contoso-dev: intact, 4 rows', 'npm run audit -- --file test/cli/exported-audit.jsonl');

/** Programs that talk to Azure or a tenant, or are only compared: none of their commands runs in a CI. */
export const elsewhere: { readonly [program: string]: string } = {
  az: 'talks to Azure, as somebody who is signed in',
  azd: 'talks to Azure, as somebody who is signed in',
  export: 'only sets what the next lines read',
  git: 'fetches a newer version',
  pac: 'somebody else’s tool, which is only compared',
};

/** Every other command that README and docs name. */
export const commands: { readonly [command: string]: Known } = {
  'npm ci && npm run demo': stage('demo'),
  'npm ci && npm test': stage('check'),
  'npm ci': stage('install'),
  'npm test': stage('check'),
  'npm run check': stage('check'),
  'npm run build': stage('build'),
  'npm start': {
    kind: 'elsewhere',
    why: 'runs until somebody ends it',
    tested: 'test/sandbox/start-sandbox.test.ts',
  },
  'npm run dev': { kind: 'elsewhere', why: 'runs until somebody ends it: the tests again and again' },
  'npm run format': { kind: 'elsewhere', why: 'changes files; `npm run check` asks whether it would' },
  // What would be in it, without building first.
  'npm pack': run(0, 'cutover-0.1.0.tgz', 'npm pack --dry-run --ignore-scripts'),
  'npm audit': { kind: 'workflow', file: 'check', line: 'npm audit' },
  'npm run generated': stage('generated'),
  'npm run openapi': stage('generated'),
  'npm run links': stage('generated'),
  'npm run roles': stage('generated'),
  'npm run package': { kind: 'workflow', file: 'check', line: 'npm run package' },
  'BOT_ID=<client id that azd printed> npm run package': {
    kind: 'workflow',
    file: 'check',
    line: 'npm run package',
  },
  'npm run gallery': weekly('gallery'),
  'npm run gallery -- --docs': {
    kind: 'elsewhere',
    why: 'writes pictures of the documentation, which differ by machine',
    tested: 'test/docs/gallery.test.ts',
  },
  'npm run bench': weekly('bench'),
  'npm run bench -- --save': {
    kind: 'elsewhere',
    why: 'writes its figures into the documentation, which only a quiet machine should',
    tested: 'test/bench/pages/pages.test.ts',
  },
  'npm run bench:pages': stage('generated'),
  'npm run bench:first-plan': weekly('bench:first-plan'),
  'npm run bench:widget': weekly('bench:widget'),
  'npm run trust': weekly('trust'),
  'npm run trust -- --only authorisation': weekly('trust'),
  'npm run trust -- --only rollback,drift,late-writes': weekly('trust -- --only rollback,drift,late-writes'),
  'npm run trust -- --only widget-guard': weekly('trust'),
  'npm run widget': read,
  'npm run widget -- <url>': read,
  'npm run widget -- <url or file or folder>': read,
  'npm run widget -- <url or file or folder> [--json]': read,
  'npm run widget:run-time': weekly('widget:run-time'),
  'npm run widget:run-time [id …]': weekly('widget:run-time'),
  'npx vitest run test/bot test/conversations': tests('test/conversations'),
  'npx vitest run test/conversations -u': tests('test/conversations'),
  'npx vitest run test/docs/words.test.ts -u': tests('test/docs/words.test.ts'),
  'npx vitest run test/shared/steps': tests('test/shared/steps'),
  'npx vitest run test/architecture': tests('test/architecture'),
  'npx vitest run test/widget/corpus-check.test.ts': tests('test/widget/corpus-check.test.ts'),
  'npm run doctor': run(1, 'CUTOVER_SETTINGS'),
  'npm run doctor -- <environment>': tenant('needs an environment', 'test/doctor'),
  'npm sbom': {
    kind: 'elsewhere',
    why: 'only named: what it lists is what is installed, not what is bundled',
  },
  'npm run doctor -- contoso-dev': tenant('needs an environment', 'test/doctor'),
  'npm run cutover -- dataverse-users <environment>': tenant('needs an environment', 'test/dataverse-users'),
  'npm run cutover -- dataverse-users contoso-dev --reading <BOT_ID> --writing <WRITER_ID>': tenant(
    'needs an environment',
    'test/dataverse-users',
  ),
  'npm run cutover -- dataverse-users contoso-dev --reading <BOT_ID> --writing <WRITER_ID> --apply': tenant(
    'needs an environment',
    'test/dataverse-users',
  ),
  'npm run live': tenant('needs an environment', 'test/cli/live-command.test.ts'),
  'npm run live -- X': tenant('needs an environment', 'test/cli/live-command.test.ts'),
  'npm run live -- contoso-dev': tenant('needs an environment', 'test/cli/live-command.test.ts'),
  'npm run live -- contoso-dev --writes': tenant('needs an environment', 'test/cli/live-command.test.ts'),
  'npm run audit -- X': tenant(withSettings, 'test/cli/audit-command.test.ts'),
  'npm run audit -- X --json': tenant(withSettings, 'test/cli/audit-command.test.ts'),
  'npm run audit -- <environment>': tenant(withSettings, 'test/cli/audit-command.test.ts'),
  'npm run audit -- <environment> --json > audit.jsonl': tenant(
    withSettings,
    'test/cli/audit-command.test.ts',
  ),
  'npm run audit -- --file audit.jsonl': intact,
  'npm run audit -- --file <jsonl>': intact,
  'npx cutover': run(2, 'Usage: cutover', 'npx cutover'),
  'npx cutover --help': run(0, 'Exit codes'),
  'npx cutover doctor': tenant(withSettings, 'test/doctor/terminal.test.ts'),
  'npx cutover live': tenant('needs an environment', 'test/cli/live-command.test.ts'),
  'npx cutover show 4f7a1c': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover plan': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover plan X': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover --version': run(0, '0.1.0'),
  'npx cutover plan contoso-dev': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover validate X': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover drift X': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover drift contoso-dev --json': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover history X': tenant(withSettings, 'test/cli/child.test.ts'),
  'npx cutover explain <run>': tenant(withSettings, 'test/cli/run-commands.test.ts'),
  'npx cutover report <run> --format html': tenant(withSettings, 'test/cli/run-commands.test.ts'),
  'npm run diagrams': tests('test/docs/diagrams.test.ts'),
  'npm run cutover -- history X': tenant(withSettings, 'test/cli/run-commands.test.ts'),
  'npm run cutover -- explain <run>': tenant(withSettings, 'test/cli/run-commands.test.ts'),
  'npm run cutover -- report <run>': tenant(withSettings, 'test/cli/run-commands.test.ts'),
};
