import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { JsonSchema } from './schemas.ts';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  /** As the header has it. */
  readonly contentType: string | null;
  readonly body: string;
}

interface Documented {
  readonly operationId: string;
  readonly responses: {
    readonly [status: string]: { readonly content?: { readonly [type: string]: JsonSchema } };
  };
}

type Paths = { readonly [path: string]: { readonly [method: string]: Documented } };

/** Answers held against the document; each call says what is wrong with one, and remembers what was seen. */
export function makeConforms(document: JsonSchema) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'api');
  const seen = new Set<string>();
  const paths = document.paths as Paths;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const conforms = (name: string, { status, contentType, body }: Answer): readonly string[] => {
    const found = operations.find(({ operation }) => operation.operationId === name);
    const response = found?.operation.responses[status];
    if (found === undefined || response === undefined)
      return [`${name} answers ${status}, which is not documented`];
    seen.add(`${name} ${status}`);
    const type = contentType?.split(';')[0] ?? '';
    if (body === '')
      return emptyMay(status, response.content) ? [] : [`${name} answers ${status} without a body`];
    if (response.content?.[type] === undefined) return [`${name} answers ${status} as ${type}`];
    if (type !== 'application/json') return [];
    const at = ['paths', found.path, found.method, 'responses', String(status), 'content', type, 'schema'];
    const check = ajv.getSchema(`api#/${at.map(escaped).join('/')}`);
    if (check === undefined) return [`${name} ${status} has no schema`];
    check(JSON.parse(body));
    return (check.errors ?? []).map((error) => `${name} ${status} ${error.instancePath} ${error.message}`);
  };
  const unseen = () =>
    operations
      .flatMap(({ operation: { operationId, responses } }) =>
        Object.keys(responses).map((one) => `${operationId} ${one}`),
      )
      .filter((one) => !seen.has(one));
  return { conforms, unseen };
}

/** The function key's door and the host's own failure answer without a body. */
const emptyMay = (status: number, content: object | undefined): boolean =>
  content === undefined || status === 401 || status === 500;

/** A step of a JSON pointer inside a URI fragment. */
const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
