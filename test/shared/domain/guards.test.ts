import { describe, expect, it } from 'vitest';
import { findPerson, skeleton } from '../../../shared/domain/find-person.ts';
import { approvalsFor, beyond, percentOf, reaching, reachOf } from '../../../shared/domain/reach.ts';
import { dueReminder } from '../../../shared/domain/reminder.ts';
import type { RunIn } from '../../../shared/domain/run.ts';
import { id } from '../../builders/ids.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { contosoDev } from '../../builders/world.ts';

const carla = { id: id(0xe1, 1), name: 'Carla Gomez' };
const karl = { id: id(0xe1, 2), name: 'Karl Gomez' };
const dmitri = { id: id(0xe1, 3), name: 'Дмитрий Иванов' };
const known = [carla, karl, dmitri];

describe('a person meant by name', () => {
  it.each([
    ['Carla Gomez', carla],
    ['carla  GOMEZ', carla],
    ['@Carla Gomez', carla],
    ['Carla', carla],
    ['Дмитрий Иванов', dmitri],
    [carla.id, carla],
    [carla.id.toUpperCase(), carla],
  ])('%s is found', (said, person) => expect(findPerson(said, known)).toEqual(person));

  it.each([
    ['Gomez', 'ambiguous_person'],
    ['Carl', 'unknown_person'],
    ['Carla Gomes', 'unknown_person'],
    // The first letter is Cyrillic.
    ['Сarla Gomez', 'unknown_person'],
    ['Carlа', 'unknown_person'],
    [id(0xe1, 9), 'unknown_person'],
    ['', 'unknown_person'],
    ['*', 'unknown_person'],
  ])('%s never acts', (said, reason) => expect(findPerson(said, known)).toMatchObject({ reason }));

  it('is nobody where another name only looks the same', () => {
    const double = { id: id(0xe1, 4), name: 'Сarla Gomez' };
    expect(findPerson('Carla Gomez', [...known, double])).toMatchObject({ reason: 'ambiguous_person' });
    expect(findPerson('Carla', [...known, double])).toMatchObject({ reason: 'ambiguous_person' });
    expect(findPerson(double.id, [...known, double])).toEqual(double);
    expect(findPerson('Carla Gomez', [carla, { ...karl, name: 'CARLA GOMEZ' }])).toMatchObject({
      reason: 'ambiguous_person',
    });
    expect(skeleton('Сarlа Gómez')).toBe(skeleton('Carla Gomez'));
  });
});

describe('how far a plan reaches', () => {
  const start = plainEnvironment(12);
  const reach = reachOf(planned(start), start);

  it('is counted in people once each, and in rows without them', () => {
    expect(reach).toEqual({ people: 12, of: start.rows.systemuser.length, rows: 8 });
    expect(percentOf({ people: 96, of: 100, rows: 0 })).toBe(96);
    expect(percentOf({ people: 1, of: 1000, rows: 0 })).toBe(1);
    expect(percentOf({ people: 0, of: 0, rows: 0 })).toBe(0);
  });

  it('asks for one more approver beyond a limit, and never at it', () => {
    const within = (peoplePercent: number, rows: number) =>
      beyond({ blastRadius: { peoplePercent, rows } }, { people: 96, of: 100, rows: 8 });
    expect(within(96, 8)).toBeUndefined();
    expect(within(95, 8)).toBe('people');
    expect(within(96, 7)).toBe('rows');
    const environment = { ...contosoDev, approvalsNeeded: 2, blastRadius: { peoplePercent: 50, rows: 100 } };
    expect(reaching(environment, { people: 96, of: 100, rows: 8 })).toMatchObject({ needed: 3 });
    expect(approvalsFor(environment, { reach: { people: 50, of: 100, rows: 8 } })).toBe(2);
    expect(approvalsFor({ ...environment, approvalsNeeded: 1 }, { needed: 3 })).toBe(3);
  });
});

describe('a reminder', () => {
  const at = Date.parse('2026-03-02T09:00:00.000Z');
  const hours = (count: number): Date => new Date(at + count * 3_600_000);
  const waiting = (more: object = {}) =>
    ({
      status: 'awaiting_approval',
      changedAt: '2026-03-02T09:00:00.000Z',
      expiresAt: '2026-03-03T09:00:00.000Z',
      ...more,
    }) as RunIn<'awaiting_approval'>;
  const due = (after: number, more: object = {}, remindAfterHours = 4) =>
    dueReminder(waiting(more), { remindAfterHours }, hours(after));

  it('is due once after the hours of the setting, and once an hour before the end', () => {
    expect(due(3.99)).toBeUndefined();
    expect(due(4)).toBe('waiting');
    expect(due(20, { reminded: ['waiting'] })).toBeUndefined();
    expect(due(23, { reminded: ['waiting'] })).toBe('expiring');
    expect(due(23.5, { reminded: ['waiting', 'expiring'] })).toBeUndefined();
    expect(due(24)).toBeUndefined();
  });

  it('is only the later one where both would be due, and none where the setting is 0', () => {
    expect(due(23.2)).toBe('expiring');
    expect(due(23.4, { reminded: ['expiring'] })).toBeUndefined();
    expect(due(23.2, {}, 0)).toBeUndefined();
  });

  it('counts from when the plan was shown, not from what happened to it since', () => {
    expect(due(5, { changedAt: hours(4.9).toISOString(), since: hours(0).toISOString() })).toBe('waiting');
  });

  it('is none of a plan that had less than an hour from the start', () => {
    expect(due(0.1, { expiresAt: hours(0.8).toISOString() })).toBeUndefined();
    expect(due(0.6, { expiresAt: hours(0.8).toISOString() })).toBe('expiring');
  });
});
