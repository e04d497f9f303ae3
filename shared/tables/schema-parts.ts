import { z } from 'zod';
import { type Check, type CheckCode, checkCodes, checkItems } from '../domain/checkup.ts';
import type { Finding } from '../domain/finding.ts';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type EnvironmentKey, parseEnvironmentKey, parseRunId, type RunId } from '../domain/ids.ts';
import { type Day, parseDay } from '../domain/local-time.ts';
import type { PersonRef } from '../domain/person.ts';
import type { PlanRef } from '../domain/plan.ts';
import type { Decision } from '../domain/question.ts';
import { type Refusal, reasons } from '../domain/reason.ts';
import { type RelationshipName, relationships, type TableName, tables } from '../domain/tables.ts';

/** A string that a domain parser turns into a branded one. */
function branded<T extends string>(parse: (text: string) => T | undefined) {
  return z.string().transform((text, context): T => {
    const parsed = parse(text);
    if (parsed !== undefined) return parsed;
    context.addIssue('not of its form');
    return z.NEVER;
  });
}

export const guidSchema = branded<Guid>(parseGuid);
export const runIdSchema = branded<RunId>(parseRunId);
export const environmentSchema = branded<EnvironmentKey>(parseEnvironmentKey);

export const daySchema = branded<Day>(parseDay);

export const countSchema = z.number().int().nonnegative();
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const timeSchema = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
export const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export const tableNameSchema = z.enum(Object.keys(tables) as TableName[]);
export const relationshipSchema = z.enum(Object.keys(relationships) as RelationshipName[]);

export const personSchema = z.strictObject({
  id: guidSchema,
  name: z.string(),
}) satisfies z.ZodType<PersonRef>;

export const planRefSchema = z.strictObject({
  digest: digestSchema,
  chunks: countSchema,
  bytes: countSchema,
  isPart: z.boolean().exactOptional(),
}) satisfies z.ZodType<PlanRef>;

export const refusalSchema = z.strictObject({
  kind: z.literal('refusal'),
  reason: z.enum(reasons),
  params: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Refusal>;

export const findingSchema = z.strictObject({
  code: z.string(),
  step: z.string(),
  severity: z.enum(['passed', 'info', 'warning', 'error', 'unchecked']),
  subject: z.string().exactOptional(),
  params: paramsSchema,
}) satisfies z.ZodType<Finding>;

export const decisionSchema = z.strictObject({
  questionId: z.string(),
  value: z.string(),
  factsHash: z.string(),
  by: personSchema,
  at: timeSchema,
}) satisfies z.ZodType<Decision>;

export const checkSchema = z.strictObject({
  item: z.enum(checkItems),
  code: z.enum(Object.keys(checkCodes) as CheckCode[]),
  params: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Check>;
