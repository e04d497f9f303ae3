import type { PersonRef } from '../../../shared/domain/person.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { id } from '../../builders/ids.ts';
import { ada, bruno, contosoDev } from '../../builders/world.ts';

export const dora = { id: id(0xee, 11), name: 'Dora Weiss' };
export const emil = { id: id(0xee, 12), name: 'Emil Sand' };
export const approvers: readonly PersonRef[] = [ada, bruno, dora, emil];

const people = { ...contosoDev.people, approver: approvers.map((one) => one.id) };
const rules = (approvalsNeeded: number, isProtected = true): EnvironmentSettings => ({
  ...contosoDev,
  people,
  approvalsNeeded,
  protected: isProtected,
});

/** Ada asks for runs. One of each play. */
export const environments: readonly EnvironmentSettings[] = [
  rules(1),
  rules(1),
  rules(2),
  rules(2, false),
  rules(3),
];
