import { afterEach, describe, expect, it } from 'vitest';
import { makeSendingPace } from '../../../shared/dataverse/sending-pace.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { openScene, type Scene } from './against-double.ts';

describe('the pace of sending', () => {
  it('is four at once and forty in each until the environment has said or shown more', () => {
    expect(makeSendingPace(100).now()).toEqual({ parallel: 4, changes: 40, most: 52 });
  });

  it.each([
    ['16', 16],
    ['50', 48],
    ['1', 1],
    ['0', 4],
    ['-3', 4],
    ['soon', 4],
    ['', 4],
    [undefined, 4],
  ])('takes the hint %s for %i requests at once', (hint, parallel) => {
    const pace = makeSendingPace(100);
    pace.learn({ milliseconds: 100, hint });
    expect(pace.now().parallel).toBe(parallel);
  });

  it('lets a batch take ten round trips or a second, within ten and a hundred changes', () => {
    const at = (roundTrip: number, batch: number): number => {
      const pace = makeSendingPace(100);
      pace.learn({ milliseconds: roundTrip });
      pace.learn({ milliseconds: roundTrip + batch * 40, operations: 40 });
      return pace.now().changes;
    };
    expect(at(100, 25)).toBe(40);
    expect(at(100, 50)).toBe(20);
    expect(at(100, 1)).toBe(100);
    expect(at(1, 100)).toBe(10);
    expect(at(2, 20)).toBe(50);
    expect(at(300, 100)).toBe(30);
    expect(at(100, 0)).toBe(40);
  });

  it('halves what was too large, and comes back slowly', () => {
    const pace = makeSendingPace(100);
    pace.tooLarge();
    expect(pace.now().changes).toBe(20);
    pace.tooLarge();
    pace.tooLarge();
    expect(pace.now().changes).toBe(10);
    for (let batch = 0; batch < 6; batch++) pace.learn({ milliseconds: 1000, operations: 10 });
    expect(pace.now().changes).toBe(40);
  });

  it('halves how many are under way when there were too many at the same time', () => {
    const pace = makeSendingPace(100);
    pace.learn({ milliseconds: 100, hint: '16' });
    pace.tooMany();
    expect(pace.now().parallel).toBe(8);
    pace.tooMany();
    expect(pace.now().parallel).toBe(8);
    for (let again = 0; again < 9; again++) {
      pace.learn({ milliseconds: 1000, operations: 40, hint: '16' });
      pace.tooMany();
    }
    expect(pace.now().parallel).toBe(1);
    for (let well = 0; well < 20; well++) pace.learn({ milliseconds: 1000, operations: 40, hint: '16' });
    expect(pace.now().parallel).toBe(16);
  });
});

describe('against an environment that', () => {
  let scene: Scene;
  afterEach(() => scene.stop());

  const assignments = (count: number): readonly Change[] => {
    const target = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
    const users = scene.double.store.rows('systemuser').filter((row) => row.applicationid === null);
    return users.slice(0, count).map((row) => ({
      kind: 'associate',
      relationship: 'msdyn_appconfiguration_systemuser',
      from: target,
      to: guid(String(row.systemuserid)),
      step: 'users',
      label: 'somebody',
    }));
  };
  it('names its parallelism in a header is heard', async () => {
    scene = await openScene({ double: { dopHint: 13 } });
    await scene.dataverse.apply(assignments(3));
    expect(scene.dataverse.pace?.().parallel).toBe(13);
  });

  it('asks one operation of a batch to wait is left alone for so long by everybody', async () => {
    scene = await openScene();
    scene.double.faults.push({
      part: { method: 'POST' },
      times: 1,
      do: { kind: 'throttle', retryAfterSeconds: 7 },
    });
    expect(await scene.dataverse.apply(assignments(4))).toHaveLength(4);
    expect(scene.slept).toEqual([7000]);
  });

  it('asks for a longer wait than a worker has is asked again later, by another one', async () => {
    scene = await openScene();
    scene.double.faults.push({
      part: { method: 'POST' },
      times: 1,
      do: { kind: 'throttle', retryAfterSeconds: 600 },
    });
    expect(await scene.dataverse.apply(assignments(4))).toMatchObject({
      reason: 'environment_unavailable',
      params: { cause: '429', retryAfterSeconds: '600' },
    });
    expect(scene.slept).toEqual([]);
  });

  it('refuses a batch for its size gets smaller ones', async () => {
    scene = await openScene();
    scene.double.faults.push({
      match: { kind: 'batch', method: 'POST' },
      times: 1,
      do: {
        kind: 'refuse',
        status: 400,
        code: '0x80060888',
        message:
          "The current batch message contains too many parts. Only batch messages with a maximum number of '4' query operations are allowed.",
      },
    });
    const results = await scene.dataverse.apply(assignments(8));
    expect(results).toEqual(Array.from({ length: 8 }, () => ({ outcome: 'd' })));
    expect(scene.dataverse.pace?.().changes).toBeLessThan(40);
  });
});
