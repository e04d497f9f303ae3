import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import type { AskDirectory } from './ask-directory.ts';

/** One page: whoever lets more people than this approve is not waiting for the card in their own chat. */
const most = 500;

const answerShape = z.object({ value: z.array(z.object({ id: z.string() })) });

/**
 * Who is in a group, directly or through other groups: `transitiveMembers` of Microsoft Graph,
 * https://learn.microsoft.com/graph/api/group-list-transitivemembers. Nobody of a group the directory does not know.
 * Throws where it does not answer.
 */
export function makeGroupMembers(ask: AskDirectory) {
  return async (group: Guid): Promise<readonly Guid[]> => {
    const { status, body } = await ask(`/groups/${group}/transitiveMembers/microsoft.graph.user`, {
      top: most,
    });
    if (status === 404) return [];
    if (status !== 200) throw new Error(`reading a group: ${status}`);
    const { value } = answerShape.parse(JSON.parse(body));
    return value.map(({ id }) => parseGuid(id)).filter((id): id is Guid => id !== undefined);
  };
}
