import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { type App, compose } from '../../shared/compose.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import { lacking } from '../../shared/engine/lacking.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { fileAnswer, isFile } from './file-answer.ts';
import { jsonAnswer, notSignedIn, refusalAnswer } from './json-answer.ts';
import { localeAsked } from './locale-asked.ts';
import { pictureAnswer } from './picture-answer.ts';

/** A route of the HTTP API: what it reads from the request, and the use case it calls. Bytes are answered as a picture. */
export interface Route<P> {
  readonly parse: (request: HttpRequest, ports: Ports) => P | Refusal | Promise<P | Refusal>;
  readonly act: (ports: Ports, by: PersonRef, parameters: P) => Promise<unknown>;
  /** HTTP status of a successful answer. */
  readonly status: number;
  /** People open it in a browser: the token that the platform's sign-in passes on counts as well. */
  readonly inBrowsers?: true;
}

/** The common course of the HTTP API: configured, then signed in, then the route. */
export async function answerPerson<P>(request: HttpRequest, route: Route<P>): Promise<HttpResponseInit> {
  const app = await compose();
  return isRefusal(app) ? refused(request, app) : answerRoute(app, request, route);
}

/**
 * App Service puts the token of whoever signed in to it into this header. It is checked like any other, so a header that
 * somebody made up is worth nothing. https://learn.microsoft.com/azure/app-service/configure-authentication-oauth-tokens
 */
const passedOn = 'x-ms-token-aad-id-token';

function tokenOf({ headers }: HttpRequest, inBrowsers: boolean): string | null {
  const passed = inBrowsers ? headers.get(passedOn) : null;
  return headers.get('authorization') ?? (passed === null ? null : `Bearer ${passed}`);
}

export async function answerRoute<P>(
  { ports, authenticate }: Pick<App, 'ports' | 'authenticate'>,
  request: HttpRequest,
  { parse, act, status, inBrowsers }: Route<P>,
): Promise<HttpResponseInit> {
  const by = await authenticate(tokenOf(request, inBrowsers === true));
  if (isRefusal(by)) return notSignedIn;
  const parameters = await parse(request, ports);
  // What is not there is answered like what may not be read, also while nobody can say who may read.
  if (isRefusal(parameters)) return refused(request, await lacking(ports, by.id, parameters));
  const result = await act(ports, by, parameters);
  if (isRefusal(result)) return refused(request, result);
  if (isFile(result)) return fileAnswer(result);
  return result instanceof Uint8Array ? pictureAnswer(result) : jsonAnswer(status, result);
}

/** What people are told is only loaded where somebody is refused. */
async function refused(request: HttpRequest, refusal: Refusal): Promise<HttpResponseInit> {
  const { refusalIn } = await import('../../shared/report/in-language.ts');
  return refusalAnswer(refusal, await refusalIn(localeAsked(request), refusal));
}
