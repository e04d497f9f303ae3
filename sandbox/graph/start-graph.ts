import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Listening, listen } from '../issuer/listen.ts';
import type { Issuer } from '../issuer/start-issuer.ts';

/** A group of the directory: object ids of people, and of groups inside it. */
export interface Group {
  readonly id: string;
  readonly members: readonly string[];
}

/** Stands in for Microsoft Graph: who is in which group. */
export interface Graph extends Listening {
  /** Replaces all groups, as an administrator of the tenant would. */
  readonly setGroups: (groups: readonly Group[]) => void;
  /** Every request gets this status from now on; `undefined`: as usual. */
  readonly refuseWith: (status: number | undefined) => void;
  /** Questions about groups so far. */
  readonly asked: () => number;
}

export interface GraphOptions {
  readonly issuer: Issuer;
  /** Client ids of the applications that hold GroupMember.Read.All. */
  readonly permitted: readonly string[];
  /** Object ids of the tenant's users. */
  readonly users: readonly string[];
  readonly groups: readonly Group[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const most = 20;
const groupPath = /^\/v1\.0\/groups\/([0-9a-fA-F-]{36})\/transitiveMembers\/microsoft\.graph\.user(?:\?|$)/;
const userPath = /^\/v1\.0\/users\/([0-9a-fA-F-]{36})(?:\?|$)/;
const path = /^\/v1\.0\/users\/([0-9a-fA-F-]{36})\/checkMemberGroups$/;

/**
 * `checkMemberGroups`, the people of a group and whether there is a user, with the limits and errors of
 * https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups
 */
export async function startGraph({ issuer, permitted, users, groups }: GraphOptions): Promise<Graph> {
  let known = groups;
  let refusal: number | undefined;
  let asked = 0;

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (refusal !== undefined) return problem(refusal, 'ServiceUnavailable');
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const claims = await issuer.verify(token ?? '', { audience: server.url }).catch(() => undefined);
    if (claims === undefined) return problem(401, 'InvalidAuthenticationToken');
    if (!permitted.includes(String(claims.appid))) return problem(403, 'Authorization_RequestDenied');
    if (request.method === 'GET') return read(request.url ?? '');
    const user = path.exec(request.url ?? '')?.[1]?.toLowerCase();
    if (request.method !== 'POST' || user === undefined) return problem(404, 'UnknownError');
    const wanted = groupIdsOf(await text(request));
    if (wanted === undefined) return problem(400, 'Request_BadRequest');
    if (!users.includes(user)) return problem(404, 'Request_ResourceNotFound');
    asked += 1;
    return { status: 200, body: { value: wanted.filter((id) => isIn(known, id, user, [])) } };
  }

  function read(url: string): Answer {
    const group = groupPath.exec(url)?.[1]?.toLowerCase();
    const user = userPath.exec(url)?.[1]?.toLowerCase();
    if (user !== undefined && users.includes(user)) return { status: 200, body: { id: user } };
    if (group === undefined || !known.some(({ id }) => id === group))
      return problem(404, 'Request_ResourceNotFound');
    const inside = users.filter((id) => isIn(known, group, id, []));
    return { status: 200, body: { value: inside.map((id) => ({ id })) } };
  }

  const server = await listen((request, response) => {
    answer(request).then(
      (given) => reply(response, given),
      () => reply(response, problem(500, 'InternalServerError')),
    );
  });
  return {
    ...server,
    setGroups: (next) => {
      known = next;
    },
    refuseWith: (status) => {
      refusal = status;
    },
    asked: () => asked,
  };
}

/** Also through groups in groups; one that contains itself ends there. */
function isIn(groups: readonly Group[], id: string, user: string, seen: readonly string[]): boolean {
  const members = seen.includes(id) ? [] : (groups.find((one) => one.id === id)?.members ?? []);
  return members.some((member) => member === user || isIn(groups, member, user, [...seen, id]));
}

function groupIdsOf(body: string): readonly string[] | undefined {
  try {
    const { groupIds } = JSON.parse(body) as { readonly groupIds?: unknown };
    const fits = Array.isArray(groupIds) && groupIds.length > 0 && groupIds.length <= most;
    return fits ? groupIds.map((id) => String(id).toLowerCase()) : undefined;
  } catch {
    return undefined;
  }
}

function problem(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'refused by the sandbox' } } };
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
