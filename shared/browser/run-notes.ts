import { z } from 'zod';
import type { WidgetRunCall } from '../domain/widget-run.ts';
import { callsKept } from '../domain/widget-run.ts';
import { libraryNames } from './library-names.ts';

const kind = z.enum([
  ...(['undefined', 'null', 'boolean', 'number', 'string', 'json', 'array', 'object', 'function'] as const),
]);
const note = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library'), crmurl: z.boolean(), cifid: z.boolean() }),
  z.object({ kind: z.literal('init'), listeners: z.number().int() }),
  z.object({ kind: z.literal('listener'), late: z.boolean() }),
  z.object({ kind: z.literal('timer'), ms: z.number().min(0).max(5000) }),
  z.object({
    kind: z.literal('call'),
    api: z.string().refine((name) => libraryNames.includes(name)),
    phase: z.enum(['before-init', 'after-init']),
    kinds: z.array(kind).max(6),
    mode: z.number().optional(),
    raised: z.boolean(),
  }),
]);
const drained = z.object({
  notes: z.array(z.unknown()).max(1000),
  more: z.number().int().min(0),
  strangers: z.number().int().min(0),
});

/** What was told so far. The page could forge any of it: that harms nobody but its own answer. */
export interface RunNotes {
  readonly calls: WidgetRunCall[];
  callsMore: number;
  loads: number;
  crmurl: boolean;
  cifid: boolean;
  fired: boolean;
  heard: boolean;
  late: boolean;
  /** Messages to the top window that are not the stand-in's. */
  strangers: number;
}

export const noNotes = (): RunNotes => ({
  calls: [],
  callsMore: 0,
  loads: 0,
  crmurl: false,
  cifid: false,
  fired: false,
  heard: false,
  late: false,
  strangers: 0,
});

/** Adds what the host page handed over; `news` is whether it held something new, `timerMs` the longest timer just set. */
export function addNotes(to: RunNotes, raw: unknown): { readonly news: boolean; readonly timerMs: number } {
  const parsed = drained.safeParse(raw);
  if (!parsed.success) return { news: false, timerMs: 0 };
  const { notes, more, strangers } = parsed.data;
  const read = notes.map((one) => note.safeParse(one)).flatMap((one) => (one.success ? [one.data] : []));
  for (const one of read) addNote(to, one);
  to.callsMore += more;
  to.strangers = strangers;
  return {
    news: read.some((one) => one.kind !== 'timer') || more > 0,
    timerMs: Math.max(0, ...read.map((one) => (one.kind === 'timer' ? one.ms : 0))),
  };
}

function addNote(to: RunNotes, one: z.infer<typeof note>): void {
  if (one.kind === 'library') {
    to.loads += 1;
    to.crmurl ||= one.crmurl;
    to.cifid ||= one.cifid;
  } else if (one.kind === 'init') {
    to.fired = true;
    to.heard ||= one.listeners > 0;
  } else if (one.kind === 'listener') {
    to.late ||= one.late;
  } else if (one.kind === 'call') {
    const { api, phase, kinds, mode, raised } = one;
    if (to.calls.length >= callsKept) to.callsMore += 1;
    else
      to.calls.push({
        api,
        phase: raised ? 'on-event' : phase,
        kinds,
        ...(mode === undefined ? {} : { mode }),
      });
  }
}
