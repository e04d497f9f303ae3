import { z } from 'zod';
import { pictureNames } from '../domain/evidence.ts';
import { refuse } from '../domain/reason.ts';
import { wireVersion } from './limits.ts';
import { widgetRunShape, workspaceShape } from './seen-shapes.ts';

const version = z.literal(wireVersion);

/** Base64 of 500 KB. */
const picture = z.base64().max(668_000);

/** What a look may be refused with by the app that tried it; all of them are the observer's own. */
export const lookReasons = [
  'browser_missing',
  'sign_in_needed',
  'workspace_unreachable',
  'workspace_timed_out',
  'workspace_too_large',
] as const;

/** What is answered with status 200. Pages are hostile, and so may be what opened them: nothing is taken as it comes. */
export const answerShape = z.discriminatedUnion('kind', [
  z.strictObject({ version, kind: z.literal('ready'), browser: z.string().max(100) }),
  z.strictObject({ version, kind: z.literal('widget'), run: widgetRunShape }),
  z.strictObject({
    version,
    kind: z.literal('workspace'),
    seen: workspaceShape,
    pictures: z.partialRecord(z.enum(pictureNames), picture),
  }),
  z
    .strictObject({
      version,
      kind: z.literal('refusal'),
      reason: z.enum(lookReasons),
      params: z.record(z.string().max(40), z.string().max(200)),
    })
    .transform(({ reason, params }) => refuse(reason, params)),
]);

export type PagesAnswer = z.infer<typeof answerShape>;
/** As it is sent. */
export type PagesAnswerSent = z.input<typeof answerShape>;
