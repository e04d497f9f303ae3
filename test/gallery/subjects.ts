import { snippet } from '../../shared/browser/snippet.ts';
import { isPersonChange } from '../../shared/domain/change.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { Outcome } from '../../shared/domain/journal.ts';
import { partOf } from '../../shared/domain/part-of-plan.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { RunIn, RunStatus } from '../../shared/domain/run.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { driftSubjects } from './drift-subjects.ts';
import { fleetSubjects } from './fleet-subjects.ts';
import { moreSubjects } from './more-subjects.ts';
import {
  ada,
  anEnvironment,
  aPlan,
  aQuestioningPlan,
  bruno,
  chen,
  development,
  findings,
  laterRunId,
  runId,
} from './parts.ts';
import { rollbackSubjects } from './rollback-subjects.ts';
import { asksForWindow, windowSubjects } from './window-subjects.ts';

export const plan = aPlan();
const ref = (of: Plan) => ({ digest: of.digest, chunks: 1, bytes: 900 });

const base = {
  id: runId,
  environment: development.key,
  kind: 'migrate' as const,
  requester: ada,
  requestedAt: '2026-03-02T09:00:00.000Z',
  changedAt: '2026-03-02T09:00:12.000Z',
};
const planned = { ...base, plan: ref(plan) };
const approval = {
  approvalId: '77aa11bb22cc',
  digest: plan.digest,
  by: bruno,
  at: '2026-03-02T09:20:00.000Z',
};
const total = plan.changes.length;
const half = { done: 9, present: 1, refused: 0, total };
const all = { done: total - 1, present: 1, refused: 0, total };
const applied = { ...planned, approval, progress: all };
const passed = findings.filter((finding) => finding.severity === 'passed');

/** One run of every status; a status without one does not compile. */
const runs: { readonly [S in RunStatus]: RunIn<S> } = {
  planning: { ...base, status: 'planning' },
  needs_decisions: { ...base, plan: ref(aQuestioningPlan), status: 'needs_decisions' },
  awaiting_approval: {
    ...planned,
    status: 'awaiting_approval',
    approvalId: approval.approvalId,
    expiresAt: '2026-03-03T09:00:00.000Z',
  },
  scheduled: {
    ...planned,
    status: 'scheduled',
    approval,
    opensAt: '2026-03-02T20:00:00.000Z',
    closesAt: '2026-03-02T22:00:00.000Z',
  },
  applying: { ...planned, status: 'applying', approval, progress: half, checked: true },
  verifying: { ...applied, status: 'verifying' },
  blocked: {
    ...planned,
    status: 'blocked',
    approval,
    progress: half,
    refusal: refuse('environment_unavailable'),
    since: '2026-03-02T09:21:00.000Z',
    resume: 'applying',
    checked: true,
  },
  no_changes: { ...planned, status: 'no_changes', findings: passed },
  succeeded: { ...applied, status: 'succeeded', findings: passed },
  unproven: { ...applied, status: 'unproven', findings },
  needs_repair: {
    ...applied,
    status: 'needs_repair',
    findings: [
      {
        code: 'expectation-unmet',
        step: 'users',
        severity: 'error',
        params: { label: 'Elif Kaya', columns: '' },
      },
      ...passed,
    ],
  },
  stopped: {
    ...planned,
    status: 'stopped',
    approval,
    progress: half,
    stop: { cause: 'conflict', at: 10, detail: '412 row changed' },
  },
  failed: { ...base, status: 'failed', refusal: refuse('rows_hidden') },
  rejected: { ...planned, status: 'rejected', by: bruno },
  expired: { ...planned, status: 'expired' },
  stale: {
    ...planned,
    status: 'stale',
    approval,
    differences: [
      {
        kind: 'changed',
        about: 'msdyn_ciprovider',
        id: 'd',
        columns: ['msdyn_landingurl'],
        name: 'Vonage Voice',
        modifiedOn: '2026-03-02T09:19:00.000Z',
        modifiedBy: 'Chen Li',
      },
      { kind: 'gone', about: 'systemuserroles_association', id: 'a|b', columns: [] },
    ],
  },
  superseded: { ...base, status: 'superseded', successor: laterRunId },
  cancelled: { ...planned, status: 'cancelled', by: ada },
};

