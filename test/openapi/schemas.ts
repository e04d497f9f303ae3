import { z } from 'zod';
import { startBodySchema } from '../../functions/http/start-body.ts';
import type { DriftReading } from '../../shared/engine/read-drift.ts';
import { knownDriftSchema } from '../../shared/tables/drift-schema.ts';
import { runSchemas } from '../../shared/tables/run-schema.ts';
import {
  countSchema,
  digestSchema,
  environmentSchema,
  findingSchema,
  guidSchema,
  personSchema,
  planRefSchema,
  refusalSchema,
  runIdSchema,
  timeSchema,
} from '../../shared/tables/schema-parts.ts';
import { reportSchema } from './report-schema.ts';

const run = z.discriminatedUnion('status', [...Object.values(runSchemas)] as never as [
  typeof runSchemas.planning,
  typeof runSchemas.applying,
]);

const drift = z.strictObject({
  checkedAt: timeSchema.exactOptional(),
  readAt: timeSchema.exactOptional(),
  items: z.array(knownDriftSchema),
  more: countSchema,
  next: z
    .strictObject({ slot: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), timeZone: z.string() })
    .exactOptional(),
}) satisfies z.ZodType<DriftReading>;

/** Parts that the document names, by their names. The parsers of the product are the only source of their shapes. */
const named = {
  Person: personSchema,
  PlanReference: planRefSchema,
  Refusal: refusalSchema,
  Finding: findingSchema,
  Asked: runSchemas.planning.shape.asked.unwrap(),
  Approval: runSchemas.succeeded.shape.approval,
  Progress: runSchemas.succeeded.shape.progress,
  PeopleSince: runSchemas.succeeded.shape.peopleSince.unwrap(),
  ReadDifference: runSchemas.stale.shape.differences.element,
  Run: run,
  Runs: z.array(run),
  DriftItem: knownDriftSchema,
  Drift: drift,
  StartBody: startBodySchema,
  Report: reportSchema(run),
  Health: z.strictObject({ status: z.literal('ok') }),
} as const;

export type SchemaName = keyof typeof named;
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the parsers check by code, as far as JSON schema can say it. */
const forms = new Map<unknown, JsonSchema>([
  [guidSchema, { format: 'uuid' }],
  [timeSchema, { format: 'date-time' }],
  [runIdSchema, { pattern: '^[a-z0-9][a-z0-9-]{0,39}\\.\\d{13}\\.[a-z0-9]{8,32}$' }],
  [environmentSchema, { pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }],
  [digestSchema, { description: 'SHA-256 in hex' }],
]);

export const schemaRef = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** `components.schemas`, made from the parsers. */
export function componentSchemas(): { readonly [name: string]: JsonSchema } {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const [status, schema] of Object.entries(runSchemas)) registry.add(schema, { id: `Run_${status}` });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, forms.get(zodSchema));
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  );
}
