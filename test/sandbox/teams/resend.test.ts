import { afterEach, expect, it } from 'vitest';
import type { Clock } from '../../../sandbox/teams/clock.ts';
import { type Answer, type Sandbox, startSandbox } from './sandbox.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.stop());

/** A clock that stands still until the test says that the time of the newest timer has come. */
function standingClock(): Clock & { readonly ring: () => void; readonly waits: number[] } {
  const timers: { act: () => void }[] = [];
  const waits: number[] = [];
  return {
    now: () => new Date(1_700_000_000_000),
    after: (milliseconds, act) => {
      waits.push(milliseconds);
      const timer = { act };
      timers.push(timer);
      return () => {
        timer.act = () => {};
      };
    },
    waits,
    ring: () => timers.at(-1)?.act(),
  };
}

it('an unanswered turn comes again after 15 s, with the same id and then with a new one', async () => {
  const clock = standingClock();
  sandbox = await startSandbox({ clock });
  const arrivals: (() => void)[] = [];
  const arrived = [0, 1, 2].map((index) => new Promise<void>((resolve) => (arrivals[index] = resolve)));
  let release: (answer: Answer) => void = () => {};
  const held = new Promise<Answer>((resolve) => (release = resolve));
  let count = 0;
  sandbox.answer = () => {
    arrivals[count++]?.();
    return held;
  };
  const said = sandbox.teams.say('ada', 'ada', 'help');
  await arrived[0];
  clock.ring();
  await arrived[1];
  clock.ring();
  await arrived[2];
  release({ status: 200 });
  const { id } = await said;
  const ids = sandbox.activities().map((activity) => activity.id);
  expect(ids.slice(0, 2)).toEqual([id, id]);
  expect(ids[2]).not.toBe(id);
  expect(clock.waits).toEqual([15_000, 15_000, 15_000]);
});

it('an unanswered turn does not come again when that is switched off', async () => {
  const clock = standingClock();
  sandbox = await startSandbox({ clock, resend: false });
  let reached: () => void = () => {};
  const arrived = new Promise<void>((resolve) => (reached = resolve));
  sandbox.answer = () => {
    reached();
    return new Promise<Answer>(() => {});
  };
  const said = sandbox.teams.say('ada', 'ada', 'help');
  await arrived;
  clock.ring();
  await said;
  expect(sandbox.received).toHaveLength(1);
  expect(sandbox.teams.events().at(-1)).toMatchObject({ kind: 'unanswered', status: 0 });
});
