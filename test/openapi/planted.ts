/** A document as loose as a mistake needs it. */
type Loose = { [name: string]: Loose };

export interface Planted {
  readonly id: string;
  readonly plant: (document: Loose) => void;
  readonly found: RegExp;
}

const at = (document: Loose, ...steps: readonly string[]): Loose =>
  steps.reduce<Loose>((one, step) => one[step] ?? {}, document);
const run = ['paths', '/runs/{id}', 'get'] as const;

/** Mistakes that the check of the document has to find. */
export const planted: readonly Planted[] = [
  {
    id: 'a version that is none',
    plant: (document) => Object.assign(document, { openapi: '3.1' }),
    found: /version|openapi/,
  },
  { id: 'no title', plant: (document) => delete at(document, 'info').title, found: /title/ },
  {
    id: 'an answer without a description',
    plant: (document) => delete at(document, ...run, 'responses', '200').description,
    found: /description/,
  },
  {
    id: 'a parameter in no place',
    plant: (document) => Object.assign(at(document, ...run, 'parameters', '0'), { in: 'route' }),
    found: /parameters/,
  },
  {
    id: 'a parameter of the path that is not declared',
    plant: (document) => Object.assign(at(document, ...run), { parameters: [] }),
    found: /\/runs\/\{id\} has the parameters none/,
  },
  {
    id: 'a shape that is named and not there',
    plant: (document) => delete at(document, 'components', 'schemas').Person,
    found: /#\/components\/schemas\/Person leads nowhere/,
  },
  {
    id: 'a misspelt keyword',
    plant: (document) => Object.assign(at(document, ...run), { respones: {} }),
    found: /unevaluated/,
  },
  {
    id: 'two operations of one name',
    plant: (document) => Object.assign(at(document, ...run), { operationId: 'health' }),
    found: /health is there twice/,
  },
  {
    id: 'a status that is none',
    plant: (document) => Object.assign(at(document, ...run, 'responses'), { ok: { description: '' } }),
    found: /responses/,
  },
  {
    id: 'security of an unknown kind',
    plant: (document) =>
      Object.assign(at(document, 'components', 'securitySchemes', 'person'), { type: 'token' }),
    found: /securitySchemes/,
  },
];
