import { z } from 'zod';
import type { DriftItem, DriftState, KnownDrift } from '../domain/drift.ts';
import {
  countSchema,
  paramsSchema,
  planRefSchema,
  runIdSchema,
  timeSchema,
  valueSchema,
} from './schema-parts.ts';

const item = {
  id: z.string().regex(/^[a-z0-9-]{1,100}$/),
  kind: z.string(),
  step: z.string(),
  subject: z.string(),
  label: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  columns: z.array(z.strictObject({ column: z.string(), was: valueSchema, is: valueSchema })).exactOptional(),
  members: z
    .strictObject({
      count: countSchema,
      names: z.array(z.string()),
      hash: z.string(),
      each: z.array(z.string()).exactOptional(),
    })
    .exactOptional(),
  by: z.string().exactOptional(),
  at: timeSchema.exactOptional(),
  repair: z.enum(['restore', 'migrate', 'none']),
  params: paramsSchema,
};

export const driftItemSchema = z.strictObject(item) satisfies z.ZodType<DriftItem>;

export const knownDriftSchema = z.strictObject({
  ...item,
  firstSeen: timeSchema,
  lastSeen: timeSchema,
  announcedAt: timeSchema.exactOptional(),
  snoozedUntil: timeSchema.exactOptional(),
}) satisfies z.ZodType<KnownDrift>;

export const driftStateSchema = z.strictObject({
  checkedAt: timeSchema,
  readAt: timeSchema.exactOptional(),
  check: runIdSchema,
  items: z.array(knownDriftSchema),
  more: countSchema,
  seen: planRefSchema.exactOptional(),
}) satisfies z.ZodType<DriftState>;
