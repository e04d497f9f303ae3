import { readFileSync } from 'node:fs';
import { statusOf } from '../../functions/http/status-of.ts';
import { triggerOf } from '../../sandbox/functions-host/invoke.ts';
import { loadEntry } from '../../sandbox/functions-host/load-entry.ts';
import { refuse } from '../../shared/domain/reason.ts';
import { contentOf, refusalAnswer } from './answers.ts';
import { type Operation, operations } from './operations.ts';
import { parametersOf } from './parameters.ts';
import { componentSchemas, type JsonSchema, schemaRef } from './schemas.ts';

/** An HTTP function as the app registers it. */
interface Registered {
  readonly name: string;
  readonly route: string;
  readonly methods: readonly string[];
  readonly authLevel: string;
}

export async function registered(): Promise<readonly Registered[]> {
  const { registrations } = await loadEntry('functions/main.ts');
  return registrations
    .map((one) => ({ name: one.name, binding: triggerOf(one).binding }))
    .filter(({ binding }) => binding.type.toLowerCase() === 'httptrigger')
    .map(({ name, binding: { route, methods, authLevel } }) => ({
      name,
      route: String(route),
      methods: (methods as readonly string[]).map((one) => one.toLowerCase()),
      authLevel: String(authLevel),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The HTTP API as an OpenAPI 3.1 document: routes from the registrations, shapes from the parsers. */
/** Of whatever is for people to read: pages, explanations, why not. */
const lang = {
  description:
    'Language of what is for people: en, de, es, fr or ja, with a region if wanted. The best of Accept-Language when absent.',
  schema: { type: 'string' },
} as const;

export async function openApiDocument(): Promise<JsonSchema> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const paths: { [path: string]: { [method: string]: JsonSchema } } = {};
  for (const one of await registered())
    for (const method of one.methods)
      paths[`/${one.route}`] = { ...paths[`/${one.route}`], [method]: operationOf(one) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cutover',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'The HTTP API. A person signs in with an Entra access token and has the same roles as in chat. A function key is an extra door and never an identity.',
    },
    servers: [{ url: 'https://{app}/api', variables: { app: { default: 'cutover.example' } } }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        functionKey: { type: 'apiKey', in: 'header', name: 'x-functions-key' },
      },
    },
  };
}

function operationOf({ name, route, authLevel }: Registered): JsonSchema {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`test/openapi/operations.ts says nothing about ${name}`);
  const key = authLevel === 'anonymous' ? {} : { functionKey: [] };
  const security = operation.person ? [{ person: [], ...key }] : [{}];
  return {
    operationId: name,
    summary: operation.summary,
    security,
    parameters: parametersOf(route, { ...operation.query, ...(operation.person ? { lang } : {}) }),
    ...bodyOf(operation),
    responses: responsesOf(name, operation, authLevel),
  };
}

function bodyOf({ body }: Operation): JsonSchema {
  if (body === undefined) return {};
  const activity = { type: 'object', description: 'An activity of the Bot Framework protocol.' };
  const schema = body === 'activity' ? activity : schemaRef(body);
  return { requestBody: { required: body === 'activity', content: { 'application/json': { schema } } } };
}

function responsesOf(name: string, { answer, refusals, person }: Operation, authLevel: string): JsonSchema {
  const keyless = authLevel === 'anonymous' ? '' : ' Empty where it is the function key that is missing.';
  const statuses = [...new Set(refusals.map((reason) => statusOf(refuse(reason))))];
  const refused = statuses.map((status) => [
    String(status),
    refusalAnswer(
      status,
      refusals.filter((reason) => statusOf(refuse(reason)) === status),
    ),
  ]);
  const { status, description, content = {} } = answer;
  return {
    [String(status)]: { description, ...contentOf(content) },
    ...(person ? { 401: refusalAnswer(401, ['sign_in_required'], keyless) } : {}),
    ...(name === 'messages'
      ? { 401: { description: 'Not from Teams, or not for this tenant. Empty.' } }
      : {}),
    ...Object.fromEntries(refused),
    ...(name === 'health' ? {} : { 500: { description: 'Something unexpected. Empty; the log says what.' } }),
  };
}
