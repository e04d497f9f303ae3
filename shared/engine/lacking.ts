import type { Guid } from '../domain/guid.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Ports } from './ports.ts';

/**
 * The refusal of somebody who lacks a role. Where groups could not be asked about, that is said instead: the same for
 * every environment, so that an outage tells nobody which ones exist.
 */
export async function lacking(ports: Ports, person: Guid, refusal: Refusal): Promise<Refusal> {
  return (await ports.people.unanswered?.(person)) ?? refusal;
}