const asked = {
  id: laterRunId,
  environment: development.key,
  requester: ada,
  requestedAt: '2026-03-02T09:01:00.000Z',
};
const inquiries: { readonly [S in Inquiry['status']]: Extract<Inquiry, { readonly status: S }> } = {
  asked: { ...asked, what: 'plan', status: 'asked' },
  planned: { ...asked, what: 'plan', status: 'planned', plan: ref(plan) },
  validated: { ...asked, what: 'validate', status: 'validated', against: ref(plan), findings },
  compared: {
    ...asked,
    what: 'drift',
    status: 'compared',
    against: runId,
    news: ['address-changed-1'],
    known: [],
    snoozed: [],
    solved: [],
  },
  looking: {
    ...asked,
    what: 'look',
    status: 'looking',
    look: {
      run: runId,
      places: [
        {
          name: 'Customer Service workspace',
          address:
            'https://contoso-dev.crm4.dynamics.example/main.aspx?appid=00000000-0000-4000-8000-00000000000a',
        },
      ],
      lines: snippet({
        nonce: 'q7Xw2Lr9Tz4Mk8Vb3Nc6Hd1J',
        origins: ['https://softphone.contoso.example'],
        names: ['contoso_twilio_softphone'],
      }),
    },
  },
  looked: {
    ...asked,
    what: 'report',
    status: 'looked',
    run: runId,
    became: 'needs_repair',
    findings: [
      {
        code: 'no-loader-extension',
        step: 'workspace',
        severity: 'error',
        params: { by: 'Chen Li' },
      },
    ],
  },
  examined: {
    ...asked,
    what: 'doctor',
    status: 'examined',
    checks: [
      {
        item: 'user',
        code: 'user_disabled',
        params: { identity: 'writing', client: '77e7dba9-528c-4d11-aad1-000d3a5bcf98' },
      },
      {
        item: 'privileges',
        code: 'privileges_missing',
        params: {
          identity: 'reading',
          client: '5f0c4f0e-93b1-4f3c-8a5e-0c7d9b2e6a41',
          count: '2',
          names: 'prvReadmsdyn_ciprovider, prvReadTeam',
          role: 'Cutover Reading',
        },
      },
      {
        item: 'bot',
        code: 'bot_unheard',
        params: {
          endpoint: 'https://cutover.example/api/messages',
          client: '77e7dba9-528c-4d11-aad1-000d3a5bcf98',
        },
      },
      { item: 'settings', code: 'settings_ok', params: {} },
    ],
  },
  refused: { ...asked, what: 'plan', status: 'refused', refusal: refuse('cif_not_installed') },
};

export interface GalleryEntry {
  readonly id: string;
  readonly subject: CardSubject;
}

/** The journal of a run that stopped at a conflict after so many changes. */
function stoppedAfter(done: number, present: number): readonly Outcome[] {
  return plan.changes.map((_change, index) =>
    index < done ? 'd' : index < done + present ? 'p' : index === done + present ? 'c' : '.',
  );
}

const reach = { people: 12, of: 16, rows: 7 };
const far = anEnvironment('contoso-dev', { blastRadius: { peoplePercent: 50, rows: 500 } });
const guarded: RunIn<'awaiting_approval'> = {
  ...runs.awaiting_approval,
  ...asksForWindow,
  reach,
  needed: 2,
  given: [{ by: bruno, at: approval.at }],
  handed: { to: chen, by: bruno, at: '2026-03-02T14:05:00.000Z' },
};
const cut = partOf(plan, 'configuration') ?? plan;
const partly = { ...runs.awaiting_approval, plan: ref(cut), whole: ref(plan) };

const closedPanel: Finding = {
  code: 'widget-does-not-dock',
  step: 'widget-mode',
  severity: 'error',
  params: { name: 'Phone', address: 'https://phone.contoso.example/panel' },
};
const tried = { kind: 'repair', predecessor: runId, findings: [closedPanel] } as const;

