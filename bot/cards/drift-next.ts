import type { NextCheck } from '../../shared/domain/episode.ts';

/** In the wall time of the schedule, with its zone: what whoever set it thinks in. */
export const nextText = (next: NextCheck | undefined): string =>
  next === undefined ? '' : `${next.slot.replace('T', ' ')} ${next.timeZone}`;
