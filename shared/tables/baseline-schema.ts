import { z } from 'zod';
import type { Baseline, Excerpt } from '../domain/baseline.ts';
import { type RelationshipName, relationships } from '../domain/tables.ts';
import { apartSchema, columnsSchema, createSchema, expectationSchema } from './plan-schema.ts';
import { guidSchema, runIdSchema, tableNameSchema, timeSchema } from './schema-parts.ts';

const pairs = z.array(z.string()).exactOptional();
const links = Object.fromEntries(Object.keys(relationships).map((name) => [name, pairs])) as {
  readonly [R in RelationshipName]: typeof pairs;
};

const excerpt = z.strictObject({
  rows: z.array(z.strictObject({ table: tableNameSchema, id: guidSchema, columns: columnsSchema })),
  links: z.strictObject(links),
  absent: z.array(z.string()),
  byDefault: z.record(z.string(), z.array(z.string())).exactOptional(),
}) satisfies z.ZodType<Excerpt>;

const widget = z.strictObject({
  provider: guidSchema,
  label: z.string(),
  codeHash: z.string().exactOptional(),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['passed', 'info', 'warning', 'error', 'unchecked']),
    }),
  ),
});

export const baselineSchema = z.strictObject({
  organizationId: guidSchema,
  run: runIdSchema,
  at: timeSchema,
  whole: z.boolean(),
  excerpt,
  expect: z.array(expectationSchema),
  piloted: z.literal(true).exactOptional(),
  held: z.record(z.string(), runIdSchema).exactOptional(),
  apart: z.array(apartSchema).exactOptional(),
  takenBack: z.literal(true).exactOptional(),
  made: z.array(createSchema),
  widgets: z.array(widget),
  workspace: z.array(z.string()).exactOptional(),
}) satisfies z.ZodType<Baseline>;

export function parseBaseline(value: unknown): Baseline {
  return baselineSchema.parse(value);
}
