import { type Check, checkCodes } from '../../shared/domain/checkup.ts';
import { question } from '../../shared/domain/question.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { id } from '../builders/ids.ts';
import { ada, aPlan, development, laterRunId } from './parts.ts';

const asked = (kind: string, n: number, blocking: boolean) =>
  question({
    step: 'channel-provider',
    subject: id(0xe0, n),
    kind,
    params: { provider: `Line ${n}`, name: `Row ${n}`, profile: 'Sales desk', uniqueName: '', count: n },
    options: [{ value: 'leave' }, { value: 'new' }],
    safeDefault: 'leave',
    blocking,
    facts: null,
  });

/** Many of one kind, which are asked with lists that open, and optional ones that are folded away. */
const manyQuestions = aPlan(undefined, {
  questions: [
    ...[1, 2, 3, 4].map((n) => asked('target-exists', n, true)),
    ...[5, 6, 7, 8].map((n) => asked('take-away', n, false)),
  ],
});

const kinds: { readonly [name: string]: Check['code'][] } = {
  good: ['settings_ok', 'user_ok', 'privileges_ok'],
  notes: ['settings_ok', 'rows_none', 'clock_unsaid'],
};
const items = { settings_ok: 'settings', rows_none: 'rows', clock_unsaid: 'clock' } as const;
const itemOf = (code: string) => (items as { readonly [code: string]: Check['item'] })[code] ?? 'user';

const examined = (codes: readonly Check['code'][]): CardSubject => ({
  kind: 'inquiry',
  environment: development,
  inquiry: {
    id: laterRunId,
    environment: development.key,
    requester: ada,
    requestedAt: '2026-03-02T09:01:00.000Z',
    what: 'doctor',
    status: 'examined',
    checks: codes
      .filter((code) => code in checkCodes)
      .map((code) => ({ item: itemOf(code), code, params: {} })),
  },
});

const twins = refuse('pilot_ambiguous', {
  said: 'Anna Berg',
  people: 'Anna Berg (anna.berg@contoso.example), Anna Berg (anna.berg.hamburg@contoso.example)',
});

/** States of a card beside one for each status. */
export const moreSubjects = (runs: {
  readonly blocked: RunIn<'blocked'>;
  readonly needs_decisions: RunIn<'needs_decisions'>;
  readonly applying: RunIn<'applying'>;
  readonly no_changes: RunIn<'no_changes'>;
  readonly unproven: RunIn<'unproven'>;
  readonly failed: RunIn<'failed'>;
}): readonly { readonly id: string; readonly subject: CardSubject }[] => {
  const run = { kind: 'run', environment: development, plan: aPlan() } as const;
  return [
    { id: 'blocked-interrupted', subject: { ...run, run: { ...runs.blocked, refusal: refuse('given_up') } } },
    {
      id: 'failed-two-called-so',
      subject: { kind: 'run', environment: development, run: { ...runs.failed, refusal: twins } },
    },
    { id: 'needs_decisions-many', subject: { ...run, run: runs.needs_decisions, plan: manyQuestions } },
    {
      id: 'applying-cancelling',
      subject: { ...run, run: { ...runs.applying, cancelledBy: ada }, secondsLeft: 90 },
    },
    {
      id: 'no-changes-unproven',
      subject: {
        ...run,
        run: { ...runs.no_changes, findings: runs.unproven.findings, unprovenSince: laterRunId },
      },
    },
    ...Object.entries(kinds).map(([name, codes]) => ({ id: `examined-${name}`, subject: examined(codes) })),
  ];
};
