import { TableClient } from '@azure/data-tables';
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
import { openStorage, storageNames } from '../../../shared/tables/open-storage.ts';
import { rowKeys } from '../../../shared/tables/row-keys.ts';
import { world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';
import { talkedAbout, waits } from './seed-chat.ts';

/** What the parent tells the process whose processor time is measured. */
export interface Task {
  readonly who: 'ours' | 'echo';
  /** Of the echo: rows it reads by their keys, through the storage SDK as it comes. */
  readonly reads: number;
  readonly turns: number;
  readonly tenantId: string;
  /** Settings of the bot. */
  readonly values: { readonly [name: string]: string };
  readonly connectionString: string;
  readonly authorization: string;
  /** Taken in turn. */
  readonly activities: readonly object[];
}

export interface Measured {
  /** Milliseconds of processor time, and requests of storage, of one turn. */
  readonly cpu: number;
  readonly requests: number;
}

interface Talk {
  readonly turn: () => Promise<{ readonly status: number }>;
  /** Requests of storage so far. */
  readonly asked: () => number;
}

function inTurn<T>(all: readonly T[]): () => T {
  let at = 0;
  return () => all[at++ % all.length] as T;
}

/** Counts what is sent for a turn, tries included. */
function counting(...tables: readonly TableClient[]): () => number {
  let count = 0;
  for (const { pipeline } of tables)
    pipeline.addPolicy({
      name: 'counting',
      sendRequest(request, next) {
        count++;
        return next(request);
      },
    });
  return () => count;
}

async function main(task: Task): Promise<void> {
  const { turn, asked } = task.who === 'ours' ? await ours(task) : await echo(task);
  // What is compiled and fetched once is no part of a turn.
  for (let warm = 0; warm < task.turns; warm++) await turn();
  const askedBefore = asked();
  const before = process.cpuUsage();
  for (let count = 0; count < task.turns; count++) {
    const { status } = await turn();
    if (status !== 200) throw new Error(`a turn was answered with ${status}`);
  }
  const { user, system } = process.cpuUsage(before);
  const requests = (asked() - askedBefore) / task.turns;
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000 / task.turns, requests }));
}

function identityOf(values: Task['values']) {
  const read = readBot(values, clouds.public);
  if (!('appId' in read)) throw new Error('the settings are wrong');
  return read;
}

/** The product's door as it is put together, with its own storage. */
async function ours({ values, connectionString, tenantId, authorization, activities }: Task): Promise<Talk> {
  const adapter = new TeamsAdapter(identityOf(values));
  const storage = openStorage({ connectionString });
  const asked = counting(storage.ledger, storage.conversations);
  const conversations = makeConversations({ table: storage.conversations });
  const { ports } = await world();
  const ledger = makeLedger({ table: storage.ledger, random: fakeIds().random });
  const settings = { ...ports.settings, environments: [...talkedAbout, waits] };
  const cards = makeCardSender({ adapter });
  const bot = makeBot({
    ...ports,
    settings,
    clock: { ...ports.clock, now: () => new Date() },
    ledger,
    conversations,
    cards,
  });
  const log = { info: () => undefined, warn: () => undefined };
  const door = makeDoor({ adapter, bot, conversations, log, tenants: [guid(tenantId)] });
  const body = inTurn(activities.map((activity) => JSON.stringify(activity)));
  return { turn: () => door({ headers: { authorization }, body: body() }), asked };
}

/** As in the documentation of the SDKs: an adapter, what was said said again, and rows read that are there. */
async function echo(task: Task): Promise<Talk> {
  const { values, connectionString, authorization, activities, reads } = task;
  const settings = sdkSettings(identityOf(values));
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
  const table = TableClient.fromConnectionString(connectionString, storageNames.ledger, {
    allowInsecureConnection: true,
  });
  const asked = counting(table);
  const said = inTurn(activities);
  const turn = async () => {
    let status = 0;
    const body = JSON.parse(JSON.stringify(said())) as Record<string, unknown>;
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
      for (let read = 0; read < reads; read++) await table.getEntity(waits.key, rowKeys.head);
      await context.sendActivity(`You said: ${context.activity.text}`);
    });
    return { status };
  };
  return { turn, asked };
}

const [task = ''] = process.argv.slice(2);
await main(JSON.parse(task) as Task);
