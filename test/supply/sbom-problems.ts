import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Bom {
  readonly metadata?: { readonly component?: Part };
  readonly components?: readonly Part[];
}

interface Part {
  readonly 'bom-ref'?: string;
  readonly purl?: string;
  readonly name?: string;
  readonly version?: string;
}

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`data/${name}.schema.json`, import.meta.url), 'utf8'));

let compiled: ValidateFunction | undefined;

/** Compiles at the first use only. */
function bySchema(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Written for addresses outside ASCII; what is written here has none.
  ajv.addFormat('iri-reference', /^[\x21-\x7e]*$/);
  ajv.addFormat('idn-email', true);
  for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(read(name));
  return ajv.compile(read('bom-1.6'));
}

/** In what an SBOM differs from the published schema of its version, and from what that says in words only. */
export function sbomProblems(text: string): readonly string[] {
  compiled ??= bySchema();
  const bom = JSON.parse(text) as Bom;
  const errors = compiled(bom) ? [] : (compiled.errors ?? []);
  const parts = [...(bom.components ?? []), ...(bom.metadata?.component ? [bom.metadata.component] : [])];
  const refs = parts.map((part) => part['bom-ref']);
  return [
    ...errors.map(
      ({ instancePath, message, params }) => `${instancePath}: ${message} ${JSON.stringify(params)}`,
    ),
    ...refs.filter((one, at) => refs.indexOf(one) !== at).map((one) => `${one} is there twice`),
    ...(bom.components ?? [])
      .filter(({ purl, name = '', version }) => purl !== purlOf(name, version))
      .map(({ name, purl }) => `${name} is not ${purl}`),
  ];
}

/** https://github.com/package-url/purl-spec: the `@` of a scope is escaped, its slash is not. */
const purlOf = (name: string, version = ''): string =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${version}`;
