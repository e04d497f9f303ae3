import type { JsonSchema } from './schemas.ts';

export const documentPath = 'docs/openapi.json';

export const documentText = (document: JsonSchema): string => `${JSON.stringify(document, undefined, 2)}\n`;
