import { beforeEach, expect, test } from 'vitest';
import { type Admission, type Limiter, makeLimiter } from '../../../sandbox/dataverse/limiter.ts';
import { documentedLimits, type ProtectionLimits } from '../../../sandbox/dataverse/protection-limits.ts';

let now: number;
let limiter: Limiter;
const open = (changes: Partial<ProtectionLimits> = {}): void => {
  now = 0;
  limiter = makeLimiter({ ...documentedLimits, ...changes }, () => now);
};
beforeEach(() => open());

const admit = (user = 'ada', batch = false): Admission => limiter.admit(user, { batch });
const refused = (admission: Admission): string => {
  if (admission.kind === 'admitted') return 'admitted';
  const { status, headers, body = '' } = admission.answer;
  return `${status} ${JSON.parse(body).error.code} after ${headers['Retry-After']} s`;
};
/** Carried out at once. */
const send = (executionMs = 0, user = 'ada'): string => {
  const admission = admit(user);
  if (admission.kind === 'admitted') admission.leave(executionMs);
  return refused(admission);
};
const sendMany = (times: number, executionMs = 0): void => {
  for (let time = 0; time < times; time++) expect(send(executionMs)).toBe('admitted');
};

test('the 6,001st request within five minutes is refused until the window has room', () => {
  sendMany(5_999);
  now = 60_000;
  sendMany(1);
  expect(send()).toBe('429 0x80072322 after 240 s');
  now = 299_999;
  expect(send()).not.toBe('admitted');
  open();
  sendMany(6_000);
  now = 300_000;
  sendMany(6_000);
});

test('each user is limited for himself', () => {
  sendMany(6_000);
  expect(send(0, 'ada')).not.toBe('admitted');
  expect(send(0, 'bruno')).toBe('admitted');
});

test('1,200 seconds of execution are allowed and not a millisecond more', () => {
  sendMany(12, 100_000);
  now = 1;
  sendMany(1, 1);
  expect(send()).toBe('429 0x80072321 after 300 s');
  now = 300_000;
  sendMany(1);
  open();
  sendMany(12, 100_000);
  now = 299_999;
  sendMany(1);
});

test('of 53 requests at the same time one is refused, and a place that becomes free is given away', () => {
  const running = Array.from({ length: 52 }, () => admit());
  expect(running.map(refused)).toEqual(running.map(() => 'admitted'));
  expect(refused(admit())).toBe('429 0x80072326 after 1 s');
  const [first] = running;
  if (first?.kind === 'admitted') first.leave(25);
  expect(refused(admit())).toBe('admitted');
});

test('batches at the same time are counted apart where the organisation limits them', () => {
  open({ concurrentBatches: 2 });
  expect([admit('ada', true), admit('ada', true), admit('ada')].map(refused)).toEqual([
    'admitted',
    'admitted',
    'admitted',
  ]);
  expect(refused(admit('ada', true))).toBe('429 0x80072326 after 1 s');
});

test('who was under way when the limit was reached waits no longer, who pushes on waits longer each time', () => {
  open({ waits: { ...documentedLimits.waits, longestMs: 500_000 } });
  sendMany(6_000);
  now = 200_000;
  expect(send()).toBe('429 0x80072322 after 100 s');
  now = 201_000;
  expect(send()).toBe('429 0x80072322 after 99 s');
  now = 202_000;
  expect(send()).toBe('429 0x80072322 after 200 s');
  now = 204_000;
  expect(send()).toBe('429 0x80072322 after 400 s');
  now = 206_000;
  expect(send()).toBe('429 0x80072322 after 500 s');
  now = 705_999;
  expect(send()).not.toBe('admitted');
});

test('who waits as long as told is let in again', () => {
  sendMany(6_000);
  now = 100_000;
  expect(send()).toBe('429 0x80072322 after 200 s');
  now = 300_000;
  expect(send()).toBe('admitted');
});

test('answers say how much is left', () => {
  expect(limiter.headers('ada')).toEqual({
    'x-ms-ratelimit-burst-remaining-xrm-requests': '6000',
    'x-ms-ratelimit-time-remaining-xrm-requests': '1200.00',
  });
  sendMany(10, 125);
  expect(limiter.headers('ada')).toEqual({
    'x-ms-ratelimit-burst-remaining-xrm-requests': '5990',
    'x-ms-ratelimit-time-remaining-xrm-requests': '1198.75',
  });
});
