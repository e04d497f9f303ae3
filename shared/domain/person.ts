import type { Guid } from './guid.ts';

/** Somebody who acts: Entra object id, and the name shown to colleagues. */
export interface PersonRef {
  readonly id: Guid;
  readonly name: string;
}

export const roles = ['reader', 'planner', 'approver', 'operator'] as const;
export type Role = (typeof roles)[number];
