import { describe, expect, it } from 'vitest';
import { inLanes } from '../../../shared/engine/in-lanes.ts';
import { makeTurnstile } from '../../../shared/engine/turnstile.ts';

/** Acts that end when they are told to, and how many were under way at the same time. */
function held() {
  const ends: (() => void)[] = [];
  let inside = 0;
  let most = 0;
  const act = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise<void>((resolve) => ends.push(resolve));
    inside -= 1;
  };
  const letGo = async (): Promise<void> => {
    for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
      end();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { act, letGo, most: () => most };
}

describe('lanes', () => {
  it('act on each once, and on no more at the same time than there are', async () => {
    const { act, letGo, most } = held();
    const done: number[] = [];
    const all = inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
      await act();
      done.push(one);
    });
    await letGo();
    await all;
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most()).toBe(3);
  });
});

describe('a turnstile', () => {
  it('lets so many in, and the next one when somebody fails inside', async () => {
    const { act, letGo, most } = held();
    const pass = makeTurnstile(2);
    const all = [1, 2, 3, 4].map((one) =>
      pass(async () => {
        await act();
        if (one === 1) throw new Error('fell over');
        return one;
      }),
    );
    const settled = Promise.allSettled(all);
    await letGo();
    expect((await settled).map((one) => one.status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(most()).toBe(2);
  });
});
