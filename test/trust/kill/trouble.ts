import type { CrossingAnswer } from './crossing.ts';
import { seeded } from './seeded.ts';

/** What Dataverse does to a request: carries it out and never answers, is away, or throttles. */
export interface Trouble {
  readonly before: () => CrossingAnswer | undefined;
  readonly losesAnswer: () => boolean;
}

const share = { lost: 0.15, away: 0.05, throttled: 0.05 };
const away: CrossingAnswer = {
  status: 503,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('away'),
};
const throttled: CrossingAnswer = {
  status: 429,
  headers: { 'content-type': 'application/json', 'retry-after': '0' },
  body: Buffer.from('{"error":{"code":"0x80072322","message":"Too many requests."}}'),
};

/** 15 % lost answers, 5 % 503, 5 % 429. */
export function troubleOf(seed: number): Trouble {
  const random = seeded(seed);
  return {
    before: () => {
      const drawn = random();
      if (drawn < share.away) return away;
      return drawn < share.away + share.throttled ? throttled : undefined;
    },
    losesAnswer: () => random() < share.lost / (1 - share.away - share.throttled),
  };
}

export const noTrouble: Trouble = { before: () => undefined, losesAnswer: () => false };
