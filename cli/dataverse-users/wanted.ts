import type { Guid } from '../../shared/domain/guid.ts';
import { securityRoles } from '../../shared/report/roles-json.ts';

export type Which = keyof typeof securityRoles;

/** An application user as it is to be: what `infra/dataverse/roles.json` says, for one client id. */
export interface Wanted {
  readonly which: Which;
  readonly client: Guid;
  readonly role: string;
  readonly privileges: readonly string[];
  /** Held besides the role, by the user directly. */
  readonly customizer: boolean;
}

export function wantedUsers(clients: { readonly [W in Which]: Guid }): readonly Wanted[] {
  return (['reading', 'writing'] as const).map((which) => {
    const { name, privileges, directly } = securityRoles[which];
    return {
      which,
      client: clients[which],
      role: name,
      privileges,
      customizer: directly.includes('System Customizer'),
    };
  });
}