/** Repairs that found nothing to write: the first is tried again, after the second a person has to look. */
const repairs: readonly GalleryEntry[] = ([1, 2] as const).map((repairs) => ({
  id: `repair-without-cure-${repairs}`,
  subject: {
    kind: 'run',
    run: { ...runs.no_changes, ...tried, repairs },
    environment: development,
    plan,
  },
}));

/** Guards of an approval: what is asked for beside a yes, and what becomes of it. */
const guards: readonly GalleryEntry[] = [
  { id: 'guarded', subject: { kind: 'run', run: guarded, environment: far, plan, approvers: [bruno, chen] } },
  { id: 'part-shown', subject: { kind: 'run', run: partly, environment: development, plan: cut } },
  {
    id: 'part-applied',
    subject: {
      kind: 'run',
      run: { ...runs.succeeded, plan: ref(cut), progress: { done: 7, present: 0, refused: 0, total: 7 } },
      environment: development,
      plan: cut,
    },
  },
  ...windowSubjects(runs),
  ...(['unanswered', 'closing'] as const).map(
    (about): GalleryEntry => ({
      id: `reminder-${about}`,
      subject: {
        kind: 'run',
        run: runs.needs_decisions,
        environment: development,
        reminder: { id: laterRunId, run: runId, about, at: '2026-03-02T13:00:00.000Z' },
      },
    }),
  ),
  ...(['waiting', 'expiring'] as const).map(
    (about): GalleryEntry => ({
      id: `reminder-${about}`,
      subject: {
        kind: 'run',
        run: guarded,
        environment: far,
        reminder: { id: laterRunId, run: runId, about, at: '2026-03-02T13:00:00.000Z' },
      },
    }),
  ),
];

/** A few first. */
const few = plan.changes.filter(isPersonChange).slice(0, 3);
const pilotPlan: Plan = {
  ...plan,
  changes: plan.changes.filter((one) => !isPersonChange(one) || few.includes(one)),
  settings: { ...plan.settings, pilot: { people: [ada.id, bruno.id, chen.id], of: 240 } },
};

/** Every state a card can show, by a stable id. */
export const subjects: readonly GalleryEntry[] = [
  ...guards,
  ...repairs,
  ...Object.values(runs).map((run) => ({
    id: run.status,
    subject: {
      kind: 'run' as const,
      run,
      environment: development,
      plan: run.status === 'needs_decisions' ? aQuestioningPlan : plan,
      ...(run.status === 'applying' ? { secondsLeft: 38 } : {}),
      ...(run.status === 'stopped' ? { outcomes: stoppedAfter(half.done, half.present) } : {}),
    },
  })),
  ...Object.values(inquiries).map((inquiry) => ({
    id: `inquiry-${inquiry.status}`,
    subject: { kind: 'inquiry' as const, inquiry, environment: development, plan },
  })),
  ...driftSubjects,
  ...fleetSubjects,
  ...rollbackSubjects,
  ...moreSubjects(runs),
  {
    id: 'applying-slow',
    subject: {
      kind: 'run',
      run: { ...runs.applying, throttled: true },
      environment: development,
      plan,
      slowness: { seconds: 250, usualSeconds: 14 },
      secondsLeft: 225,
    },
  },
  {
    id: 'awaiting_approval-pilot',
    subject: { kind: 'run', run: runs.awaiting_approval, environment: development, plan: pilotPlan },
  },
  {
    id: 'succeeded-pilot',
    subject: {
      kind: 'run',
      run: { ...runs.succeeded, progress: { done: 10, present: 0, refused: 0, total: 10 } },
      environment: development,
      plan: pilotPlan,
    },
  },
];

export function subject(id: string): Exclude<CardSubject, { readonly kind: 'drift' | 'outage' | 'fleet' }> {
  const found = subjects.find((entry) => entry.id === id)?.subject;
  if (found === undefined || found.kind === 'drift' || found.kind === 'outage' || found.kind === 'fleet')
    throw new Error(`no run or inquiry ${id}`);
  return found;
}
