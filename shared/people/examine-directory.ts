import { type Check, check } from '../domain/checkup.ts';
import { type Guid, parseGuid } from '../domain/guid.ts';
import type { Members } from '../domain/judge-people.ts';
import { causeOf, networkCode } from '../domain/network-cause.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { signInFailure } from '../domain/sign-in-failure.ts';
import type { Directory } from './ask-directory.ts';

export interface Roster {
  readonly checks: readonly Check[];
  readonly members: Members;
}

interface Asked {
  readonly status: number;
  readonly ids: readonly Guid[];
}

interface Extra {
  readonly body?: string;
  readonly top?: number;
}

const patience = 10_000;
const mostMembers = 999;

/**
 * Reads the groups of an environment and looks for its people, with the product's own permission: GroupMember.Read.All.
 * People can only be looked for where the directory lets us; an environment without groups needs no directory.
 */
export async function examineDirectory(
  directory: Directory,
  { people, groups }: EnvironmentSettings,
): Promise<Roster> {
  const ids = [...new Set(Object.values(groups).flat())];
  const named = [...new Set(Object.values(people).flat())];
  const members = new Map<Guid, readonly Guid[]>();
  try {
    const ask = await asking(directory);
    const found: Check[] = [];
    for (const id of ids) {
      const { status, ids: inside } = await ask(
        'GET',
        `/groups/${id}/transitiveMembers/microsoft.graph.user`,
        { top: mostMembers },
      );
      if (status === 200) members.set(id, inside);
      if (status !== 200) found.push(refusedGroup(id, status));
      else if (inside.length === 0) found.push(check('directory', 'graph_group_empty', { id }));
    }
    for (const id of named)
      if ((await ask('GET', `/users/${id}`, {})).status === 404)
        found.push(check('directory', 'graph_person', { id }));
    const [person = [...members.values()].flat()[0]] = named;
    if (ids.length > 0 && person !== undefined && found.length === 0) {
      const body = JSON.stringify({ groupIds: ids.slice(0, 20) });
      const { status } = await ask('POST', `/users/${person}/checkMemberGroups`, { body });
      if (status !== 200 && status !== 404) found.push(refusedGroup(ids[0] ?? person, status));
    }
    const fine = check('directory', ids.length === 0 ? 'graph_unneeded' : 'graph_ok', {
      count: String(ids.length),
    });
    return { checks: found.length > 0 ? found : [fine], members };
  } catch (error) {
    return {
      checks: [ids.length === 0 ? check('directory', 'graph_unneeded') : unasked(directory, error)],
      members,
    };
  }
}

function refusedGroup(id: Guid, status: number): Check {
  if (status === 404) return check('directory', 'graph_group', { id });
  const permission = status === 401 || status === 403;
  return check('directory', permission ? 'graph_permission' : 'graph_refused', {
    id,
    status: String(status),
  });
}

function unasked({ graph }: Directory, error: unknown): Check {
  const host = new URL(graph).host;
  const cause = causeOf(error);
  const code = networkCode(cause);
  // `fetch` says only what it could not do; signing in fails with errors of its own.
  if (code !== 'net_other' || error instanceof TypeError) return check('directory', code, { host, cause });
  const words = error instanceof Error ? `${error.name} ${error.message}` : '';
  const failure = signInFailure(words);
  return check('directory', failure.code, {
    identity: 'reading',
    number: failure.number,
    resource: graph,
    client: '',
    tenant: '',
  });
}

async function asking({ graph, credential }: Directory) {
  const token = await credential.getToken(`${graph}/.default`);
  return async (method: 'GET' | 'POST', path: string, { body, top }: Extra): Promise<Asked> => {
    const url = new URL(`${graph}/v1.0${path}`);
    if (body === undefined) url.searchParams.set('$select', 'id');
    if (top !== undefined) url.searchParams.set('$top', String(top));
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token?.token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    });
    const read: unknown = await answer.json().catch(() => undefined);
    const value = typeof read === 'object' && read !== null ? Reflect.get(read, 'value') : undefined;
    const list = Array.isArray(value) ? value : [];
    const ids = list.map((one) =>
      parseGuid(typeof one === 'object' && one !== null ? Reflect.get(one, 'id') : one),
    );
    return { status: answer.status, ids: ids.filter((id): id is Guid => id !== undefined) };
  };
}
