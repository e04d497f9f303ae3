import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument, registered } from '../openapi/document.ts';
import { documentPath, documentText } from '../openapi/document-text.ts';
import { operations } from '../openapi/operations.ts';
import { planted } from '../openapi/planted.ts';
import { openApiProblems } from '../openapi/problems.ts';
import type { JsonSchema } from '../openapi/schemas.ts';

let document: JsonSchema;
beforeAll(async () => {
  document = await openApiDocument();
});

/** Where the refusals of a run that is asked for are made. */
const starting = [
  ...['start-body', 'start-route', 'parameters'].map((name) => `functions/http/${name}`),
  ...[
    'start-run',
    'widen-run',
    'retire-run',
    'repair-run',
    'rollback-run',
    'written-runs',
    'asked-window',
  ].map((name) => `shared/engine/${name}`),
  ...['said-pilot', 'parse-window'].map((name) => `shared/domain/${name}`),
].map((path) => readFileSync(`${path}.ts`, 'utf8'));

describe('the OpenAPI document', () => {
  it('is committed as it is generated: `npm run openapi` writes it', () => {
    expect(readFileSync(documentPath, 'utf8')).toBe(documentText(document));
  });

  it('holds every HTTP function that the app registers, and no other', async () => {
    const names = (await registered()).map(({ name }) => name);
    const described = Object.values(document.paths as JsonSchema).flatMap((methods) =>
      Object.values(methods as JsonSchema).map(
        (one) => (one as { readonly operationId: string }).operationId,
      ),
    );
    expect(described.sort()).toEqual(names);
    expect(Object.keys(operations).sort()).toEqual(names);
  });

  it('is valid', async () => {
    expect(await openApiProblems(document)).toEqual([]);
  });

  it.each(planted)('is found wrong with $id', async ({ plant, found }) => {
    const broken = structuredClone(document) as never;
    plant(broken);
    expect((await openApiProblems(broken)).join('\n')).toMatch(found);
  });

  it('knows every refusal that asking for a run can meet', () => {
    const codes = starting.flatMap((text) => [...text.matchAll(/refuse\('(\w+)'/g)].map((match) => match[1]));
    expect(new Set(codes).size).toBeGreaterThan(15);
    expect(codes.filter((code) => !operations['runs-start']?.refusals.some((one) => one === code))).toEqual(
      [],
    );
  });
});
