import { describe, expect, it } from 'vitest';
import { compareDrift } from '../../../shared/domain/compare-drift.ts';
import type { DriftItem, DriftSeverity, KnownDrift } from '../../../shared/domain/drift.ts';
import { membersOf } from '../../../shared/steps/drift/found.ts';

const at = '2026-03-02T09:00:00.000Z';
const until = '2026-05-30T00:00:00.000Z';
const named = (from: number, count: number) => Array.from({ length: count }, (_, n) => `person-${from + n}`);

function people(ids: readonly string[], severity: DriftSeverity = 'error'): DriftItem {
  const about = { step: 'users', subject: 'profile', label: 'Agents', params: {} };
  const members = membersOf(ids, (one) => one);
  return { id: 'people-1', kind: 'people-unassigned', severity, repair: 'restore', members, ...about };
}

const known = (item: DriftItem, snoozedUntil?: string): KnownDrift => ({
  ...item,
  ...{ firstSeen: at, lastSeen: at, announcedAt: at },
  ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
});

function fate(old: KnownDrift, item: DriftItem): string {
  const outcome = compareDrift([old], [item], at);
  return (['news', 'known', 'snoozed'] as const).filter((list) => outcome[list].length > 0).join();
}

describe('people who come to a group that is to be silent', () => {
  it.each([
    ['forty more', named(0, 1), named(0, 41), 'news'],
    ['as many others', named(0, 3), named(3, 3), 'news'],
    ['fewer others', named(0, 3), named(2, 2), 'news'],
    ['nobody', named(0, 3), named(0, 3), 'snoozed'],
    ['nobody, while some left', named(0, 3), named(0, 2), 'snoozed'],
    ['more than can be told apart', named(0, 60), named(0, 61), 'news'],
    ['nobody of many', named(0, 61), named(0, 60), 'snoozed'],
  ])('%s', (_who, before, now, expected) => {
    expect(fate(known(people(before), until), people(now))).toBe(expected);
  });

  it('end no silence where nobody lacks anything', () => {
    expect(fate(known(people(named(0, 1), 'info'), until), people(named(0, 9), 'info'))).toBe('snoozed');
  });
});

describe('people who come to a group that was told', () => {
  it.each([
    ['fewer, but others', named(0, 3), named(2, 2), 'news'],
    ['as many others', named(0, 60), named(1, 60), 'news'],
    ['fewer', named(0, 3), named(0, 2), 'known'],
    ['the same', named(0, 3), named(0, 3), 'known'],
  ])('%s', (_who, before, now, expected) => {
    expect(fate(known(people(before)), people(now))).toBe(expected);
  });

  it('are told apart by number where an earlier version kept no more', () => {
    const { each: _each, ...members } = membersOf(named(0, 3), (one) => one);
    const old = known({ ...people([]), members });
    expect(fate(old, people(named(0, 4)))).toBe('news');
    expect(fate(old, people(named(0, 2)))).toBe('known');
  });
});
