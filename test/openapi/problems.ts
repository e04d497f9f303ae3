import { Validator } from '@seriousme/openapi-schema-validator';
import type { JsonSchema } from './schemas.ts';

/** Everything that makes a document no OpenAPI document, or one that tools would stumble over. */
export async function openApiProblems(document: JsonSchema): Promise<readonly string[]> {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  const told =
    typeof errors === 'string'
      ? [errors]
      : (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const invalid = valid ? [] : told.length === 0 ? ['not valid'] : told;
  return [...invalid, ...danglingRefs(document), ...parameterProblems(document)];
}

function danglingRefs(document: JsonSchema): readonly string[] {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set(refs)]
    .filter((ref) => ref.split('/').reduce<unknown>(below, document) === undefined)
    .map((ref) => `#/${ref} leads nowhere`);
}

const below = (at: unknown, step: string): unknown =>
  typeof at === 'object' && at !== null ? (at as JsonSchema)[step] : undefined;

interface Documented {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** Schemas of the format cannot say these: parameters of a path are declared, and names of operations are unique. */
function parameterProblems(document: JsonSchema): readonly string[] {
  const paths = Object.entries(
    (document.paths ?? {}) as { readonly [path: string]: { readonly [method: string]: Documented } },
  );
  const all = paths.flatMap(([path, methods]) => Object.values(methods).map((one) => ({ path, ...one })));
  const ids = all.map(({ operationId }) => operationId);
  return [
    ...all.flatMap(({ path, parameters = [] }) => {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      const given = parameters
        .filter((one) => one.in === 'path')
        .map((one) => one.name)
        .sort();
      return wanted.join() === given.join()
        ? []
        : [`${path} has the parameters ${given.join(', ') || 'none'}`];
    }),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`),
  ];
}
