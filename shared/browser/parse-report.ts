import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { frameworkScript, type WorkspaceEvidence } from '../domain/workspace-evidence.ts';

export interface Report {
  /** Which request it answers; whether that one is open and whose it is, the caller knows. */
  readonly nonce: string;
  readonly evidence: WorkspaceEvidence;
}

/** The most characters of a report. */
export const longestReport = 6_000;

/** With what a chat adds: a mention, and `&quot;` for every quote. */
const longestPasted = 4 * longestReport;

const guidOrNull = z
  .string()
  .max(40)
  .nullable()
  .transform((text): Guid | null => parseGuid(text) ?? null);
const text = z.string().max(128);
const pixels = z.int().min(0).max(20_000);
/** Only what is an origin and nothing more: these are shown to people. */
const origin = text.refine((value) => URL.canParse(value) && new URL(value).origin === value).nullable();

const entry = z.strictObject({
  present: z.boolean(),
  keys: z.array(text).max(3),
  length: z.int().min(0).max(100_000_000),
  empty: z.boolean(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  occurs: z.array(text).max(8),
  loader: z.boolean(),
});

const shape = z.strictObject({
  cutover: z.literal(1),
  nonce: z.string().regex(/^[\w-]{8,64}$/),
  user: guidOrNull,
  app: guidOrNull,
  profile: text.nullable(),
  scripts: z.array(text.refine((one) => one.toLowerCase().endsWith(`/${frameworkScript}`))).max(3),
  channelProviders: entry,
  applicationExtensions: entry,
  frames: z
    .array(z.strictObject({ asked: origin, visible: z.boolean(), width: pixels, height: pixels }))
    .max(8),
});

/**
 * Reads what a person pasted from their developer tools. `report_unreadable` names the problem: `too_long`,
 * `not_json`, `nonce`, or the part that is not as the snippet writes it.
 */
export function parseReport(pasted: string, at: string): Report | Refusal {
  const trimmed = pasted.trim();
  if (trimmed.length > longestPasted) return unreadable('too_long');
  const candidates = [trimmed, typed(trimmed)].map(unlinked).map(between);
  if (candidates.every((one) => one.length > longestReport)) return unreadable('too_long');
  const json = candidates.map(parseJson).find((one) => one !== undefined);
  if (json === undefined) return unreadable('not_json');
  const result = shape.safeParse(json);
  if (!result.success) return unreadable(String(result.error.issues[0]?.path[0] ?? 'shape'));
  const { nonce, channelProviders, applicationExtensions, user, app, profile, scripts, frames } = result.data;
  const storage = { channelProviders, applicationExtensions };
  const seen = { user, app, profile: profile === '' ? null : profile, scripts, storage, frames };
  return { nonce, evidence: { source: 'reported', at, ...seen, consoleErrors: null } };
}

const unreadable = (problem: string): Refusal => refuse('report_unreadable', { problem });

/** Consoles put quotes around a text and chats put code fences: the report is what stands between the outer braces. */
const between = (said: string): string => said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1);

/** Addresses that a chat made links of, in Markdown or in markup, as they were. */
const unlinked = (said: string): string =>
  said.replace(/\[(https?:[^\]\s"]+)\]\([^)\s]*\)/g, '$1').replace(/<a\b[^>]*>(https?:[^<\s]*)<\/a>/gi, '$1');

/** Undoes what a chat makes of typed text: entities, curly quotes, blanks that do not break. */
const typed = (said: string): string =>
  said
    .replace(/[\u201c\u201d]|&quot;/g, '"')
    .replace(/\u00a0|&nbsp;/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function parseJson(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
