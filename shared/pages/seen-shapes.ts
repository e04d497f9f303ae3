import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { callsKept, type WidgetRun } from '../domain/widget-run.ts';
import { framesKept, type WorkspaceEvidence } from '../domain/workspace-evidence.ts';

const text = z.string().max(2_000);
const texts = z.array(text).max(500);
const count = z.int().min(0);
/** A word of the domain's: its text is looked up, and any other is shown as it is. */
const code = <T extends string>() =>
  z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .transform((word) => word as T);
const guidOrNull = z
  .string()
  .refine((value) => parseGuid(value) === value, 'a GUID')
  .transform((value) => value as Guid)
  .nullable();
/** An origin, the browser's word for none, or nothing: these are shown to people. */
const origin = text
  .refine((value) => value === 'null' || (URL.canParse(value) && new URL(value).origin === value))
  .nullable();

type Call = WidgetRun['calls'][number];

export const widgetRunShape = z.strictObject({
  visible: z.enum(['yes', 'on-event', 'no', 'unknown']),
  why: code<WidgetRun['why']>(),
  library: z.strictObject({ loads: count, crmurl: z.boolean(), cifid: z.boolean() }),
  init: z.enum(['heard', 'late', 'no-listener', 'not-fired']),
  calls: z
    .array(
      z.strictObject({
        api: text,
        phase: z.enum(['before-init', 'after-init', 'on-event']),
        kinds: z.array(code<Call['kinds'][number]>()).max(20),
        mode: z.number().exactOptional(),
      }),
    )
    .max(callsKept),
  callsMore: count,
  errors: texts,
  blocked: z.array(z.strictObject({ target: text, why: text })).max(500),
  blockedMore: count,
  stopped: code<WidgetRun['stopped']>(),
  sandboxed: z.boolean(),
}) satisfies z.ZodType<WidgetRun>;

const entry = z.strictObject({
  present: z.boolean(),
  keys: texts,
  length: count,
  empty: z.boolean(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  occurs: texts,
  loader: z.boolean(),
});

export const workspaceShape = z.strictObject({
  source: z.literal('observed'),
  at: z.iso.datetime(),
  user: guidOrNull,
  app: guidOrNull,
  profile: text.nullable(),
  scripts: texts,
  storage: z.strictObject({ channelProviders: entry, applicationExtensions: entry }),
  frames: z
    .array(
      z.strictObject({
        asked: origin,
        shown: origin.exactOptional(),
        visible: z.boolean(),
        width: z.number(),
        height: z.number(),
      }),
    )
    .max(framesKept.observed),
  consoleErrors: texts.nullable(),
  withheld: z.array(text).max(200).exactOptional(),
}) satisfies z.ZodType<WorkspaceEvidence>;
