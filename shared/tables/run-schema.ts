import { z } from 'zod';
import { reminderKinds } from '../domain/reminder.ts';
import type { Run, RunIn, RunStatus } from '../domain/run.ts';
import { pilotNames, type RunAsk } from '../domain/run-ask.ts';
import {
  countSchema,
  daySchema,
  digestSchema,
  environmentSchema,
  findingSchema,
  personSchema,
  planRefSchema,
  refusalSchema,
  relationshipSchema,
  runIdSchema,
  tableNameSchema,
  timeSchema,
} from './schema-parts.ts';

const hours = {
  from: z.int().min(0).max(1439),
  to: z.int().min(0).max(1439),
  timeZone: z.string(),
};

const asked = z.strictObject({
  pilot: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('count'), count: z.int().min(1) }),
      z.strictObject({
        kind: z.literal('people'),
        said: z.array(z.string().max(pilotNames.longest)).max(pilotNames.most),
      }),
    ])
    .exactOptional(),
  window: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('weekly'), days: z.array(z.int().min(0).max(6)).min(1), ...hours }),
      z.strictObject({ kind: z.literal('dated'), day: daySchema, ...hours }),
    ])
    .exactOptional(),
  items: z.array(z.string()).exactOptional(),
  fleet: runIdSchema.exactOptional(),
}) satisfies z.ZodType<RunAsk>;

const base = {
  id: runIdSchema,
  environment: environmentSchema,
  kind: z.enum(['migrate', 'widen', 'repair', 'rollback', 'retire']),
  requester: personSchema,
  requestedAt: timeSchema,
  changedAt: timeSchema,
  predecessor: runIdSchema.exactOptional(),
  repairs: countSchema.exactOptional(),
  asked: asked.exactOptional(),
};

const given = { by: personSchema, at: timeSchema };
const reach = z.strictObject({ people: countSchema, of: countSchema, rows: countSchema });
const reaching = {
  reach: reach.exactOptional(),
  needed: countSchema.exactOptional(),
};
const approval = z.strictObject({
  approvalId: z.string(),
  digest: digestSchema,
  ...given,
  earlier: z.array(z.strictObject(given)).exactOptional(),
  ...reaching,
  window: z.strictObject({ opensAt: timeSchema, closesAt: timeSchema }).exactOptional(),
});
const progress = z.strictObject({
  done: countSchema,
  present: countSchema,
  refused: countSchema,
  unknown: countSchema.exactOptional(),
  unansweredAt: timeSchema.exactOptional(),
  skipped: countSchema.exactOptional(),
  total: countSchema,
});
const stop = z.strictObject({
  cause: z.enum([
    'conflict',
    'step_failed',
    'cancelled',
    'too_many_refused',
    'environment_changed',
    'not_approved_any_more',
  ]),
  at: countSchema.exactOptional(),
  detail: z.string().exactOptional(),
  by: personSchema.exactOptional(),
});
const retry = z.strictObject({ refusal: refusalSchema, since: timeSchema, pauseMinutes: countSchema });
const difference = z.strictObject({
  kind: z.enum(['changed', 'gone', 'new', 'unanswered']),
  about: z.union([tableNameSchema, relationshipSchema, z.enum(['effective_profile', 'part'])]),
  id: z.string(),
  columns: z.array(z.string()),
  name: z.string().exactOptional(),
  modifiedOn: z.string().exactOptional(),
  modifiedBy: z.string().exactOptional(),
});

const listed = z.strictObject({ count: countSchema, people: z.array(personSchema) });
const peopleSince = z.strictObject({ joined: listed, left: listed });

const planned = { plan: planRefSchema };
const reminded = z.array(z.enum(reminderKinds)).exactOptional();
const maybePlanned = { plan: planRefSchema.exactOptional() };
const approved = { ...planned, approval };
const applied = { ...approved, progress, peopleSince: peopleSince.exactOptional() };
const verified = { ...applied, findings: z.array(findingSchema) };

const inStatus = <S extends RunStatus, T extends z.ZodRawShape>(status: S, data: T) =>
  z.strictObject({ ...base, status: z.literal(status), ...data });

/** One parser for each status; a status without one does not compile. */
export const runSchemas = {
  planning: inStatus('planning', maybePlanned),
  needs_decisions: inStatus('needs_decisions', { ...planned, reminded }),
  awaiting_approval: inStatus('awaiting_approval', {
    ...planned,
    approvalId: z.string(),
    expiresAt: timeSchema,
    given: z.array(z.strictObject(given)).exactOptional(),
    since: timeSchema.exactOptional(),
    ...reaching,
    whole: planRefSchema.exactOptional(),
    wholeReach: reach.exactOptional(),
    handed: z.strictObject({ to: personSchema, by: personSchema, at: timeSchema }).exactOptional(),
    reminded,
  }),
  scheduled: inStatus('scheduled', { ...approved, opensAt: timeSchema, closesAt: timeSchema }),
  applying: inStatus('applying', {
    ...applied,
    checked: z.boolean(),
    cancelledBy: personSchema.exactOptional(),
    retry: retry.exactOptional(),
    throttled: z.literal(true).exactOptional(),
  }),
  verifying: inStatus('verifying', { ...applied, retry: retry.exactOptional() }),
  blocked: inStatus('blocked', {
    ...maybePlanned,
    approval: approval.exactOptional(),
    progress: progress.exactOptional(),
    peopleSince: peopleSince.exactOptional(),
    refusal: refusalSchema,
    since: timeSchema,
    resume: z.enum(['planning', 'applying', 'verifying']),
    cancelledBy: personSchema.exactOptional(),
    checked: z.boolean().exactOptional(),
    pauseMinutes: countSchema.exactOptional(),
  }),
  no_changes: inStatus('no_changes', {
    ...planned,
    findings: z.array(findingSchema),
    unprovenSince: runIdSchema.exactOptional(),
  }),
  succeeded: inStatus('succeeded', verified),
  unproven: inStatus('unproven', verified),
  needs_repair: inStatus('needs_repair', verified),
  stopped: inStatus('stopped', { ...applied, stop }),
  failed: inStatus('failed', { ...maybePlanned, refusal: refusalSchema }),
  rejected: inStatus('rejected', { ...planned, by: personSchema }),
  expired: inStatus('expired', {
    ...planned,
    approval: approval.exactOptional(),
    refusal: refusalSchema.exactOptional(),
  }),
  stale: inStatus('stale', { ...approved, differences: z.array(difference), left: z.int().exactOptional() }),
  superseded: inStatus('superseded', { ...maybePlanned, successor: runIdSchema }),
  cancelled: inStatus('cancelled', { ...maybePlanned, by: personSchema }),
} as const satisfies { readonly [S in RunStatus]: z.ZodType<RunIn<S>> };

const statusSchema = z.looseObject({ status: z.enum(Object.keys(runSchemas) as RunStatus[]) });

export function parseRun(value: unknown): Run {
  const schema: z.ZodType<Run> = runSchemas[statusSchema.parse(value).status];
  return schema.parse(value);
}
