import { z } from 'zod';
import type { Episode } from '../domain/episode.ts';
import type { Outage } from '../domain/outage.ts';
import type { ScheduleState } from '../domain/schedule.ts';
import { type Subscription, topics } from '../domain/subscription.ts';
import {
  countSchema,
  environmentSchema,
  personSchema,
  refusalSchema,
  runIdSchema,
  timeSchema,
} from './schema-parts.ts';

const wall = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const scheduleSchema = z.strictObject({
  set: z
    .strictObject({
      schedule: z.strictObject({ cron: z.string(), timeZone: z.string() }).exactOptional(),
      by: personSchema,
      at: timeSchema,
    })
    .exactOptional(),
  covered: wall,
  next: timeSchema.exactOptional(),
}) satisfies z.ZodType<ScheduleState>;

export const episodeSchema = z.strictObject({
  id: runIdSchema,
  environment: environmentSchema,
  status: z.enum(['open', 'passed_on', 'solved']),
  startedAt: timeSchema,
  changedAt: timeSchema,
  solved: countSchema,
  left: countSchema.exactOptional(),
}) satisfies z.ZodType<Episode>;

export const outageSchema = z.strictObject({
  id: runIdSchema,
  environment: environmentSchema,
  status: z.enum(['open', 'over']),
  since: timeSchema,
  changedAt: timeSchema,
  failed: countSchema,
  refusal: refusalSchema,
}) satisfies z.ZodType<Outage>;

export const subscriptionSchema = z.strictObject({
  conversation: z.string(),
  topic: z.enum(topics),
  by: personSchema,
  at: timeSchema,
  personal: z.boolean(),
}) satisfies z.ZodType<Subscription>;
