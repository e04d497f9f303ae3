import { describe, expect, it } from 'vitest';
import { parseRunId } from '../../../shared/domain/ids.ts';
import type { AskedInquiry } from '../../../shared/domain/inquiry.ts';
import { scheduler } from '../../../shared/domain/schedule.ts';
import { readInTurn } from '../../../shared/engine/still-calm.ts';
import { ada, world } from '../../builders/world.ts';

const digest = 'a'.repeat(64);

/** How many of four readings are under way before the first one ends. */
async function sideBySide(requester: AskedInquiry['requester'], bytes: number): Promise<number> {
  const { ports } = await world();
  const [environment = expect.fail('no environment')] = ports.settings.environments;
  const run = parseRunId(`${environment.key}-20260102-aaaaaaaaaaaa`);
  const inquiry = { requester } as AskedInquiry;
  const base = { run, plan: { digest, chunks: 1, bytes }, baseline: { digest, chunks: 1, bytes } };
  let [begun, most] = [0, 0];
  const ends: (() => void)[] = [];
  const read = (): Promise<void> => {
    begun += 1;
    most = Math.max(most, begun);
    return new Promise((resolve) =>
      ends.push(() => {
        begun -= 1;
        resolve();
      }),
    );
  };
  const all = Array.from({ length: 4 }, () =>
    readInTurn(ports, environment, inquiry, base as Parameters<typeof readInTurn>[3], read),
  );
  for (let ended = 0; ended < all.length; ) {
    await new Promise(setImmediate);
    const end = ends.shift();
    end?.();
    if (end !== undefined) ended += 1;
  }
  await Promise.all(all);
  return most;
}

describe('reading everything of several environments at night', () => {
  it('is done one by one where each has thousands of people', async () => {
    expect(await sideBySide(scheduler, 200_000)).toBe(1);
  });

  it('is done for some at a time where nobody knows yet how long their lists are', async () => {
    expect(await sideBySide(scheduler, 6_000)).toBe(3);
  });

  it('waits for nobody where a person asks', async () => {
    expect(await sideBySide(ada, 200_000)).toBe(4);
  });
});
