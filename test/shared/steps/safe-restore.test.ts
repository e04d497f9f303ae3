import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../../shared/domain/baseline.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { safely } from '../../../shared/steps/drift/safe-restore.ts';
import { viewOf } from '../../../shared/steps/drift/view.ts';
import { id } from '../../builders/ids.ts';

const assigned = 'msdyn_appconfiguration_systemuser' as const;
const [ours, other, anna] = [id(1, 1), id(1, 2), id(2, 1)];

const view = (states: { readonly [row: string]: number }, pairs: readonly string[]) =>
  viewOf({
    rows: [
      ...[ours, other].map((one): KeptRow => row('msdyn_appconfiguration', one, states[one] ?? 0)),
      { table: 'systemuser', id: anna, columns: { fullname: 'Anna Berg' } },
    ],
    links: { [assigned]: pairs },
    absent: [],
  });
const row = (table: KeptRow['table'], one: KeptRow['id'], statecode: number): KeptRow => ({
  table,
  id: one,
  columns: { statecode },
});
const link = (kind: 'associate' | 'disassociate', from: typeof ours): Change => ({
  kind,
  step: 'users',
  label: 'Anna Berg',
  relationship: assigned,
  from,
  to: anna,
});
const woke: Change = { kind: 'reactivate', step: 'x', label: 'x', table: 'msdyn_appconfiguration', id: ours };

const was = view({}, [`${ours}|${anna}`]);
const back = [link('disassociate', other), link('associate', ours)];

describe('what was there before', () => {
  it('is put back where that helps', () => {
    const is = view({}, [`${other}|${anna}`]);
    expect(safely({ was, is }, back)).toEqual({ changes: back, findings: [] });
  });

  it('takes nobody to a profile that stays inactive, and takes nothing from them either', () => {
    const is = view({ [ours]: 1 }, [`${other}|${anna}`]);
    expect(safely({ was, is }, back)).toMatchObject({
      changes: [],
      findings: [{ code: 'earlier-profile-unusable', params: { label: 'Anna Berg', profile: ours } }],
    });
    const woken = [woke, ...back];
    expect(safely({ was, is }, woken).changes).toEqual(woken);
  });

  it('gives no second profile to whom somebody helped meanwhile', () => {
    const is = view({}, [`${other}|${anna}`]);
    expect(safely({ was, is }, [link('associate', ours)])).toMatchObject({
      changes: [],
      findings: [{ code: 'moved-by-hand', params: { label: 'Anna Berg', profile: other } }],
    });
  });

  it('takes nobody what they were given since where the profile before is gone', () => {
    const before = view({}, [`${other}|${anna}`]);
    const is = view({}, [`${ours}|${anna}`]);
    expect(safely({ was: before, is }, [link('disassociate', ours)])).toMatchObject({
      changes: [],
      findings: [{ code: 'earlier-profile-unusable', params: { profile: other } }],
    });
    const moved = [link('disassociate', ours), link('associate', other)];
    expect(safely({ was: before, is }, moved)).toEqual({ changes: moved, findings: [] });
    const none = view({}, []);
    expect(safely({ was: none, is }, [link('disassociate', ours)]).changes).toHaveLength(1);
  });

  it('gives back one of two that somebody had', () => {
    const two = view({}, [`${ours}|${anna}`, `${other}|${anna}`]);
    const is = view({}, [`${other}|${anna}`]);
    expect(safely({ was: two, is }, [link('associate', ours)]).changes).toHaveLength(1);
  });
});
