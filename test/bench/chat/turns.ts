import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { sdkSettings } from '../../../bot/adapter/bot-identity.ts';
import { makeCardSender } from '../../../bot/adapter/card-sender.ts';
import { makeDoor } from '../../../bot/adapter/door.ts';
import { TeamsAdapter } from '../../../bot/adapter/teams-adapter.ts';
import { makeBot } from '../../../bot/bot.ts';
import { readBot } from '../../../shared/config/read-bot.ts';
import { clouds } from '../../../shared/domain/clouds.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { makeConversations } from '../../../shared/tables/make-conversations.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';

/** What the parent tells the process whose processor time is measured. */
export interface Task {
  readonly who: 'ours' | 'echo';
  readonly turns: number;
  readonly tenantId: string;
  /** Settings of the bot. */
  readonly values: { readonly [name: string]: string };
  readonly connectionString: string;
  readonly authorization: string;
  readonly activity: object;
}

type Turn = () => Promise<{ readonly status: number }>;

async function main(task: Task): Promise<void> {
  const turn = task.who === 'ours' ? await ours(task) : echo(task);
  // What is compiled and fetched once is no part of a turn.
  for (let warm = 0; warm < task.turns; warm++) await turn();
  const before = process.cpuUsage();
  for (let count = 0; count < task.turns; count++) {
    const { status } = await turn();
    if (status !== 200) throw new Error(`a turn was answered with ${status}`);
  }
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000 / task.turns }));
}

function identityOf(values: Task['values']) {
  const read = readBot(values, clouds.public);
  if (!('appId' in read)) throw new Error('the settings are wrong');
  return read;
}

/** The product's door as it is put together, with its own storage. */
async function ours({ values, connectionString, tenantId, authorization, activity }: Task): Promise<Turn> {
  const adapter = new TeamsAdapter(identityOf(values));
  const storage = openStorage({ connectionString });
  const conversations = makeConversations({ table: storage.conversations });
  const { ports } = await world();
  const ledger = makeLedger({ table: storage.ledger, random: fakeIds().random });
  const bot = makeBot({ ...ports, ledger, conversations, cards: makeCardSender({ adapter }) });
  const log = { info: () => undefined, warn: () => undefined };
  const door = makeDoor({ adapter, bot, conversations, log, tenants: [guid(tenantId)] });
  const body = JSON.stringify(activity);
  return () => door({ headers: { authorization }, body });
}

/** As in the documentation of the SDK: an adapter, and what was said said again. */
function echo({ values, authorization, activity }: Task): Turn {
  const settings = sdkSettings(identityOf(values));
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
  return async () => {
    let status = 0;
    const body = JSON.parse(JSON.stringify(activity)) as Record<string, unknown>;
    const response = {
      socket: undefined,
      header: () => undefined,
      status: (code: number) => {
        status = code;
      },
      send: () => undefined,
      end: () => undefined,
    };
    await adapter.process({ headers: { authorization }, method: 'POST', body }, response, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
    });
    return { status };
  };
}

const [task = ''] = process.argv.slice(2);
await main(JSON.parse(task) as Task);
