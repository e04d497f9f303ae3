import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { compose } from '../../shared/compose.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { jsonAnswer, notSignedIn, refusalAnswer } from './json-answer.ts';

/**
 * The common course of the HTTP API: configured, signed in, parameters readable, then the use case.
 *
 * @param status of a successful answer
 */
export async function answerPerson<P>(
  request: HttpRequest,
  parse: (request: HttpRequest, ports: Ports) => P | Refusal,
  act: (ports: Ports, by: PersonRef, parameters: P) => Promise<unknown>,
  status = 200,
): Promise<HttpResponseInit> {
  const app = await compose();
  if (isRefusal(app)) return refusalAnswer(app);
  const by = await app.authenticate(request.headers.get('authorization'));
  if (isRefusal(by)) return notSignedIn;
  const parameters = parse(request, app.ports);
  if (isRefusal(parameters)) return refusalAnswer(parameters);
  const result = await act(app.ports, by, parameters);
  return isRefusal(result) ? refusalAnswer(result) : jsonAnswer(status, result);
}
