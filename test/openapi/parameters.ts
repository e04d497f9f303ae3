import { pictureNames } from '../../shared/domain/evidence.ts';
import type { Operation } from './operations.ts';
import type { JsonSchema } from './schemas.ts';

/** Parameters in a path, by name. */
const inPath: { readonly [name: string]: { readonly description: string; readonly schema: JsonSchema } } = {
  environment: {
    description: 'Key of an environment, as in the settings.',
    schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  },
  id: { description: 'Id of a run.', schema: { type: 'string' } },
  evidence: { description: 'Id of the evidence.', schema: { type: 'string', pattern: '^[\\w-]{1,60}$' } },
  picture: { description: 'Which picture.', schema: { enum: [...pictureNames] } },
};

export function parametersOf(route: string, query: NonNullable<Operation['query']>): readonly JsonSchema[] {
  const names = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return [
    ...names.map((name) => {
      const known = inPath[name];
      if (known === undefined) throw new Error(`test/openapi/parameters.ts says nothing about {${name}}`);
      return { name, in: 'path', required: true, ...known };
    }),
    ...Object.entries(query).map(([name, one]) => ({ name, in: 'query', required: false, ...one })),
  ];
}
