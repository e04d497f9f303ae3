import { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import type { FramingReport } from '../domain/framing-report.ts';
import type { RunId } from '../domain/ids.ts';
import type { WidgetReport } from '../domain/widget-report.ts';
import type { WidgetRun } from '../domain/widget-run.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import type { LookRequest } from '../engine/observer-ports.ts';
import {
  countSchema,
  digestSchema,
  guidSchema,
  paramsSchema,
  personSchema,
  refusalSchema,
  runIdSchema,
  timeSchema,
} from './schema-parts.ts';

/** A code of the domain's: written by us, and its text is looked up, so any other is shown as it is. */
const code = <T extends string>() =>
  z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .transform((text) => text as T);

const place = { file: z.string(), line: countSchema, column: countSchema };
const visible = z.enum(['yes', 'on-event', 'no', 'unknown']);

const framing = z.strictObject({
  framed: z.enum(['yes', 'no', 'unknown']),
  finalOrigin: z.string().exactOptional(),
  findings: z.array(
    z.strictObject({
      code: code<FramingReport['findings'][number]['code']>(),
      severity: z.enum(['passed', 'info', 'warning', 'error', 'unchecked']),
      params: paramsSchema,
    }),
  ),
}) satisfies z.ZodType<FramingReport>;

const report = z.strictObject({
  visible,
  why: z.strictObject({
    code: code<string>(),
    params: paramsSchema,
    place: z.strictObject(place).exactOptional(),
  }),
  library: z.strictObject({ loaded: z.boolean(), crmurl: z.boolean(), cifid: z.boolean() }),
  init: z.enum(['awaited', 'raced', 'not-awaited', 'unknown']),
  findings: z.array(
    z.strictObject({
      ...place,
      code: code<WidgetReport['findings'][number]['code']>(),
      severity: z.enum(['info', 'warning', 'error']),
      params: paramsSchema,
    }),
  ),
  calls: z.array(z.strictObject({ ...place, api: z.string() })),
  inside: framing.exactOptional(),
  patch: z.string().exactOptional(),
  codeHash: digestSchema,
}) satisfies z.ZodType<WidgetReport>;

type Call = WidgetRun['calls'][number];
const run = z.strictObject({
  visible,
  why: code<WidgetRun['why']>(),
  library: z.strictObject({ loads: countSchema, crmurl: z.boolean(), cifid: z.boolean() }),
  init: z.enum(['heard', 'late', 'no-listener', 'not-fired']),
  calls: z.array(
    z.strictObject({
      api: z.string(),
      phase: z.enum(['before-init', 'after-init', 'on-event']),
      kinds: z.array(code<Call['kinds'][number]>()),
      mode: z.number().exactOptional(),
    }),
  ),
  callsMore: countSchema,
  errors: z.array(z.string()),
  blocked: z.array(z.strictObject({ target: z.string(), why: z.string() })),
  blockedMore: countSchema,
  stopped: code<WidgetRun['stopped']>(),
  sandboxed: z.boolean(),
}) satisfies z.ZodType<WidgetRun>;

const entry = z.strictObject({
  present: z.boolean(),
  keys: z.array(z.string()),
  length: countSchema,
  empty: z.boolean(),
  hash: digestSchema.nullable(),
  occurs: z.array(z.string()),
  loader: z.boolean(),
});

export const workspaceSchema = z.strictObject({
  source: z.enum(['observed', 'reported']),
  at: timeSchema,
  user: guidSchema.nullable(),
  app: guidSchema.nullable(),
  profile: z.string().nullable(),
  scripts: z.array(z.string()),
  storage: z.strictObject({ channelProviders: entry, applicationExtensions: entry }),
  frames: z.array(
    z.strictObject({
      asked: z.string().nullable(),
      shown: z.string().nullable().exactOptional(),
      visible: z.boolean(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  consoleErrors: z.array(z.string()).nullable(),
  withheld: z.array(z.string()).exactOptional(),
}) satisfies z.ZodType<WorkspaceEvidence>;

const base = { id: z.string(), at: timeSchema, hash: digestSchema };
const workspace = z.literal('workspace');

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('widget'),
    step: z.literal('widget-mode'),
    address: z.string(),
    providers: z.array(guidSchema),
    label: z.string(),
    framing,
    code: report.exactOptional(),
    run: run.exactOptional(),
    notRun: refusalSchema.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('workspace'),
    step: workspace,
    seen: workspaceSchema,
    by: personSchema.exactOptional(),
    pictures: z.array(z.enum(['screenshot', 'panel', 'crop'])),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('workspace-not-seen'),
    step: workspace,
    refusal: refusalSchema,
  }),
]) satisfies z.ZodType<Evidence>;

const request = z.strictObject({
  nonce: z.string(),
  run: runIdSchema,
  person: guidSchema,
  until: timeSchema,
}) satisfies z.ZodType<LookRequest>;

/** A request once taken says by whom; of before holders were kept, it holds nothing but that it is taken. */
type StoredRequest =
  | (LookRequest & { readonly taken?: undefined })
  | { readonly taken: RunId; readonly request: LookRequest }
  | { readonly taken: true };

const taken = z.union([
  z.strictObject({ taken: runIdSchema, request }),
  z.strictObject({ taken: z.literal(true) }),
]);

export const parseEvidence = (value: unknown): Evidence => evidence.parse(value);
export const parseRequest = (value: unknown): StoredRequest => z.union([request, taken]).parse(value);
