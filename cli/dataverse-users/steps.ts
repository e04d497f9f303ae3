import type { Guid } from '../../shared/domain/guid.ts';
import type { Fixed } from './read-fixed.ts';
import type { FoundRole, State } from './read-state.ts';
import type { Wanted, Which } from './wanted.ts';

export type Step = { readonly which: Which } & (
  | { readonly kind: 'create-role'; readonly role: string }
  | {
      readonly kind: 'set-privileges';
      readonly role: string;
      readonly adds: readonly string[];
      readonly takes: readonly string[];
    }
  | { readonly kind: 'create-user'; readonly client: Guid }
  | { readonly kind: 'give-role'; readonly role: string; readonly client: Guid }
);

export const customizerName = 'System Customizer';

/**
 * What Dataverse gives to each new role, and partly keeps in it whatever it is told, as public scripts report: what runs
 * plug-ins and SharePoint. A role with only these too many is left alone.
 */
const givenByDataverse = new Set(
  [
    'prvCreateSharePointData',
    'prvReadPluginAssembly',
    'prvReadPluginType',
    'prvReadSdkMessage',
    'prvReadSdkMessageProcessingStep',
    'prvReadSdkMessageProcessingStepImage',
    'prvReadSharePointData',
    'prvReadSharePointDocument',
    'prvWriteSharePointData',
  ].map((name) => name.toLowerCase()),
);

/** All that is missing, in the order in which it is made; nothing when users and roles are as they are wanted. */
export function stepsFor(wanted: readonly Wanted[], fixed: Fixed, state: State): readonly Step[] {
  return [
    ...wanted.flatMap((one) => roleSteps(one, fixed, state.roles[one.which])),
    ...wanted.flatMap((one) => userSteps(one, fixed, state)),
  ];
}

function roleSteps({ which, role, privileges }: Wanted, fixed: Fixed, found?: FoundRole): readonly Step[] {
  const known = privileges.filter((name) => fixed.privileges.has(name.toLowerCase()));
  const held = found?.holds ?? new Map<string, string>();
  const adds = known.filter((name) => held.get(name.toLowerCase()) !== 'Global');
  const ours = new Set(known.map((name) => name.toLowerCase()));
  const takes = [...held.keys()].filter((name) => !ours.has(name) && !givenByDataverse.has(name));
  return [
    ...(found === undefined ? [{ kind: 'create-role', which, role } as const] : []),
    ...(adds.length + takes.length > 0
      ? [{ kind: 'set-privileges', which, role, adds, takes: takes.map(nameIn(fixed)) } as const]
      : []),
  ];
}

const nameIn =
  ({ names }: Fixed) =>
  (lower: string): string =>
    names.get(lower) ?? lower;

function userSteps({ which, client, role, customizer }: Wanted, fixed: Fixed, state: State): readonly Step[] {
  const user = state.users[which];
  const give = (name: string): Step => ({ kind: 'give-role', which, role: name, client });
  const holds = (id: Guid | undefined): boolean => id !== undefined && user?.roles.includes(id) === true;
  return [
    ...(user === undefined ? [{ kind: 'create-user', which, client } as const] : []),
    ...(holds(state.roles[which]?.id) ? [] : [give(role)]),
    ...(customizer && !holds(fixed.customizer) ? [give(customizerName)] : []),
  ];
}
