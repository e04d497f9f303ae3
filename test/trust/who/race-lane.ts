import type { Activity } from 'botbuilder';
import { readTurn } from '../../../bot/adapter/read-turn.ts';
import { makeBot } from '../../../bot/bot.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ledger, Ports } from '../../../shared/engine/ports.ts';
import { id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { legacyProvider, snapshot } from '../../builders/snapshot.ts';
import { ada, environmentNamed, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import type { Random } from '../random.ts';

const dora = { id: id(0xee, 11), name: 'Dora Weiss' };
export const approvers = [
  { id: id(0xee, 12), name: 'Emil Sand' },
  { id: id(0xee, 13), name: 'Fatou Diop' },
] as const;
type Person = typeof ada;

const ticks = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
};

/** Every call of the ledger waits a random while first, so that clicks interleave anew in every round. */
function interleaved(ledger: Ledger, random: () => Random): Ledger {
  const slow =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await ticks(random().below(4));
      return call(...args);
    };
  const { readHead, commit, run } = ledger;
  return { ...ledger, readHead: slow(readHead), commit: slow(commit), run: slow(run) };
}

/** One environment over a real ledger, used for one round after the other. */
export async function raceLane(
  key: string,
  {
    ledger,
    needed,
    random,
  }: { readonly ledger: Ledger; readonly needed: number; readonly random: () => Random },
) {
  const plain = snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1)] } });
  // All but one change is there already, so that a round is about clicks.
  const start = appliedAll(plain, planned(plain).changes.slice(0, -1));
  const w = await world(start, interleaved(ledger, random));
  const environment: EnvironmentSettings = {
    ...environmentNamed(key, `Race ${key}`),
    approvalsNeeded: needed,
    people: {
      reader: [],
      planner: [ada.id, dora.id],
      approver: [ada.id, ...approvers.map((one) => one.id)],
      operator: [],
    },
  };
  const settings = { ...w.ports.settings, environments: [environment] };
  let applies = 0;
  const dataverse: Ports['dataverse'] = () => w.dataverse;
  const ports: Ports = { ...w.ports, settings, dataverse };
  await ports.conversations.save('race', '{"conversation":"race"}');
  const bot = makeBot(ports);
  const work = async (): Promise<void> => {
    for (let next = w.wakeUps.take(); next !== undefined; next = w.wakeUps.take())
      await advance(ports, next.id);
  };

  const activityOf = (by: Person, activityId: string, more: object): Activity =>
    ({
      id: activityId,
      type: 'message',
      from: { id: `29:${by.id}`, name: by.name, aadObjectId: by.id },
      conversation: { id: 'race' },
      recipient: { id: '28:bot' },
      ...more,
    }) as unknown as Activity;

  /** What somebody sees after a line or a click. */
  const turn = async (by: Person, activityId: string, more: object): Promise<string> => {
    const read = readTurn(activityOf(by, activityId, more), 'en');
    if (read.kind === 'message') {
      const replies = await bot.onMessage(read.turn);
      return replies.flatMap(({ card }) => plainCard(card)).join('\n');
    }
    if (read.kind !== 'action') throw new Error(`a turn that is ${read.kind}`);
    const answer = await bot.onAction(read.turn);
    return [answer.said, ...(answer.kind === 'card' ? plainCard(answer.card) : [])].join('\n');
  };

  const cardOf = async (run: RunId): Promise<string> => {
    const found = await ledger.run(run);
    if (found === undefined) return '';
    return plainCard(renderCard({ kind: 'run', run: found, environment }, { language: 'en' })).join('\n');
  };

  return {
    environment,
    ledger,
    turn,
    work,
    cardOf,
    people: { ada, dora },
    cards: w.cards,
    applied: () => w.dataverse.written.length - applies,
    /** Forgets what was migrated. The clock goes on, so that the next run has an id of its own. */
    reset: (): void => {
      applies = w.dataverse.written.length;
      w.dataverse.set(start);
      w.clock.advance(1000);
    },
  };
}

export type RaceLane = Awaited<ReturnType<typeof raceLane>>;
