import { type Refusal, refuse } from '../domain/reason.ts';

/** Compares verified environments with what is there. No schedule can be made in this version, so none is due. */
export function checkDrift(): Refusal {
  return refuse('nothing_scheduled');
}
