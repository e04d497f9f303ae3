import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { AskDirectory } from './ask-directory.ts';

/** Groups that Graph takes in one request. */
const atOnce = 20;

const answerShape = z.object({ value: z.array(z.string()) });
const unavailable = (): Refusal => refuse('directory_unavailable');

/**
 * Which of the groups a person is in, directly or through other groups: `checkMemberGroups` of Microsoft Graph,
 * https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups. A person the directory does not know is in
 * none; anything else but a full answer is a refusal.
 */
export function makeMemberships(ask: AskDirectory) {
  const askSome = async (person: Guid, groupIds: readonly Guid[]): Promise<readonly Guid[] | Refusal> => {
    const { status, body } = await ask(`/users/${person}/checkMemberGroups`, { body: { groupIds } });
    if (status === 404) return [];
    if (status !== 200) return unavailable();
    const { value } = answerShape.parse(JSON.parse(body));
    // Only what was asked about counts, whatever was answered.
    return value.map(parseGuid).filter((id): id is Guid => id !== undefined && groupIds.includes(id));
  };

  return async (person: Guid, groups: readonly Guid[]): Promise<ReadonlySet<Guid> | Refusal> => {
    const found = new Set<Guid>();
    try {
      for (let at = 0; at < groups.length; at += atOnce) {
        const some = await askSome(person, groups.slice(at, at + atOnce));
        if (!Array.isArray(some)) return unavailable();
        for (const id of some as readonly Guid[]) found.add(id);
      }
    } catch {
      // No token, no answer, or none that can be read: nobody gets a role out of it.
      return unavailable();
    }
    return found;
  };
}
