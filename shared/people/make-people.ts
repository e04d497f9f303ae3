import type { TokenCredential } from '@azure/identity';
import type { Guid } from '../domain/guid.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { rolesOf } from '../domain/roles-of.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Clock, People } from '../engine/ports.ts';
import { makeAskDirectory } from './ask-directory.ts';
import { cached } from './cached.ts';
import { makeGroupMembers } from './group-members.ts';
import { makeMemberships } from './memberships.ts';

export interface PeopleParts {
  readonly environments: readonly EnvironmentSettings[];
  /** Of Microsoft Graph, e.g. `https://graph.microsoft.com`. */
  readonly graph: string;
  readonly credential: TokenCredential;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Roles by object id from the settings, and by group from Microsoft Graph. A person's groups are those of all
 * environments at once, so that what Graph is asked, and how it fails, says nothing about any one environment.
 */
export function makePeople({ environments, graph, credential, clock }: PeopleParts): People {
  const groups = [...new Set(environments.flatMap((one) => Object.values(one.groups).flat()))];
  const ask = makeAskDirectory({ graph, credential });
  const groupsOf = makeMemberships(ask);
  const now = (): number => clock.now().getTime();
  const memberOf = cached<Guid, ReadonlySet<Guid> | Refusal>((person) => groupsOf(person, groups), {
    now,
    failed: isRefusal,
  });
  const membersOf = cached<Guid, readonly Guid[]>(makeGroupMembers(ask), { now, failed: () => false });
  const nobodyAsked = async (): Promise<ReadonlySet<Guid>> => new Set();
  const membership = groups.length === 0 ? nobodyAsked : memberOf;
  return {
    rolesOf: async (person, environment) => {
      const found = await membership(person);
      return rolesOf(person, environment, isRefusal(found) ? new Set() : found);
    },
    inGroups: async (environment, role) => {
      // A group that could not be read now names nobody now.
      const asked = environment.groups[role].map((group) => membersOf(group).catch(() => []));
      return [...new Set((await Promise.all(asked)).flat())];
    },
    unanswered: async (person) => {
      const found = await membership(person);
      return isRefusal(found) ? found : undefined;
    },
  };
}
