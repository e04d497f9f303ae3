import { makeBot } from '../../bot/bot.ts';
import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/render-card.ts';
import { type Check, check } from '../../shared/domain/checkup.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { reasons, refuse } from '../../shared/domain/reason.ts';
import { advance } from '../../shared/engine/advance.ts';
import { startDueChecks } from '../../shared/engine/due-checks.ts';
import { nameKey, type Ports, personalKey } from '../../shared/engine/ports.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { spoken } from '../../shared/texts/text.ts';
import { editProvider } from '../builders/migrated-world.ts';
import { contosoDev, environmentNamed, world } from '../builders/world.ts';
import { plainCard } from '../gallery/plain-card.ts';
import { type Played, titleIn } from './reasons-in.ts';
import { refusedReadings } from './scenes.ts';

const found = [
  check('address', 'reach_ok', { host: 'contoso-dev.crm4.dynamics.com' }),
  check('rows', 'rows_hidden', { client: '5f0c4f0e-93b1-4f3c-8a5e-0c7d9b2e6a41' }),
  check('people', 'approvers_one', { environment: 'contoso-dev' }),
];
const mended = [check('settings', 'settings_ok'), check('organization', 'organization_ok')];

interface Node {
  readonly [name: string]: unknown;
}

/**
 * A conversation called `here`, the real bot and engine in it, everything else in memory.
 *
 * @param given other ports than those of a world
 * @param played the language everybody's Teams says
 */
