import { TeamsInfo, type TurnContext } from 'botbuilder';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';

/** Milliseconds: somebody who becomes a guest counts as a member at most this much longer. */
const keptMs = 5 * 60_000;
/** People; more than speak within five minutes. */
const most = 5_000;

/** What the roster says of whoever sent the activity; `unknown` also where it did not answer. */
export type Standing = 'member' | 'guest' | 'unknown';
export type StandingOf = (context: TurnContext) => Promise<Standing>;

/**
 * A guest has an object id of our tenant, and no activity says that it is one: only the roster of the conversation does.
 * Fails closed: who is not said to be a user is no member, also while Teams does not answer, which is asked again each time.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 *
 * @param now milliseconds
 */
export function makeStandingOf(now = () => performance.now()): StandingOf {
  const known = new Map<Guid, { readonly standing: Standing; readonly at: number }>();
  return async (context) => {
    const { id, aadObjectId } = context.activity.from;
    const person = parseGuid(aadObjectId);
    if (person === undefined) return 'unknown';
    const before = known.get(person);
    if (before !== undefined && now() - before.at < keptMs) return before.standing;
    const role = await roleOf(context, id);
    if (role === undefined) return 'unknown';
    const standing = standings[role] ?? 'unknown';
    known.delete(person);
    known.set(person, { standing, at: now() });
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return standing;
  };
}

const standings: { readonly [role: string]: Standing } = {
  user: 'member',
  guest: 'guest',
  anonymous: 'guest',
};

/** `undefined`: nobody knows now. */
async function roleOf(context: TurnContext, teamsId: string): Promise<string | undefined> {
  try {
    return (await TeamsInfo.getMember(context, teamsId)).userRole;
  } catch {
    return undefined;
  }
}
