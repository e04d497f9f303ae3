import { z } from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import type { Base } from '../domain/baseline.ts';
import type { Calm } from '../domain/calm.ts';
import type { DriftState } from '../domain/drift.ts';
import type { Episode } from '../domain/episode.ts';
import type { Fleet } from '../domain/fleet.ts';
import type { Glance } from '../domain/glance.ts';
import type { Grave } from '../domain/grave.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { JournalBlock } from '../domain/journal.ts';
import type { Outage } from '../domain/outage.ts';
import type { Decision } from '../domain/question.ts';
import { type Reminder, reminderKinds } from '../domain/reminder.ts';
import type { ScheduleState } from '../domain/schedule.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { CardRow, Head, OutboxRow } from '../engine/ports.ts';
import { calmSchema } from './calm-schema.ts';
import { driftItemSchema, driftStateSchema } from './drift-schema.ts';
import { workspaceSchema } from './evidence-schema.ts';
import { countsSchema, fleetSchema, glanceSchema } from './fleet-schema.ts';
import type { Parse } from './parse-stored.ts';
import { episodeSchema, outageSchema, scheduleSchema, subscriptionSchema } from './schedule-schema.ts';
import {
  checkSchema,
  countSchema,
  decisionSchema,
  digestSchema,
  environmentSchema,
  findingSchema,
  guidSchema,
  personSchema,
  planRefSchema,
  refusalSchema,
  runIdSchema,
  tableNameSchema,
  timeSchema,
} from './schema-parts.ts';

const head = z.strictObject({
  environment: environmentSchema,
  openRun: runIdSchema.exactOptional(),
  leaseOwner: z.string().exactOptional(),
  leaseUntil: timeSchema.exactOptional(),
  epoch: countSchema,
  audit: z.strictObject({ sequence: countSchema, hash: digestSchema }),
}) satisfies z.ZodType<Head>;

const asked = {
  id: runIdSchema,
  environment: environmentSchema,
  what: z.enum(['plan', 'validate', 'drift', 'look', 'report', 'doctor']),
  requester: personSchema,
  requestedAt: timeSchema,
  fleet: runIdSchema.exactOptional(),
};
const inquiry = z.discriminatedUnion('status', [
  z.strictObject({
    ...asked,
    status: z.literal('asked'),
    about: runIdSchema.exactOptional(),
    report: z.strictObject({ nonce: z.string(), evidence: workspaceSchema }).exactOptional(),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('planned'),
    plan: planRefSchema,
    counts: countsSchema.exactOptional(),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('validated'),
    against: planRefSchema.exactOptional(),
    findings: z.array(findingSchema),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('compared'),
    against: runIdSchema.exactOptional(),
    news: z.array(z.string()),
    known: z.array(z.string()),
    snoozed: z.array(z.string()),
    solved: z.array(driftItemSchema),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('looking'),
    look: z.strictObject({
      run: runIdSchema,
      places: z.array(z.strictObject({ name: z.string(), address: z.string() })),
      lines: z.string(),
    }),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('looked'),
    run: runIdSchema,
    became: z.enum(['succeeded', 'unproven', 'needs_repair']),
    findings: z.array(findingSchema),
  }),
  z.strictObject({ ...asked, status: z.literal('examined'), checks: z.array(checkSchema) }),
  z.strictObject({ ...asked, status: z.literal('refused'), refusal: refusalSchema }),
]) satisfies z.ZodType<Inquiry>;

const block = z
  .strictObject({
    from: countSchema,
    to: countSchema,
    epoch: countSchema,
    outcomes: z.string().regex(/^[.idpcxs]+$/),
    details: z.record(z.string(), z.string()).exactOptional(),
  })
  .refine((one) => one.outcomes.length === one.to - one.from + 1) satisfies z.ZodType<JournalBlock>;

export const auditSchema = z.strictObject({
  sequence: countSchema,
  environment: environmentSchema,
  run: runIdSchema,
  what: z.string(),
  by: personSchema.exactOptional(),
  at: timeSchema,
  digest: z.string().exactOptional(),
  evidence: digestSchema.exactOptional(),
  detail: z.string().exactOptional(),
  previousHash: digestSchema,
  hash: digestSchema,
}) satisfies z.ZodType<AuditEntry>;

const base = z.strictObject({
  plan: planRefSchema,
  run: runIdSchema,
  baseline: planRefSchema.exactOptional(),
  piloted: z.literal(true).exactOptional(),
  takenBack: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Base>;
const grave = z.strictObject({
  environment: environmentSchema,
  table: tableNameSchema,
  id: guidSchema,
  label: z.string(),
  version: z.string().exactOptional(),
  due: timeSchema,
  run: runIdSchema,
  state: z.enum(['waiting', 'deleting', 'deleted', 'gone', 'alive', 'edited', 'in_use', 'expected']),
}) satisfies z.ZodType<Grave>;

const reminder = z.strictObject({
  id: runIdSchema,
  run: runIdSchema,
  about: z.enum(reminderKinds),
  at: timeSchema,
}) satisfies z.ZodType<Reminder>;

const outbox = z.strictObject({ id: runIdSchema, conversation: z.string() });

const card = z.strictObject({
  id: runIdSchema,
  conversation: z.string(),
  activityId: z.string().exactOptional(),
  claimedUntil: timeSchema,
}) satisfies z.ZodType<Omit<CardRow, 'etag'>>;

/** Parsers of the rows that hold one JSON value, beside runs (`run-schema.ts`) and plans (`plan-schema.ts`). */
export const parsers = {
  head: head.parse,
  inquiry: inquiry.parse,
  step: block.parse,
  audit: auditSchema.parse,
  decision: decisionSchema.parse,
  grave: grave.parse,
  base: base.parse,
  drift: driftStateSchema.parse,
  calm: calmSchema.parse,
  schedule: scheduleSchema.parse,
  episode: episodeSchema.parse,
  outage: outageSchema.parse,
  subscription: subscriptionSchema.parse,
  fleet: fleetSchema.parse,
  glance: glanceSchema.parse,
  reminder: reminder.parse,
  outbox: outbox.parse,
  card: card.parse,
} satisfies {
  readonly head: Parse<Head>;
  readonly inquiry: Parse<Inquiry>;
  readonly step: Parse<JournalBlock>;
  readonly audit: Parse<AuditEntry>;
  readonly decision: Parse<Decision>;
  readonly base: Parse<Base>;
  readonly drift: Parse<DriftState>;
  readonly grave: Parse<Grave>;
  readonly calm: Parse<Calm>;
  readonly schedule: Parse<ScheduleState>;
  readonly episode: Parse<Episode>;
  readonly outage: Parse<Outage>;
  readonly subscription: Parse<Subscription>;
  readonly fleet: Parse<Fleet>;
  readonly glance: Parse<Glance>;
  readonly reminder: Parse<Reminder>;
  readonly outbox: Parse<Pick<OutboxRow, 'id' | 'conversation'>>;
  readonly card: Parse<Omit<CardRow, 'etag'>>;
};
