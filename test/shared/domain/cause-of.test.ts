import { describe, expect, it } from 'vitest';
import { causeOf, rootCauses } from '../../../shared/domain/cause-of.ts';
import type { KnownDrift } from '../../../shared/domain/drift.ts';

const at = '2026-03-02T09:00:00.000Z';
const [one, other] = ['0f2d0000-0000-4000-8000-000000000001', '7c1e0000-0000-4000-8000-000000000002'];
const north = 'https://north.crm4.dynamics.com';
const south = 'https://south.crm4.dynamics.com';

const base: KnownDrift = {
  id: `provider-changed-${one}`,
  kind: 'provider-changed',
  step: 'channel-provider',
  subject: one,
  label: 'Softphone',
  severity: 'warning',
  repair: 'restore',
  params: { profile: 'Agents' },
  columns: [{ column: 'msdyn_label', was: 'Phone', is: 'Hotline' }],
  firstSeen: at,
  lastSeen: at,
};
const address = (is: string) => ({ columns: [{ column: 'msdyn_channelurl', was: 'x', is }] });

/** What one environment has, and another: the same cause or not. */
const cases: readonly {
  readonly id: string;
  readonly same: boolean;
  readonly a?: Partial<KnownDrift>;
  readonly b: Partial<KnownDrift>;
}[] = [
  {
    id: 'other row ids and other times',
    same: true,
    b: { id: 'x', subject: other, firstSeen: '2026-01-01T00:00:00.000Z' },
  },
  {
    id: 'another value before',
    same: true,
    b: { columns: [{ column: 'msdyn_label', was: 'Telefon', is: 'Hotline' }] },
  },
  { id: 'other people who changed it', same: true, a: { by: 'Ann' }, b: { by: 'Bob', at } },
  { id: 'an id in a parameter', same: true, a: { params: { other: one } }, b: { params: { other } } },
  {
    id: 'other numbers of people',
    same: true,
    a: { members: { count: 3, names: ['Ann'], hash: 'a' } },
    b: { members: { count: 9, names: ['Bob'], hash: 'b' } },
  },
  {
    id: 'an id within a value',
    same: true,
    a: address(`https://p.example/?app=${one}`),
    b: address(`https://p.example/?app=${other}`),
  },
  {
    id: 'each its own organisation within a value',
    same: true,
    a: address(`https://p.example/?base=${north}`),
    b: address(`https://p.example/?base=${south}`),
  },
  {
    id: 'another direction',
    same: false,
    b: { columns: [{ column: 'msdyn_label', was: 'Hotline', is: 'Phone' }] },
  },
  {
    id: 'switched off here and on there',
    same: false,
    a: { columns: [{ column: 'msdyn_enableoutbound', was: true, is: false }] },
    b: { columns: [{ column: 'msdyn_enableoutbound', was: false, is: true }] },
  },
  {
    id: 'emptied here, filled there',
    same: false,
    a: { columns: [{ column: 'msdyn_label', was: 'x', is: null }] },
    b: { columns: [{ column: 'msdyn_label', was: null, is: 'x' }] },
  },
  {
    id: 'another column',
    same: false,
    b: { columns: [{ column: 'msdyn_name', was: 'Phone', is: 'Hotline' }] },
  },
  {
    id: 'one column more',
    same: false,
    b: { columns: [...(base.columns ?? []), { column: 'msdyn_name', was: 'a', is: 'b' }] },
  },
  { id: 'a provider of another name', same: false, b: { label: 'Softphone 2' } },
  { id: 'another profile beside it', same: false, b: { params: { profile: 'Supervisors' } } },
  {
    id: 'gone here, new there',
    same: false,
    a: { kind: 'provider-detached', columns: [] },
    b: { kind: 'provider-attached', columns: [] },
  },
  {
    id: 'another address that holds an id as well',
    same: false,
    a: address(`https://p.example/?app=${one}`),
    b: address(`https://evil.example/?app=${other}`),
  },
  {
    id: 'the address of somebody else’s organisation',
    same: false,
    a: address(`https://p.example/?base=${north}`),
    b: address(`https://p.example/?base=${north}`),
  },
  { id: 'rows that have no name but their id', same: false, a: { label: one }, b: { label: other } },
];

describe('the cause behind a difference', () => {
  it.each(cases)('$id: the same cause is $same', ({ same, a = {}, b }) => {
    const here = causeOf({ ...base, ...a }, north);
    const there = causeOf({ ...base, ...b }, south);
    expect(here.key === there.key).toBe(same);
  });

  it('shows no id, no secret and nothing behind a question mark', () => {
    const { columns, params } = causeOf(
      {
        ...base,
        params: { other: one, profile: 'Agents' },
        ...address(`https://p.example/${one}?token=s3cr3t`),
      },
      north,
    );
    expect(params).toEqual({ profile: 'Agents' });
    expect(columns).toEqual([{ column: 'msdyn_channelurl', is: 'https://p.example/?token=…' }]);
    const free = causeOf({
      ...base,
      columns: [{ column: 'msdyn_customparams', was: '', is: 'apiKey=s3cr3t' }],
    });
    expect(free.columns).toEqual([{ column: 'msdyn_customparams', is: '' }]);
  });

  it('is one row with all who have it, the most frequent first, its people counted together', () => {
    const people = (count: number, severity: KnownDrift['severity'] = 'info') =>
      causeOf({
        ...base,
        kind: 'people-new',
        severity,
        columns: [],
        members: { count, names: [], hash: 'x' },
      });
    const rare = causeOf({ ...base, severity: 'error' });
    const rows = rootCauses([
      { environment: 'a', causes: [people(3), rare] },
      { environment: 'b', causes: [people(4, 'warning'), people(4, 'warning')] },
    ]);
    expect(rows.map(({ environments }) => environments)).toEqual([['a', 'b'], ['a']]);
    expect(rows[0]?.cause).toMatchObject({ severity: 'warning', params: { count: 7 } });
  });
});
