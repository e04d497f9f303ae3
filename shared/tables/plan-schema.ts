import { z } from 'zod';
import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Plan, PlanPart } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import type { Read } from '../domain/reads.ts';
import {
  countSchema,
  decisionSchema,
  digestSchema,
  environmentSchema,
  findingSchema,
  guidSchema,
  paramsSchema,
  relationshipSchema,
  tableNameSchema,
  valueSchema,
} from './schema-parts.ts';

export const columnsSchema = z.record(z.string(), valueSchema);
const binds = z.record(z.string(), z.string());
const shown = { step: z.string(), label: z.string() };
const row = { ...shown, table: tableNameSchema, id: guidSchema };
const pair = {
  ...shown,
  place: z.string().exactOptional(),
  relationship: relationshipSchema,
  from: guidSchema,
  to: guidSchema,
};

export const createSchema = z.strictObject({
  kind: z.literal('create'),
  ...row,
  columns: columnsSchema,
  binds: binds.exactOptional(),
});

const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['create', 'delete']),
    ...row,
    columns: columnsSchema,
    binds: binds.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('update'), ...row, before: columnsSchema, after: columnsSchema }),
  z.strictObject({ kind: z.enum(['deactivate', 'reactivate']), ...row }),
  z.strictObject({
    kind: z.enum(['associate', 'disassociate']),
    ...pair,
    together: z.string().exactOptional(),
  }),
]) satisfies z.ZodType<Change>;

export const expectationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), ...row, columns: columnsSchema }),
  z.strictObject({ kind: z.enum(['linked', 'not_linked']), ...pair }),
  z.strictObject({
    kind: z.literal('effective'),
    ...shown,
    profile: guidSchema,
    uniqueName: z.string(),
    app: z.string(),
    roles: z.array(guidSchema).exactOptional(),
  }),
]) satisfies z.ZodType<Expectation>;

/** Of a pair that a rollback took apart. */
export const apartSchema = z.strictObject({ kind: z.literal('not_linked'), ...pair });

const read = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    table: tableNameSchema,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        columns: z.record(z.string(), z.string()),
        name: z.string().exactOptional(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('links'),
    relationship: relationshipSchema,
    pairs: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('effective'), pairs: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('absent'), parts: z.array(z.string()) }),
]) satisfies z.ZodType<Read>;

const question = z.strictObject({
  id: z.string(),
  step: z.string(),
  subject: z.string(),
  kind: z.string(),
  params: paramsSchema,
  options: z.array(z.strictObject({ value: z.string(), params: paramsSchema.exactOptional() })),
  safeDefault: z.string(),
  blocking: z.boolean(),
  factsHash: z.string(),
}) satisfies z.ZodType<Question>;

const part = z.strictObject({
  of: digestSchema,
  choice: z.string(),
  leftOut: z.strictObject({ configuration: countSchema, people: countSchema, names: z.array(z.string()) }),
}) satisfies z.ZodType<PlanPart>;

const planSchema = z.strictObject({
  kind: z.enum(['migrate', 'widen', 'repair', 'rollback', 'retire']),
  organizationId: guidSchema,
  settings: z.strictObject({
    environment: environmentSchema,
    prefix: z.string(),
    solution: z.string().exactOptional(),
    owner: z.strictObject({ kind: z.enum(['team', 'systemuser']), id: guidSchema }).exactOptional(),
    tolerateLeavers: countSchema,
    graceDays: countSchema.exactOptional(),
    pilot: z.strictObject({ people: z.array(guidSchema), of: countSchema }).exactOptional(),
  }),
  decisions: z.array(decisionSchema),
  changes: z.array(change),
  questions: z.array(question),
  answered: z.array(question),
  findings: z.array(findingSchema),
  reads: z.array(read),
  expect: z.array(expectationSchema),
  part: part.exactOptional(),
  digest: digestSchema,
}) satisfies z.ZodType<Plan>;

export function parsePlan(value: unknown): Plan {
  return planSchema.parse(value);
}
