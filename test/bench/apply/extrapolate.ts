import { documentedLimits } from '../../../sandbox/dataverse/protection-limits.ts';

/** Seconds for so many requests by somebody who sends so many a second whenever the limiter lets him. */
export function extrapolate(requests: number, perSecond: number): number {
  const window = documentedLimits.windowMs / 1_000;
  const most = documentedLimits.requests;
  if (perSecond * window <= most) return requests / perSecond;
  const waited = Math.ceil(requests / most) - 1;
  return waited * window + (requests - waited * most) / perSecond;
}
