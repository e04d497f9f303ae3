import { describe, expect, it } from 'vitest';
import { newRunId, parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import { openStatuses, type Run, type RunIn, type RunStatus } from '../../../shared/domain/run.ts';
import { become, transitions } from '../../../shared/domain/transitions.ts';
import { id } from '../../builders/ids.ts';

const statuses = Object.keys(transitions) as RunStatus[];
const open: readonly string[] = openStatuses;
const at = '2026-11-02T08:00:00.000Z';

function runIn(status: RunStatus): Run {
  const key = parseEnvironmentKey('contoso-dev');
  if (key === undefined) throw new Error('key');
  const requester = { id: id(0xee, 1), name: 'Ada' };
  const base = {
    id: newRunId(key, new Date(at), 'abcdefgh'),
    environment: key,
    kind: 'migrate',
    requester,
    requestedAt: at,
    changedAt: at,
  };
  return { ...base, status } as unknown as Run;
}

describe('the transition table', () => {
  it('lets no closed run reopen', () => {
    for (const status of statuses)
      if (!open.includes(status))
        expect(transitions[status].filter((next) => open.includes(next))).toEqual([]);
  });

  it('lets nothing follow a closed run but what a late look, or a repair without changes, tells of it', () => {
    const followed = statuses.filter((one) => !open.includes(one) && transitions[one].length > 0);
    expect(followed).toEqual(['unproven', 'needs_repair']);
    expect(transitions.needs_repair).toEqual(['succeeded', 'unproven']);
    expect(transitions.unproven).toEqual(['succeeded', 'needs_repair']);
  });

  it('lets a run that waits for its environment expire only as long as it is no longer waited for', () => {
    expect(transitions.scheduled).toEqual(['applying', 'expired', 'cancelled']);
    expect(transitions.blocked).toContain('expired');
    expect(transitions.verifying).not.toContain('expired');
  });

  it('leads from every open status to an end', () => {
    for (const status of openStatuses) {
      const reached = new Set<RunStatus>([status]);
      for (const one of reached) for (const next of transitions[one]) reached.add(next);
      expect([...reached].some((one) => !open.includes(one))).toBe(true);
    }
  });

  it('reaches every status from planning', () => {
    const reached = new Set<RunStatus>(['planning']);
    for (const one of reached) for (const next of transitions[one]) reached.add(next);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    '%s → %s is allowed exactly when listed',
    (from, to) => {
      const listed = (transitions[from] as readonly RunStatus[]).includes(to);
      const step = () =>
        become(runIn(from) as RunIn<'planning'>, to as 'planning', {}, '2026-11-02T09:00:00.000Z');
      if (listed)
        expect(step()).toMatchObject({ status: to, changedAt: '2026-11-02T09:00:00.000Z', requestedAt: at });
      else expect(step).toThrow(`${from} cannot become ${to}`);
    },
  );
});
