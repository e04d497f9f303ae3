import type { Change } from '../../shared/domain/change.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { question } from '../../shared/domain/question.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { id } from '../builders/ids.ts';
import { ada, aPlan, bruno, development, laterRunId, runId, twelve } from './parts.ts';

const profile = id(0xc0, 1);
const earlier = id(0xc0, 2);
const providers = ['Twilio Softphone', 'Vonage Voice'];
const assigned = { relationship: 'msdyn_appconfiguration_systemuser', step: 'users' } as const;

/** The first seven get back what they had; the others fall back to what their roles give them. */
const people = twelve.flatMap((label, n): readonly Change[] => {
  const bound = { label, to: id(0xf0, n), together: id(0xf0, n) };
  return [
    { ...assigned, ...bound, kind: 'disassociate', from: profile, place: 'Contoso agents' },
    ...(n < 7
      ? [{ ...assigned, ...bound, kind: 'associate' as const, from: earlier, place: 'Service desk' }]
      : []),
  ];
});
const rows = [
  { table: 'msdyn_appconfiguration', label: 'Contoso agents', id: profile, step: 'app-profile' } as const,
  ...providers.map(
    (label, n) =>
      ({ table: 'msdyn_channelprovider', label, id: id(0xd0, n), step: 'channel-provider' }) as const,
  ),
];
const changes: readonly Change[] = [
  ...people,
  {
    kind: 'disassociate',
    step: 'loader-extension',
    label: 'Contoso agents',
    relationship: 'msdyn_appconfiguration_applicationextension',
    from: profile,
    to: id(0xe0, 1),
  },
  ...providers.map(
    (label, n): Change => ({
      kind: 'disassociate',
      step: 'app-profile',
      label,
      relationship: 'msdyn_appconfig_msdyn_channelprovider',
      from: profile,
      to: id(0xd0, n),
    }),
  ),
  ...rows.map((row): Change => ({ ...row, kind: 'deactivate' })),
];

const finding = (code: string, step: string, severity: Finding['severity'], params = {}): Finding => ({
  code,
  step,
  severity,
  params,
});
const names = 'Omar Haddad, Elif Kaya';
const edited = question({
  step: 'channel-provider',
  subject: id(0xd0, 2),
  kind: 'edited-since',
  params: { label: 'Genesys Cloud', columns: 'channelurl, label', count: 1, names: 'Night shift' },
  options: [{ value: 'keep' }, { value: 'take-back' }],
  safeDefault: 'keep',
  blocking: false,
  facts: {},
});
const kept = { label: 'Genesys Cloud', columns: 'channelurl, label' };
const plan = aPlan([], {
  kind: 'rollback',
  changes,
  questions: [edited],
  findings: [
    finding('kept-edited', 'channel-provider', 'warning', kept),
    finding('moved-since', 'users', 'warning', { count: 2, names }),
    finding('deleted-after', 'rollback', 'info', { count: 3, days: 7 }),
  ],
});
const quiet: Plan = { ...plan, questions: [], findings: plan.findings.slice(-1) };

const base = {
  id: laterRunId,
  environment: development.key,
  kind: 'rollback' as const,
  predecessor: runId,
  requester: ada,
  requestedAt: '2026-03-02T09:30:00.000Z',
  changedAt: '2026-03-02T09:31:12.000Z',
  plan: { digest: plan.digest, chunks: 1, bytes: 900 },
};
const approval = { approvalId: '77aa11bb22cc', digest: plan.digest, by: bruno, at: base.changedAt };
const total = changes.length;
const progress = { done: total, present: 0, refused: 0, total };
const waiting: RunIn<'awaiting_approval'> = {
  ...base,
  status: 'awaiting_approval',
  approvalId: approval.approvalId,
  expiresAt: '2026-03-03T09:31:12.000Z',
};
const good = ['channel-provider', 'app-profile', 'users'].map((step, n) =>
  finding('as-before', step, 'passed', { count: n + 2 }),
);
const bad = finding('not-as-before', 'app-profile', 'error', { label: 'Service desk', columns: 'rank' });
const ended = { ...base, approval, progress };

const shown = (run: Run, of: Plan): CardSubject => ({ kind: 'run', run, environment: development, plan: of });

/** A rollback from its plan to each of its ends, by a stable id. */
export const rollbackSubjects: readonly { readonly id: string; readonly subject: CardSubject }[] = [
  { id: 'rollback-waiting', subject: shown(waiting, quiet) },
  { id: 'rollback-asks', subject: shown(waiting, plan) },
  { id: 'rollback-done', subject: shown({ ...ended, status: 'succeeded', findings: good }, quiet) },
  {
    id: 'rollback-failed',
    subject: shown({ ...ended, status: 'needs_repair', findings: [bad, ...good] }, plan),
  },
  {
    id: 'rollback-stopped',
    subject: shown(
      {
        ...ended,
        progress: { ...progress, done: 9 },
        status: 'stopped',
        stop: { cause: 'conflict', at: 9, detail: '412 row changed' },
      },
      plan,
    ),
  },
];
