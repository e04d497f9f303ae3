import type { Activity } from 'botbuilder';
import { parseCardData } from '../../../bot/actions/card-data.ts';
import { readTurn } from '../../../bot/adapter/read-turn.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Proven } from '../proof.ts';
import { type Random, randomFor } from '../random.ts';
import type { FuzzSet } from './fuzz-set.ts';
import { mutated } from './mutate.ts';

/** Sends mutated payloads of people who may do nothing with them; whatever reaches the ledger is a failure. */
export async function fuzzCards(set: FuzzSet, points: number, seed: number): Promise<Proven> {
  const { counts, written, values } = set;
  const failures: string[] = [];
  let parsed = 0;
  for (let point = 0; point < points; point++) {
    const random = randomFor(seed, point);
    const [who, genuine] = clickOf(set, random);
    const payload = mutated(genuine, values, random);
    if (who === 'bruno' && stillGenuine(payload, genuine)) continue;
    const before = { ...counts };
    try {
      const read = readTurn(activityOf(set.people[who], payload, random.below(2) === 0), 'en');
      if (read.kind !== 'action') continue;
      if (!isRefusal(parseCardData(read.turn.data))) parsed += 1;
      await set.bot.onAction(read.turn);
    } catch {
      counts.exceptions += 1;
    }
    if (counts.effects > before.effects || counts.exceptions > before.exceptions)
      failures.push(`point ${point}: ${who} sent ${String(JSON.stringify(payload)).slice(0, 200)}`);
  }
  if (written.length > 0) failures.push(`${written.length} changes were written`);
  const { effects, exceptions } = counts;
  const share = ((parsed / points) * 100).toFixed(1);
  return {
    figure: `${points} payloads: ${effects} effects, ${exceptions} exceptions; ${parsed} parsed (${share} %) and not authorised, ${points - parsed} refused by the parser`,
    failures,
  };
}

/** An approver may decide with the very payload of the card, so theirs are decisions with something wrong in them. */
function clickOf(
  { genuine }: FuzzSet,
  random: Random,
): readonly ['stranger' | 'outsider' | 'chen' | 'bruno', Record<string, string>] {
  if (random.below(8) === 0) return ['bruno', random.below(2) === 0 ? genuine.approve : genuine.reject];
  return [random.pick(['stranger', 'outsider', 'chen'] as const), random.pick(Object.values(genuine))];
}

/** Mutations may cancel out, or touch what the product leaves aside on purpose: neither is a forgery. */
function stillGenuine(payload: unknown, genuine: Record<string, string>): boolean {
  const names = ['run', 'approvalId', 'digest', 'verb', '__proto__'];
  const sent = payload as Record<string, unknown> | null | undefined;
  if (typeof sent !== 'object' || sent === null) return false;
  const decides = sent.verb === 'approve' || sent.verb === 'reject';
  const whole = Object.keys(sent).every((key) => names.includes(key));
  return decides && whole && ['run', 'approvalId', 'digest'].every((key) => sent[key] === genuine[key]);
}

/** As an Execute, or as the Submit of an old client. */
function activityOf(
  person: { readonly id: string; readonly name: string },
  data: unknown,
  execute: boolean,
): Activity {
  const from = { id: `29:${person.name}`, name: person.name, aadObjectId: person.id };
  const base = { from, conversation: { id: 'here' }, channelId: 'msteams', recipient: { id: '28:bot' } };
  const activity = execute
    ? {
        ...base,
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', data } },
      }
    : { ...base, type: 'message', text: '', value: data };
  return activity as unknown as Activity;
}
