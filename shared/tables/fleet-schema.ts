import { z } from 'zod';
import type { Fleet, Member, PlanCounts, Wave } from '../domain/fleet.ts';
import type { Cause, Glance, Nightly } from '../domain/glance.ts';
import { reasons } from '../domain/reason.ts';
import type { RunStatus } from '../domain/run.ts';
import { transitions } from '../domain/transitions.ts';
import { scheduleSchema } from './schedule-schema.ts';
import {
  countSchema,
  environmentSchema,
  paramsSchema,
  personSchema,
  runIdSchema,
  timeSchema,
} from './schema-parts.ts';

const runStatus = z.enum(Object.keys(transitions) as RunStatus[]);

export const countsSchema = z.strictObject({
  rows: countSchema,
  people: countSchema,
  questions: countSchema,
  errors: countSchema,
}) satisfies z.ZodType<PlanCounts>;

const member = z.strictObject({
  environment: environmentSchema,
  wave: countSchema,
  status: z.union([z.enum(['pending', 'asked', 'planned', 'checked', 'refused']), runStatus]),
  id: runIdSchema.exactOptional(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .exactOptional(),
  counts: countsSchema.exactOptional(),
  found: countSchema.exactOptional(),
  reason: z.enum(reasons).exactOptional(),
}) satisfies z.ZodType<Member>;

const wave = z.strictObject({
  name: z.string(),
  startedAt: timeSchema.exactOptional(),
  by: personSchema.exactOptional(),
}) satisfies z.ZodType<Wave>;

const base = {
  id: runIdSchema,
  what: z.enum(['plan', 'validate', 'drift', 'migrate']),
  requester: personSchema,
  requestedAt: timeSchema,
  changedAt: timeSchema,
  only: z.string().exactOptional(),
  waves: z.array(wave).min(1),
  wave: countSchema,
  auto: z.boolean(),
  members: z.array(member),
  lookedAt: timeSchema.exactOptional(),
  lookAt: timeSchema.exactOptional(),
  from: countSchema,
};
const stop = z.strictObject({
  cause: z.enum(['failed', 'cancelled', 'expired']),
  by: personSchema.exactOptional(),
});

export const fleetSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.enum(['working', 'done']) }),
  z.strictObject({ ...base, status: z.literal('waiting'), since: timeSchema }),
  z.strictObject({ ...base, status: z.enum(['stopping', 'stopped']), stop }),
]) satisfies z.ZodType<Fleet>;

const cause = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{16}$/),
  kind: z.string(),
  label: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  params: paramsSchema,
  columns: z.array(z.strictObject({ column: z.string(), is: z.string() })).exactOptional(),
}) satisfies z.ZodType<Cause>;

/** Not strict, as nothing of a glance is: it only saves readings, and what a newer version adds must not hide the rest. */
const nightly = z.object({
  schedule: scheduleSchema.exactOptional(),
  base: z.string().exactOptional(),
  quiet: z
    .strictObject({
      epoch: countSchema,
      audit: z.strictObject({ sequence: countSchema, hash: z.string() }),
    })
    .exactOptional(),
  workspace: z.strictObject({ codes: z.array(z.string()).exactOptional() }).exactOptional(),
  turn: countSchema.exactOptional(),
}) satisfies z.ZodType<Nightly>;

export const glanceSchema = z.object({
  environment: environmentSchema,
  head: z.string(),
  at: timeSchema,
  run: z
    .strictObject({
      id: runIdSchema,
      kind: z.enum(['migrate', 'widen', 'repair', 'rollback', 'retire']),
      status: runStatus,
      changedAt: timeSchema,
    })
    .exactOptional(),
  migrated: z.boolean(),
  mixed: z.literal(true).exactOptional(),
  drift: z
    .strictObject({
      checkedAt: timeSchema,
      items: countSchema,
      causes: z.array(cause),
      putOff: z.strictObject({ count: countSchema, until: timeSchema }).exactOptional(),
      oldest: timeSchema.exactOptional(),
    })
    .exactOptional(),
  nightly: nightly.exactOptional(),
  outage: z.strictObject({ since: timeSchema, reason: z.enum(reasons) }).exactOptional(),
  trend: z.array(z.strictObject({ at: timeSchema, items: countSchema })),
}) satisfies z.ZodType<Glance>;
