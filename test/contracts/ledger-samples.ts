import { type AuditEntry, chain } from '../../shared/domain/audit.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { type Guid, guid } from '../../shared/domain/guid.ts';
import { type EnvironmentKey, newRunId, parseEnvironmentKey, type RunId } from '../../shared/domain/ids.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { digestOf, type Plan, type PlanRef } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import type { Head } from '../../shared/engine/ports.ts';

export const at = '2026-03-02T09:00:00.000Z';

let environments = 0;

/** Suites share one table; each test has an environment of its own. */
export function freshEnvironment(): EnvironmentKey {
  environments += 1;
  return environmentKey(`env-${environments}`);
}

export function environmentKey(text: string): EnvironmentKey {
  const key = parseEnvironmentKey(text);
  if (key === undefined) throw new Error(`no environment key: ${text}`);
  return key;
}

/** @param minute later runs have later minutes, and sort first */
export function runId(environment: EnvironmentKey, minute = 0, random = 'abcdef01'): RunId {
  return newRunId(environment, new Date(Date.parse(at) + minute * 60_000), random);
}

export function person(name = 'Zoë O’Neil "Z" 👩‍💻'): PersonRef {
  return { id: numberedGuid(7), name };
}

export function numberedGuid(number: number): Guid {
  return guid(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);
}

export function planningRun(id: RunId, environment: EnvironmentKey): RunIn<'planning'> {
  return {
    id,
    environment,
    kind: 'migrate',
    requester: person(),
    requestedAt: at,
    changedAt: at,
    status: 'planning',
  };
}

export const planRef: PlanRef = { digest: 'a'.repeat(64), chunks: 1, bytes: 10 };

export function finding(code = 'role-empty'): Finding {
  return { code, step: 'users', severity: 'warning', subject: 's', params: { role: 'Agent', count: 3 } };
}

export function decision(questionId: string, value: string): Decision {
  return { questionId, value, factsHash: 'f', by: person(), at };
}

export function auditEntry(run: RunId, environment: EnvironmentKey, previous: Head['audit']): AuditEntry {
  return chain({ run, environment, what: 'requested', by: person(), at }, previous);
}

/** A plan that associates so many people with one profile, all kinds of parts in it. */
export function planOf(environment: EnvironmentKey, people: number, label = 'Agents'): Plan {
  const profile = numberedGuid(1);
  const row = { step: 'app-profile', label, table: 'msdyn_appconfiguration', id: profile } as const;
  const pairs = Array.from({ length: people }, (_, index) => ({
    step: 'users',
    label: `${label} ${index}`,
    relationship: 'msdyn_appconfiguration_systemuser' as const,
    from: profile,
    to: numberedGuid(1000 + index),
  }));
  const changes: readonly Change[] = [
    { ...row, kind: 'create', columns: { msdyn_name: 'Profil für Zoë 🙂', statecode: 0, ismanaged: false } },
    { ...row, kind: 'update', before: { msdyn_name: null }, after: { msdyn_name: 'x' } },
    { ...row, kind: 'deactivate' },
    ...pairs.map((pair) => ({ ...pair, kind: 'associate' as const, together: pair.to })),
  ];
  const plan: Omit<Plan, 'digest'> = {
    kind: 'migrate',
    organizationId: numberedGuid(2),
    settings: { environment, prefix: 'contoso', solution: 'Contoso', tolerateLeavers: 0 },
    decisions: [decision('users/1/source', 'role')],
    changes,
    questions: [
      {
        id: 'users/1/source',
        step: 'users',
        subject: '1',
        kind: 'source',
        params: { count: 2 },
        options: [{ value: 'role', params: { name: 'Agent' } }, { value: 'people' }],
        safeDefault: 'people',
        blocking: false,
        factsHash: 'f',
      },
    ],
    answered: [],
    findings: [finding()],
    reads: [
      { kind: 'rows', table: 'systemuser', rows: [{ id: numberedGuid(9), columns: { fullname: 'h' } }] },
      { kind: 'links', relationship: 'msdyn_appconfiguration_systemuser', pairs: ['a|b'] },
    ],
    expect: [
      { ...row, kind: 'row', columns: { statecode: 0 } },
      ...pairs.map((pair) => ({ ...pair, kind: 'linked' as const })),
    ],
  };
  return { ...plan, digest: digestOf(plan) };
}
