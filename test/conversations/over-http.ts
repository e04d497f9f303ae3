import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import { answerPerson, answerRoute, type Route } from '../../functions/http/answer-person.ts';
import { reportRoute } from '../../functions/http/report-route.ts';
import { startRoute } from '../../functions/http/start-route.ts';
import { contosoDev } from '../builders/world.ts';
import { person } from './cast.ts';
import type { Stage } from './stage.ts';

type Call = (route: Route<never>, request: HttpRequest) => Promise<HttpResponseInit>;

const routes: readonly { readonly form: RegExp; readonly route: unknown }[] = [
  { form: /^POST \/api\/environments\/(?<environment>[\w-]+)\/runs$/, route: startRoute },
  { form: /^GET \/api\/runs\/(?<id>[\w.-]+)\/report$/, route: reportRoute },
];

/** A program of somebody's, signed in as them, and their language as browsers say it. `RUN`: the newest of Contoso Dev. */
export async function asks(on: Stage, name: string, said: string): Promise<readonly string[]> {
  const from = person(name);
  return called(on, said, (route, request) =>
    answerRoute({ ports: on.ports, authenticate: async () => from }, request, route),
  );
}

/** The same of an app that was deployed and told nothing yet. */
export async function asksUnconfigured(on: Stage, said: string): Promise<readonly string[]> {
  const kept = process.env;
  process.env = {};
  try {
    return await called(on, said, (route, request) => answerPerson(request, route));
  } finally {
    process.env = kept;
  }
}

async function called(on: Stage, said: string, call: Call): Promise<readonly string[]> {
  const [run] = await on.ports.ledger.runs(contosoDev.key, 1);
  const [, method = '', path = '', body = ''] =
    /^(\w+) (\S+) ?(.*)$/.exec(said.replace('RUN', run?.id ?? 'none')) ?? [];
  const url = new URL(path, 'https://cutover.example');
  const line = `${method} ${url.pathname}`;
  const found = routes.find(({ form }) => form.test(line));
  if (found === undefined) throw new Error(`no route for ${line}`);
  const request = new HttpRequest({
    method,
    url: url.href,
    params: { ...found.form.exec(line)?.groups },
    headers: { 'accept-language': on.played },
    ...(body === '' ? {} : { body: { string: body } }),
  });
  const { status, jsonBody } = await call(found.route as Route<never>, request);
  const { reason, message } = jsonBody as { readonly reason?: string; readonly message?: string };
  return [`— HTTP ${status} ${reason ?? ''}`, ...(message === undefined ? [] : [message])];
}
