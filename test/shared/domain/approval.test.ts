import { describe, expect, it } from 'vitest';
import { approvalRefusal } from '../../../shared/domain/approval.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { RunIn } from '../../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { id } from '../../builders/ids.ts';

const ada = { id: id(0xee, 1), name: 'Ada' };
const bruno = { id: id(0xee, 2), name: 'Bruno' };
const run = {
  status: 'awaiting_approval',
  requester: ada,
  approvalId: 'a1',
  expiresAt: '2026-11-03T08:00:00.000Z',
} as unknown as RunIn<'awaiting_approval'>;
const environment = { name: 'Contoso Dev', protected: true } as unknown as EnvironmentSettings;
const now = new Date('2026-11-02T09:00:00.000Z');
const click = {
  approvalId: 'a1',
  verdict: 'approve' as const,
  by: bruno,
  roles: new Set<Role>(['approver']),
  now,
};

describe('an approval', () => {
  it('is taken from another approver in time', () =>
    expect(approvalRefusal(run, environment, click)).toBeUndefined());

  it.each([
    ['not_an_approver', { ...click, roles: new Set<Role>(['reader', 'planner', 'operator']) }],
    ['digest_changed', { ...click, approvalId: 'a2' }],
    ['expired', { ...click, now: new Date('2026-11-03T08:00:00.000Z') }],
    ['self_approval', { ...click, by: ada }],
  ])('is refused with %s', (reason, wrong) =>
    expect(approvalRefusal(run, environment, wrong)?.reason).toBe(reason),
  );

  it('of one’s own plan is taken where the environment is not protected', () => {
    expect(approvalRefusal(run, { ...environment, protected: false }, { ...click, by: ada })).toBeUndefined();
  });
});
