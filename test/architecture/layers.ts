/** Who may import whom. Paths and packages are patterns on the whole text; the first layer that fits a file is its own. */
export interface Layer {
  /** Id of the rule that fires. */
  readonly id: string;
  readonly who: RegExp;
  /** Our own files, beside those of the same layer. */
  readonly files: RegExp;
  readonly packages: RegExp;
}

const domain = 'shared/domain/[^/]+';
const ports = 'shared/engine/(?:observer-|telemetry-)?ports\\.ts';
const nothing = /^(?!)/;
const files = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})`);
const packages = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`);

export const layers: readonly Layer[] = [
  { id: 'domain-is-pure', who: /^shared\/domain\//, files: nothing, packages: packages('node:crypto') },
  { id: 'steps-use-domain', who: /^shared\/steps\//, files: files(domain), packages: nothing },
  {
    id: 'engine-uses-domain-and-steps',
    who: /^shared\/engine\//,
    files: files(domain, 'shared/steps/'),
    packages: nothing,
  },
  {
    id: 'dataverse-adapter',
    who: /^shared\/dataverse\//,
    files: files(domain, ports),
    packages: packages('@azure/core-rest-pipeline', '@azure/core-auth', '@azure/identity', 'zod', 'node:.+'),
  },
  {
    id: 'tables-adapter',
    who: /^shared\/tables\//,
    files: files(domain, ports),
    packages: packages('@azure/.+', 'zod', 'node:.+'),
  },
  {
    id: 'widget-adapter',
    who: /^shared\/widget\//,
    files: files(domain, ports),
    packages: packages(
      'undici',
      '@babel/parser',
      'acorn',
      'acorn-loose',
      'parse5',
      '@jridgewell/trace-mapping',
      'diff',
      'zod',
      'node:.+',
    ),
  },
  {
    id: 'browser-adapter',
    who: /^shared\/browser\//,
    files: files(domain, ports),
    packages: packages('playwright-core', '@sparticuz/chromium', 'zod', 'node:.+'),
  },
  {
    id: 'pages-adapter',
    who: /^shared\/pages\//,
    files: files(domain, ports),
    packages: packages('zod', 'node:.+'),
  },
  {
    id: 'people-adapter',
    who: /^shared\/people\//,
    files: files(domain, ports),
    packages: packages('@azure/core-rest-pipeline', '@azure/identity', 'zod'),
  },
  {
    id: 'telemetry-adapter',
    who: /^shared\/telemetry\//,
    files: files(domain, ports),
    packages: packages(
      '@opentelemetry/.+',
      '@azure/monitor-opentelemetry-exporter',
      '@azure/identity',
      'node:.+',
    ),
  },
  { id: 'texts-use-domain', who: /^shared\/texts\//, files: files(domain), packages: nothing },
  {
    id: 'report-uses-domain-and-texts',
    who: /^shared\/report\//,
    files: files(domain, 'shared/texts/', ports),
    packages: nothing,
  },
  {
    id: 'config-uses-domain',
    who: /^shared\/(?:config\/|config\.ts|log\.ts)/,
    files: files(domain, ports),
    packages: packages('zod', 'node:fs'),
  },
  {
    id: 'cards-use-domain-and-texts',
    who: /^bot\/cards\//,
    files: files(domain, 'shared/texts/', 'bot/words/', ports),
    packages: packages('adaptivecards', 'node:module'),
  },
  {
    id: 'bot-adapter-holds-the-sdk',
    who: /^bot\/adapter\//,
    files: files(domain, 'shared/engine/', 'shared/texts/', 'bot/'),
    packages: packages('botbuilder', 'botframework-.+', '@azure/.+', 'jose', 'zod', 'node:.+'),
  },
  {
    id: 'bot-uses-engine-domain-texts',
    who: /^bot\//,
    files: files(domain, 'shared/engine/', 'shared/texts/', 'bot/cards/'),
    packages: packages('zod'),
  },
  {
    id: 'functions-use-compose',
    who: /^functions\//,
    files: files(
      'shared/compose(?:-browser-app)?\\.ts',
      domain,
      'shared/engine/',
      'shared/report/',
      'shared/pages/',
    ),
    packages: packages('@azure/functions', 'jose', 'zod'),
  },
  {
    id: 'compose-and-cli-see-the-product',
    who: /^(?:shared\/compose\.ts|cli\/)/,
    files: files('shared/', 'bot/', 'functions/bearer\\.ts', 'cli/'),
    packages: /./,
  },
  {
    id: 'sandbox-is-not-tested-by-itself',
    who: /^sandbox\//,
    files: files('functions/', 'bot/', 'cli/', 'shared/', 'build/'),
    packages: /./,
  },
];
