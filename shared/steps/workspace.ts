import type { Evidence, WorkspaceNotSeen, WorkspaceSight } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import { judgeWorkspace } from '../domain/judge-workspace.ts';
import { isRefusal } from '../domain/reason.ts';
import { notCheckedYet } from './check-expectations.ts';
import { expectedFor, profilesOf } from './expected-workspace.ts';
import { type CheckInput, nothing, page, type Step } from './step.ts';

export const workspace: Step = {
  id: 'workspace',
  page: { step: '5', says: 'Open the workspace and see the panel.', link: page },
  plan: () => nothing,
  check: (input) => {
    const looks = input.evidence.filter((one): one is WorkspaceSight => one.kind === 'workspace');
    if (looks.length === 0)
      return profilesOf(input.expect).length === 0 ? nothingToSee : notSeen(input.evidence);
    return looks.flatMap((one) => judged(one, input));
  },
};

/** A plan that attaches no provider anywhere is proven by rows and links alone: waiting for a look would never end. */
const nothingToSee: readonly Finding[] = [
  { code: 'workspace-nothing-to-see', step: 'workspace', severity: 'passed', params: {} },
];

function judged(sight: WorkspaceSight, { snapshot, expect }: CheckInput): readonly Finding[] {
  const expected = expectedFor(sight.seen, expect, snapshot);
  if (isRefusal(expected))
    return [{ code: 'workspace-of-somebody-else', step: 'workspace', severity: 'unchecked', params: {} }];
  const by = sight.by?.name;
  return judgeWorkspace(sight.seen, expected).map((one) => ({
    ...one,
    params: { ...one.params, ...(by === undefined ? {} : { by }) },
  }));
}

function notSeen(evidence: readonly Evidence[]): readonly Finding[] {
  const tried = evidence.find((one): one is WorkspaceNotSeen => one.kind === 'workspace-not-seen');
  if (tried === undefined || tried.refusal.reason === 'not_configured') return notCheckedYet('workspace');
  const { reason, params } = tried.refusal;
  return [{ code: `workspace-not-seen-${reason}`, step: 'workspace', severity: 'unchecked', params }];
}
