import { z } from 'zod';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { parseRunId, type RunId } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import { snoozeDays } from '../../shared/engine/accept-drift.ts';
import { untilPrefix } from '../cards/drift-buttons.ts';
import { partInput, personInput } from '../cards/more-choices.ts';
import { answerPrefix } from '../cards/question-inputs.ts';

const run = z.string().transform((value, context): RunId => {
  const id = parseRunId(value);
  if (id === undefined) context.addIssue({ code: 'custom', message: 'not a run id' });
  return id ?? z.NEVER;
});
const decision = {
  run,
  approvalId: z.string().regex(/^[\w-]{1,64}$/),
  digest: z.string().regex(/^[0-9a-f]{8}$/),
};
/** `item` is absent for all that a card offers to decide; `of` is the digest of what it showed. */
const drift = {
  run,
  item: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  of: z.string().regex(/^[0-9a-f]{8}$/),
};
/** `wave`: the one that the card showed, from 0. */
const fleet = { fleet: run, wave: z.int().min(0).max(50) };
const choice = z.string().regex(/^(?:whole|configuration|until:[a-z-]{1,60}|provider:[0-9a-f-]{36})$/);
const person = z.string().transform((value, context): Guid => {
  const id = parseGuid(value);
  if (id === undefined) context.addIssue({ code: 'custom', message: 'not a person' });
  return id ?? z.NEVER;
});
const answers = z.record(z.string().startsWith(answerPrefix).max(300), z.string().max(100));

/** Everything a card of ours can send. Anything else, or more, is refused. */
const cardData = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('approve'), ...decision }),
  z.strictObject({ verb: z.literal('reject'), ...decision }),
  z.strictObject({ verb: z.literal('part'), ...decision, [partInput]: choice }),
  z.strictObject({ verb: z.literal('replan'), run }),
  z.strictObject({ verb: z.literal('hand-over'), run, [personInput]: person }),
  z.strictObject({ verb: z.literal('refresh'), run }),
  z.strictObject({ verb: z.literal('cancel'), run }),
  z.strictObject({ verb: z.literal('plan-again'), run }),
  z.strictObject({ verb: z.literal('repair'), run }),
  z.strictObject({ verb: z.literal('widen'), run }),
  z.strictObject({ verb: z.literal('rollback'), run }),
  z.strictObject({ verb: z.literal('look'), run }),
  z.strictObject({ verb: z.literal('drift-repair'), ...drift }),
  z.strictObject({ verb: z.literal('drift-accept'), ...drift }),
  z.strictObject({ verb: z.literal('drift-snooze'), ...drift, until: z.iso.date() }),
  z.strictObject({ verb: z.literal('fleet-continue'), ...fleet }),
  z.strictObject({ verb: z.literal('fleet-stop'), ...fleet }),
  z.strictObject({ verb: z.literal('answer'), run, answers }),
  z.strictObject({ verb: z.literal('command'), line: z.string().min(1).max(300) }),
]);

export type CardData = z.infer<typeof cardData>;
export type Verb = CardData['verb'];
export type DataOf<V extends Verb> = Extract<CardData, { readonly verb: V }>;

/** Inputs arrive flat among the data; those of questions become `answers`, the date beside a difference `until`. */
export function parseCardData(sent: unknown): CardData | Refusal {
  // A name that objects treat as their prototype is dropped by whatever copies them, so it would pass unseen.
  if (typeof sent === 'object' && sent !== null && Object.hasOwn(sent, '__proto__'))
    return refuse('unreadable_card');
  const flat = z.record(z.string(), z.unknown()).safeParse(sent);
  if (!flat.success) return refuse('unreadable_card');
  const verb = flat.data.verb;
  const structured = verb === 'drift-snooze' ? withDate(flat.data) : withOwnInputs(flat.data);
  const parsed = cardData.safeParse(structured);
  if (parsed.success) return parsed.data;
  // Old clients let an empty date pass, and then it is the date that whoever pressed has to hear of.
  const onlyDate = parsed.error.issues.every(({ path }) => path[0] === 'until');
  return onlyDate ? refuse('snooze_too_long', { days: String(snoozeDays) }) : refuse('unreadable_card');
}

/** Old clients send every field of a card: the date is the one beside the button that was pressed. */
function withDate(sent: Readonly<Record<string, unknown>>): object {
  const others = Object.entries(sent).filter(([name]) => !name.startsWith(untilPrefix));
  return { ...Object.fromEntries(others), until: sent[`${untilPrefix}${sent.of}`] };
}

/** A button that sends inputs sends those of the whole card: each verb keeps its own. */
function withOwnInputs(data: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(data);
  const isAnswer = ([name]: [string, unknown]): boolean => name.startsWith(answerPrefix);
  const { verb } = data;
  if (verb !== 'answer' && verb !== 'part' && verb !== 'hand-over') return data;
  const own = verb === 'part' ? partInput : verb === 'hand-over' ? personInput : '';
  const others = [partInput, personInput].filter((name) => name !== own);
  const rest = entries.filter((entry) => !isAnswer(entry) && !others.includes(entry[0]));
  const flat = Object.fromEntries(rest);
  return verb === 'answer' ? { ...flat, answers: Object.fromEntries(entries.filter(isAnswer)) } : flat;
}
