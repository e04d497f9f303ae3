import { z } from 'zod';
import type { Calm } from '../domain/calm.ts';
import type { TracedQuestion } from '../domain/trace.ts';
import { baselineSchema } from './baseline-schema.ts';
import { guidSchema, runIdSchema, timeSchema } from './schema-parts.ts';

const list = z.strictObject({
  kind: z.literal('list'),
  path: z.string(),
  pages: z.number().int().positive(),
  hash: z.string(),
  exact: z.string().exactOptional(),
  sum: z.strictObject({ path: z.string(), hash: z.string().exactOptional() }).exactOptional(),
});

const profile = z.strictObject({
  kind: z.literal('profile'),
  app: z.string(),
  person: guidSchema,
  profile: z.string().nullable(),
  sample: z.literal(true).exactOptional(),
});

const question = z.discriminatedUnion('kind', [list, profile]) satisfies z.ZodType<TracedQuestion>;

export const calmSchema = z.strictObject({
  against: z.string(),
  check: runIdSchema,
  readAt: timeSchema,
  signedIn: z.strictObject({ person: guidSchema, user: guidSchema }).exactOptional(),
  outline: baselineSchema,
  trace: z.strictObject({ questions: z.array(question) }),
  turn: z.number().int().nonnegative().exactOptional(),
}) satisfies z.ZodType<Calm>;
