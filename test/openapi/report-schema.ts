import { z } from 'zod';
import { auditSchema } from '../../shared/tables/row-schemas.ts';
import {
  digestSchema,
  environmentSchema,
  findingSchema,
  timeSchema,
} from '../../shared/tables/schema-parts.ts';

const change = z.looseObject({
  kind: z.enum(['create', 'update', 'associate', 'disassociate', 'deactivate', 'reactivate', 'delete']),
  step: z.string(),
  person: z.boolean().describe('Whether it is a change for one person and not of the configuration.'),
  outcome: z
    .string()
    .length(1)
    .describe('. untried, i intended, d done, p already there, c conflict, x refused, s left out'),
});

const plan = z.strictObject({
  digest: digestSchema,
  kind: z.enum(['migrate', 'widen', 'repair', 'rollback', 'retire']),
  pilot: z.looseObject({}).nullable(),
  decisions: z.array(z.looseObject({})),
  questions: z.array(z.string()),
  findings: z.array(findingSchema),
  changes: z.array(change),
});

/** The report for programs; `shared/report/run-json.ts` writes it. */
export const reportSchema = (run: z.ZodType) =>
  z.strictObject({
    run,
    environment: z.strictObject({ key: environmentSchema, name: z.string() }),
    explanation: z.string(),
    plan: plan.nullable(),
    audit: z.array(auditSchema),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        step: z.string(),
        at: timeSchema,
        hash: digestSchema,
      }),
    ),
    pictures: z.array(z.strictObject({ evidence: z.string(), name: z.string() })),
  });
