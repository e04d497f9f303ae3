import type { Change } from '../../shared/domain/change.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { guid } from '../../shared/domain/guid.ts';
import { type EnvironmentKey, newRunId, parseEnvironmentKey } from '../../shared/domain/ids.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { digestOf, type Plan } from '../../shared/domain/plan.ts';
import { question } from '../../shared/domain/question.ts';
import { type EnvironmentSettings, planSettings } from '../../shared/domain/settings.ts';
import { id, organization } from '../builders/ids.ts';

/** A name that would do harm if a card took it for Markdown, a date function or reading direction. */
export const hostile = '**bold** [x](https://x.example) {{DATE(2020-01-01,SHORT)}} \u202egnp.exe';

export const ada: PersonRef = { id: guid('a1d0c5e2-0001-4a7b-9c3d-5e6f70819203'), name: 'Ada Vogt' };
export const bruno: PersonRef = { id: guid('b2e1d6f3-0002-4b8c-8d4e-6f7081920314'), name: 'Bruno Costa' };
export const chen: PersonRef = { id: guid('c3f2e704-0003-4c9d-9e5f-708192031425'), name: 'Chen Li' };

function key(text: string): EnvironmentKey {
  const parsed = parseEnvironmentKey(text);
  if (parsed === undefined) throw new Error(`no environment key: ${text}`);
  return parsed;
}

/** Ada plans, Bruno approves, Chen reads. */
export function anEnvironment(name: string, more: Partial<EnvironmentSettings> = {}): EnvironmentSettings {
  return {
    key: key(name),
    name: `Contoso ${name.replace('contoso-', '')}`,
    url: `https://${name}.crm4.dynamics.example`,
    organizationId: organization,
    protected: true,
    tags: [],
    prefix: 'contoso',
    tolerateLeavers: 0,
    approvalsNeeded: 1,
    graceDays: 7,
    timeZone: 'UTC',
    blackoutDays: [],
    blastRadius: { peoplePercent: 100, rows: 500 },
    remindAfterHours: 4,
    groups: { reader: [], planner: [], approver: [], operator: [] },
    people: {
      reader: [chen.id],
      planner: [ada.id],
      approver: [ada.id, bruno.id],
      operator: [bruno.id],
    },
    ...more,
  };
}

export const development = anEnvironment('contoso-dev');

const at = new Date('2026-03-02T09:00:00.000Z');
export const runId = newRunId(development.key, at, '4f7a1c9e2b30');
export const laterRunId = newRunId(development.key, new Date(at.getTime() + 60_000), '9c0d5e6f7a81');

const names = ['Twilio Softphone', 'Vonage Voice', 'Genesys Cloud'];
const profile = id(0xc0, 1);

function changesFor(people: readonly string[]): readonly Change[] {
  const providers = names.map((label, n): Change => {
    const columns = {
      msdyn_name: label,
      msdyn_label: `Line ${n + 1}`,
      msdyn_channelurl:
        'https://softphone.contoso.example/cif?base=https://contoso-dev.crm4.dynamics.example',
      msdyn_sortorder: n + 1,
      msdyn_enableoutbound: n === 0,
    };
    return {
      kind: 'create',
      step: 'channel-provider',
      label,
      table: 'msdyn_channelprovider',
      id: id(0xd0, n),
      columns,
    };
  });
  const link = { step: 'app-profile', kind: 'associate', from: profile } as const;
  return [
    ...providers,
    {
      kind: 'create',
      step: 'app-profile',
      label: 'Contoso agents',
      table: 'msdyn_appconfiguration',
      id: profile,
      columns: { msdyn_name: 'Contoso agents' },
    },
    ...names.map(
      (label, n): Change => ({
        ...link,
        label,
        relationship: 'msdyn_appconfig_msdyn_channelprovider',
        to: id(0xd0, n),
      }),
    ),
    ...people.map(
      (label, n): Change => ({
        ...link,
        step: 'users',
        label,
        relationship: 'msdyn_appconfiguration_systemuser',
        to: id(0xf0, n),
      }),
    ),
  ];
}

export const twelve =
  'Mia Brand, Elif Kaya, Noah Lind, Paul Roth, Ida Berg, Luca Moretti, Sara Nilsson, Omar Haddad, Zofia Nowak, Tom Becker, Ana Silva, Jun Sato'.split(
    ', ',
  );

export const findings: readonly Finding[] = [
  { code: 'organization-confirmed', step: 'environment', severity: 'passed', params: {} },
  {
    code: 'dead-role',
    step: 'channel-provider',
    severity: 'warning',
    params: { name: 'Vonage Voice', role: '8e1b6f0a-52d4-4c7e-9b1f-3a6d2c5e7f90' },
  },
  { code: 'not-checked-yet', step: 'workspace', severity: 'unchecked', params: {} },
  { code: 'provider-inactive', step: 'channel-provider', severity: 'info', params: { name: 'Vonage Chat' } },
];

const targetExists = question({
  step: 'channel-provider',
  subject: id(0x10, 1),
  kind: 'target-exists',
  params: { provider: 'Twilio Softphone', name: 'Twilio Flex', uniqueName: 'contoso_twilio' },
  options: [{ value: 'adopt' }, { value: 'new' }, { value: 'leave' }],
  safeDefault: 'leave',
  blocking: true,
  facts: {},
});

export function aPlan(people: readonly string[] = twelve, more: Partial<Plan> = {}): Plan {
  const plan = {
    kind: 'migrate' as const,
    organizationId: organization,
    settings: planSettings(development),
    decisions: [],
    changes: changesFor(people),
    questions: [],
    answered: [],
    findings,
    reads: [],
    expect: [],
    ...more,
  };
  return { ...plan, digest: digestOf(plan) };
}

export const aQuestioningPlan = aPlan(twelve, { questions: [targetExists] });
