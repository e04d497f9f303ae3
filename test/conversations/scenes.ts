import { parseDay } from '../../shared/domain/local-time.ts';
import { type ReasonCode, refuse } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Ports } from '../../shared/engine/ports.ts';

type Given = (ports: Ports) => Partial<Ports>;

const withEnvironment =
  (change: (environment: EnvironmentSettings) => Partial<EnvironmentSettings>): Given =>
  ({ settings }) => ({
    settings: {
      ...settings,
      environments: settings.environments.map((one) => ({ ...one, ...change(one) })),
    },
  });

const day = parseDay('2026-03-02');

/** What a script may begin with: what is set up in another way than usual. */
export const scenes: { readonly [said: string]: Given } = {
  'Contoso Dev needs two approvals.': withEnvironment(() => ({ approvalsNeeded: 2 })),
  'Contoso Dev is called Contoso Prod, too.': withEnvironment(() => ({ name: 'Contoso Prod' })),
  'Contoso Dev is tagged test and europe.': withEnvironment(() => ({ tags: ['test', 'europe'] })),
  'Today is a blackout day.': withEnvironment(() => ({
    blackoutDays: day === undefined ? [] : [{ from: day, to: day }],
  })),
  'The directory does not answer.': () => ({
    people: { rolesOf: async () => new Set(), unanswered: async () => refuse('directory_unavailable') },
  }),
  'The storage is broken.': ({ ledger }) => ({
    ledger: { ...ledger, runs: () => Promise.reject(new Error('storage is away')) },
  }),
};

/** What a reading of an environment may be refused for, with the values it is refused with. */
export const refusedReadings: { readonly [C in ReasonCode]?: { readonly [name: string]: string } } = {
  environment_unavailable: {},
  rows_hidden: {},
  wrong_organization: {},
  sign_in_failed: {},
  privilege_missing: { table: 'msdyn_channelprovider', privilege: 'prvReadmsdyn_channelprovider' },
  cif_not_installed: { missing: 'ChannelIntegrationFrameworkV2' },
  column_missing: { table: 'msdyn_channelprovider', column: 'msdyn_sandboxconfiguration' },
};

/** What a look at the workspace may be refused for, with the values it is refused with. */
export const refusedLooks: { readonly [C in ReasonCode]?: { readonly [name: string]: string } } = {
  sign_in_needed: {},
  workspace_unreachable: { status: '503' },
  workspace_timed_out: { seconds: '60' },
  workspace_too_large: {},
  browser_missing: {},
  browser_app_away: { status: '503' },
  browser_app_refused: { status: '403' },
  browser_app_unlike: { problem: 'version' },
};
