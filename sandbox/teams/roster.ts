import { refusal } from './accept-activity.ts';
import type { HttpAnswer } from './http.ts';
import type { Conversation, Json, Person } from './model.ts';

/** Members of a conversation: all, page by page, or one (by Teams id or Entra object id). */
export function memberAnswer(
  { people, tenantId }: { readonly people: readonly Person[]; readonly tenantId: string },
  conversation: Conversation,
  kind: string | undefined,
  item: string | undefined,
  query: URLSearchParams,
): HttpAnswer {
  const members = people.filter((one) => conversation.members.includes(one.key));
  const account = (person: Person) => accountOf(person, tenantId);
  if (kind === 'members' && item === undefined) return { status: 200, body: members.map(account) };
  if (kind === 'members') {
    const found = members.find(({ teamsId, objectId }) => teamsId === item || objectId === item);
    if (found !== undefined) return { status: 200, body: account(found) };
    return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  if (kind !== 'pagedmembers') return refusal(404, 'NotFound', 'no such operation');
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 200);
  const next = to < members.length ? { continuationToken: String(to) } : {};
  return { status: 200, body: { members: members.slice(from, to).map(account), ...next } };
}

function accountOf(person: Person, tenantId: string): Json {
  const [givenName = '', ...surnames] = person.name.split(' ');
  return {
    id: person.teamsId,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    name: person.name,
    givenName,
    surname: surnames.join(' '),
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId,
    userRole: person.userRole,
  };
}
