import { afterEach, describe, expect, it } from 'vitest';
import { realClock } from '../../../sandbox/teams/clock.ts';
import { newThrottle } from '../../../sandbox/teams/throttle.ts';
import { activitiesOf, type Sandbox, startSandbox } from './sandbox.ts';

const at = (milliseconds: number) => new Date(1_700_000_000_000 + milliseconds);
/** Takes at each of the times and answers how many were let through. */
function taken(times: readonly number[], throttle = newThrottle()): number {
  return times.filter((time) => throttle('t', at(time)) === undefined).length;
}
const every = (step: number, count: number) => Array.from({ length: count }, (_, index) => index * step);

describe('a thread takes at most', () => {
  it.each([
    ['7 messages in 1 s', every(100, 10), 7],
    ['8 messages in 2 s', every(180, 11), 8],
    ['60 messages in 30 s', every(400, 75), 60],
    ['1800 messages in an hour', every(1_000, 3_600), 1_800],
  ])('%s', (_, times, most) => {
    expect(taken(times)).toBe(most);
  });

  it('nothing from the counts of another thread', () => {
    const throttle = newThrottle();
    expect(taken(every(10, 7), throttle)).toBe(7);
    expect(throttle('other', at(60))).toBeUndefined();
  });

  it('more again when the seconds it named are over', () => {
    const throttle = newThrottle();
    taken(every(0, 7), throttle);
    const seconds = throttle('t', at(500)) ?? 0;
    expect(seconds).toBe(1);
    expect(throttle('t', at(500 + seconds * 1_000))).toBeUndefined();
  });
});

describe('the connector', () => {
  let sandbox: Sandbox;
  afterEach(() => sandbox.stop());

  it('answers 429 with Retry-After, and does not show the message', async () => {
    sandbox = await startSandbox({ clock: { ...realClock, now: () => at(0) } });
    const send = () => sandbox.connector('POST', activitiesOf('ada'), { type: 'message', text: 'x' });
    for (let count = 0; count < 7; count += 1) expect((await send()).status).toBe(201);
    const { status, headers } = await send();
    expect([status, headers.get('retry-after')]).toEqual([429, '1']);
    expect(sandbox.teams.transcript('ada')).toHaveLength(7);
  });
});
