import { readFileSync } from 'node:fs';
import { Ajv2019, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import { closed } from './closed.ts';
import { AjvDraft04 } from './draft-04.ts';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../data/${name}.schema.json`, import.meta.url), 'utf8'));

/** Compiles at the first use only. */
function checker(compile: () => ValidateFunction): (value: unknown) => readonly string[] {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compile();
    return validate(value) ? [] : (validate.errors ?? []).map(told);
  };
}

const told = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath}: ${message} ${JSON.stringify(params)}`;

/** In what a manifest differs from the published schema of its version. */
export const manifestProblems = checker(() =>
  new AjvDraft04({ strict: false, allErrors: true, validateFormats: false }).compile(
    read('teams-manifest-1.19'),
  ),
);

/** In what a language file of a Teams app differs from the schema of the same version. */
export const languageProblems = checker(() =>
  // Its patterns are not written for the Unicode mode of JavaScript.
  new AjvDraft04({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(read('teams-localization-1.19')),
);

/** In what a host.json differs from the part of the published schema that is about version 2. */
export const hostProblems = checker(() => {
  const version2 = { $ref: '#/definitions/version-2', definitions: read('host').definitions };
  return new Ajv2019({ strict: false, allErrors: true }).compile(closed(version2) as object);
});

/** In what an azure.yaml differs from the published schema. Kinds of hosts and languages count as closed lists. */
export const azdProblems = checker(() => {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  const schema = read('azure-yaml');
  // Services of kinds that are not used here are described in other files.
  const elsewhere = JSON.stringify(schema).match(/https:[^"]+\/extensions\/[^"#]+\.json/g) ?? [];
  for (const $id of new Set(elsewhere)) ajv.addSchema({ $id });
  return ajv.compile(closed(withLists(schema)) as object);
});

/** `examples` of names as `enum`. */
function withLists(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    (key === 'host' || key === 'language') && Array.isArray(value?.examples)
      ? { ...value, enum: value.examples }
      : value,
  );
}