export async function stage(given: (ports: Ports) => Partial<Ports> = () => ({}), played: Played = 'en') {
  const language = await spoken(played);
  const w = await world(undefined, undefined, given);
  const { ports: base, cards, clock } = w;
  const { readSnapshot } = w.dataverse;
  const hidden = {
    ...environmentNamed('contoso-live', 'Contoso Live'),
    people: { reader: [], planner: [], approver: [], operator: [] },
  };
  const environments = [
    ...base.settings.environments,
    environmentNamed('contoso-prod', 'Contoso Prod'),
    hidden,
  ];
  // The worker of the world looks at its own ports: what is found first is mended when somebody asks again.
  const examinations: (readonly Check[])[] = [found];
  Object.assign(base, { examiner: { examine: async () => examinations.shift() ?? mended } });
  const ports: Ports = { ...base, settings: { ...base.settings, environments } };
  const bot = makeBot(ports);
  const showNews = async (): Promise<readonly string[]> => {
    for (const environment of ports.settings.environments) await sendCards(ports, environment.key);
    return news();
  };
  /** The queue, for all of these environments. */
  const work = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn++) {
      const next = w.wakeUps.take();
      if (next === undefined) return;
      clock.advance(next.delaySeconds * 1000);
      await advance(ports, next.id);
    }
  };
  const where = { conversation: 'here', language };
  let seen = 0;
  /** Every card that was on the screen, oldest first. */
  const onScreen: Card[] = [];
  /** Verbs of the buttons that were pressed. */
  const pressed = new Set<string>();
  /** What was answered while the worker was at it. */
  const meanwhile: string[] = [];

  /** Cards that appeared or were edited since the last look. */
  const news = (): readonly string[] => {
    const fresh = cards.shown.slice(seen);
    seen = cards.shown.length;
    return fresh.flatMap(({ kind, subject }) => {
      const card = renderCard(subject, { language });
      onScreen.push(card);
      return [kind === 'send' ? '— new card' : '— the same card, edited', ...plainCard(card)];
    });
  };

  /** What a button sends that somebody sees; noted as pressed. */
  const dataOf = (english: string, which = 'newest'): object => {
    const title = titleIn(played, english);
    const has = (card: Card): boolean => buttonOf(card, title) !== undefined;
    const data = buttonOf(which === 'first' ? onScreen.find(has) : onScreen.findLast(has), title);
    if (data === undefined) throw new Error(`no button ${title} on any card`);
    pressed.add(String((data as Node).verb));
    return data;
  };

  return {
    world: w,
    ports,
    clock,
    pressed,
    meanwhile,
    news,
    played,
    language,
    /** Lines to run in a browser of one's own, of the newest card that has some. */
    linesGiven: (): string => {
      const lines = onScreen.flatMap((card) => nodesOf(card).filter((node) => node.id === 'lines'));
      return String(lines.at(-1)?.value);
    },
    async says(from: PersonRef, text: string): Promise<readonly string[]> {
      const replies = await bot.onMessage({ kind: 'text', text, from, ...where });
      const answers = replies.flatMap(({ card }) => ['— answer', ...plainCard(card)]);
      const shown = news();
      onScreen.push(...replies.map(({ card }) => card));
      return [...answers, ...shown];
    },
    /**
     * @param which `first`: the oldest card that has it, as somebody may have left it on the screen
     * @param but what another client sends otherwise; a name that ends in a dot is the field whose name begins so
     */
    async presses(
      from: PersonRef,
      english: string,
      which = 'newest',
      but: object = {},
    ): Promise<readonly string[]> {
      const shownData = dataOf(english, which);
      const field = (name: string): string =>
        (name.endsWith('.') && Object.keys(shownData).find((one) => one.startsWith(name))) || name;
      const changed = Object.entries(but).map(([name, value]) => [field(name), value]);
      const data = { ...shownData, ...Object.fromEntries(changed) };
      const answer = await bot.onAction({ data, from, ...where });
      const shown = news();
      const replies = answer.replies.flatMap(({ card }) => ['— answer', ...plainCard(card)]);
      return [`— only for ${from.name}: ${answer.said}`, ...replies, ...shown];
    },
    /** Each of them the same button, before one of them has an answer. */
    async pressAtOnce(people: readonly PersonRef[], english: string): Promise<readonly string[]> {
      const data = dataOf(english);
      const answers = await Promise.all(people.map((from) => bot.onAction({ data, from, ...where })));
      return [...answers.map(({ said }, at) => `— only for ${people[at]?.name}: ${said}`), ...news()];
    },
    /** Sends what a button would, whether any card shows it now or not. */
    async sends(from: PersonRef, data: object): Promise<readonly string[]> {
      pressed.add(String((data as Node).verb));
      const answer = await bot.onAction({ data, from, ...where });
      news();
      return [answer.said ?? ''];
    },
    /** The same, said about the newest run of Contoso Dev. */
    async sendsAbout(from: PersonRef, data: string): Promise<readonly string[]> {
      const [run] = data.includes('"RUN"') ? await ports.ledger.runs(contosoDev.key, 1) : [];
      const said = await this.sends(
        from,
        JSON.parse(data.replace('"RUN"', JSON.stringify(run?.id ?? 'none'))),
      );
      return said.map((one) => `— only for ${from.name}: ${one}`);
    },
    /** Somebody else edits what was made, where nobody asks for approval. */
    async changes(nth: number, label: string): Promise<readonly string[]> {
      editProvider(w, nth, { msdyn_label: label });
      return [];
    },
    /** Every reading is answered like this from now on; `again`: as it was. */
    async refuses(code: string): Promise<readonly string[]> {
      const reason = reasons.find((one) => one === code);
      Object.assign(w.dataverse, {
        readSnapshot:
          reason === undefined
            ? readSnapshot
            : async () => refuse(reason, { environment: 'Contoso Dev', ...refusedReadings[reason] }),
      });
      return [];
    },
    /** Whoever has spoken in a chat of their own is known by name, and can be reached there. */
    async knows(one: PersonRef): Promise<readonly string[]> {
      await ports.conversations.save(nameKey(one.id), one.name);
      await ports.conversations.save(personalKey(one.id), 'there');
      return [];
    },
    /** A day, its ticks and what the worker makes of them. */
    async night(): Promise<readonly string[]> {
      await startDueChecks(ports);
      clock.advance(24 * 3_600_000);
      await startDueChecks(ports);
      await work();
      return showNews();
    },
    async works(): Promise<readonly string[]> {
      await work();
      return [...meanwhile.splice(0), ...(await showNews())];
    },
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

/** What a button sends, with the inputs of the card as they are filled in. */
export function buttonOf(card: Card | undefined, title: string): object | undefined {
  const nodes = nodesOf(card);
  const button = nodes.find((node) => node.type === 'Action.Execute' && node.title === title);
  if (button === undefined) return undefined;
  const inputs = nodes.filter((node) => String(node.type).startsWith('Input.'));
  const filled = Object.fromEntries(inputs.map((input) => [String(input.id), input.value]));
  return { ...(button.data as object), ...(button.associatedInputs === 'auto' ? filled : {}) };
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}
