/** How each command is called. Its options are read from here, and help shows it. */
export const usages = {
  doctor: 'doctor [<environment>] [--json]',
  'dataverse-users':
    'dataverse-users <environment> [--reading <client id>] [--writing <client id>] [--what-if | --apply]',
  plan: 'plan <environment> [--json | --markdown]',
  validate: 'validate <environment> [--json]',
  drift: 'drift <environment> [--json]',
  live: 'live <environment> [--writes] [--json]',
  history: 'history <environment> [--json]',
  show: 'show <run or environment>',
  explain: 'explain <run or environment>',
  report: 'report <run or environment> [--format html|md|json]',
  audit: 'audit <environment> [--json] | audit --file <jsonl>',
  widget:
    'widget <url or file or folder> [--json] [--workspace <url of the environment>] [--trusted-domain <origin>] [--several]',
} as const;

export type CommandName = keyof typeof usages;

/** What every command takes as well. */
export const everywhere = '[--language <code>] [--no-color] [--help]';

/** What somebody would really type, shown by help. */
export const examples = {
  doctor: 'doctor contoso-test',
  'dataverse-users': 'dataverse-users contoso-test --what-if',
  plan: 'plan contoso-test',
  validate: 'validate contoso-test --json',
  drift: 'drift contoso-test --language de',
  live: 'live contoso-test --json',
  history: 'history contoso-test',
  show: 'show contoso-test',
  explain: 'explain contoso-test',
  report: 'report contoso-test --format html > report.html',
  audit: 'audit --file audit.jsonl',
  widget: 'widget ./panel --workspace https://contoso.crm4.dynamics.com',
} as const satisfies { readonly [N in CommandName]: string };
