import type { Content } from './operations.ts';
import { type JsonSchema, schemaRef } from './schemas.ts';

const descriptions: { readonly [status: number]: string } = {
  400: 'What was asked for cannot be read.',
  401: 'Nobody signed in.',
  403: 'The person may not do this.',
  404: 'Not there, or not for this person: both are the same answer.',
  409: 'Not as things are.',
  503: 'Not configured, or somebody else who is needed does not answer.',
};

/** A refusal with one of these reason codes. `more`: what its description says besides. */
export function refusalAnswer(status: number, reasons: readonly string[], more = ''): JsonSchema {
  const params = { type: 'object', additionalProperties: { type: 'string' } };
  const message = { type: 'string', description: 'For people, in their language.' };
  const schema = {
    type: 'object',
    properties: { reason: { enum: reasons }, ...(status === 401 ? {} : { params, message }) },
    required: status === 401 ? ['reason'] : ['reason', 'params'],
    additionalProperties: false,
  };
  return {
    description: `${descriptions[status] ?? 'Refused.'}${more}`,
    content: { 'application/json': { schema } },
  };
}

export function contentOf(content: Content): { readonly content?: JsonSchema } {
  const kinds = Object.entries(content);
  if (kinds.length === 0) return {};
  return { content: Object.fromEntries(kinds.map(([type, shape]) => [type, mediaOf(shape)])) };
}

function mediaOf(shape: Content[string]): JsonSchema {
  if (shape === 'binary') return {};
  return { schema: shape === 'text' ? { type: 'string' } : schemaRef(shape) };
}
