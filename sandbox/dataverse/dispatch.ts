import { readDefinitions } from './definitions.ts';
import { type Answer, type Context, type Request, refused } from './exchange.ts';
import { installed } from './installed.ts';
import { associate, disassociate } from './links.ts';
import { operate } from './operations.ts';
import { readIntersect, readLinks, readRow, readSet } from './read.ts';
import { codes, refusalOf, refuse } from './refusal.ts';
import { parseResource, type Resource } from './resource.ts';
import { replacePrivilegesRole } from './role-privileges.ts';
import { retrieveUserPrivileges } from './user-privileges.ts';
import { create, remove, upsert } from './writes.ts';

/** Longest address the platform takes on its own; inside a batch it is twice that. */
const longestUrl = 32_768;

/** Answers one operation. Refusals become answers here and nowhere else; other errors are the double's own bugs. */
export function dispatch(context: Context, request: Request, urlLimit = longestUrl): Answer {
  const answer = (): Answer => answerTo(context, request, urlLimit);
  return context.remembered?.(context, request, answer) ?? answer();
}

function answerTo(context: Context, request: Request, urlLimit: number): Answer {
  try {
    if (request.path.length + request.query.length > urlLimit)
      refuse(414, codes.badQuery, 'The address of the request is too long.');
    if (request.headers.callerobjectid !== undefined || request.headers.mscrmcallerid !== undefined)
      refuse(501, codes.notImitated, 'The Dataverse double does not imitate impersonation.');
    return route(context, request, installed(parseResource(request.path), context.behaviour.absent));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refused(refusal);
  }
}

function route(context: Context, request: Request, resource: Resource): Answer {
  const { method } = request;
  if (resource.kind === 'operation') return operate(context, request, resource.name, resource.parameters);
  if (resource.kind === 'definitions' && method === 'GET')
    return readDefinitions(context, request, resource.name);
  if (resource.kind === 'userPrivileges' && method === 'GET')
    return retrieveUserPrivileges(context, resource.user);
  if (resource.kind === 'rolePrivileges' && method === 'POST')
    return replacePrivilegesRole(context, request, resource.role);
  if (resource.kind === 'set' && method === 'GET') return readSet(context, request, resource.table);
  if (resource.kind === 'set' && method === 'POST') return create(context, request, resource.table);
  if (resource.kind === 'row' && method === 'GET')
    return readRow(context, request, resource.table, resource.id);
  if (resource.kind === 'row' && method === 'PATCH')
    return upsert(context, request, resource.table, resource.id);
  if (resource.kind === 'row' && method === 'DELETE')
    return remove(context, request, resource.table, resource.id);
  if (resource.kind === 'links' && method === 'GET') return readLinks(context, request, resource);
  if (resource.kind === 'ref' && method === 'POST' && resource.target === undefined)
    return associate(context, request, resource);
  if (resource.kind === 'ref' && method === 'DELETE')
    return disassociate(context, request, resource, resource.target);
  if (resource.kind === 'intersect' && method === 'GET')
    return readIntersect(context, request, resource.relationship);
  return refuse(405, codes.badQuery, `${method} is not possible on this resource.`);
}
