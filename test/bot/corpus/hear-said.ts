import type { Activity } from 'botbuilder';
import { vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import { readTurn } from '../../../bot/adapter/read-turn.ts';
import { makeBot } from '../../../bot/bot.ts';
import type { Card } from '../../../bot/cards/card.ts';
import type { Command } from '../../../bot/commands/command.ts';
import { commands } from '../../../bot/commands/registry.ts';
import { nameKey, type Ports, personalKey } from '../../../shared/engine/ports.ts';
import { spoken } from '../../../shared/texts/text.ts';
import { id } from '../../builders/ids.ts';
import { ada, bruno, contosoDev, environmentNamed, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import type { Said, Tongue } from './said.ts';

/** What became of a line. */
export interface Outcome {
  /** Commands that were carried out, each as one would type it in English. */
  readonly did: readonly string[];
  /** Lines of the buttons, in the order they are shown. */
  readonly offered: readonly string[];
  /** Reason code, where nothing was done. */
  readonly refused: string;
  /** Texts that can be read. */
  readonly shown: string;
}

const all = [ada.id];
const mayAll = { reader: all, planner: all, approver: [ada.id, bruno.id], operator: all };
const nobody = { reader: [], planner: [], approver: [], operator: [] };
const names = [
  ['contoso-test', 'Contoso Test'],
  ['contoso-prod', 'Contoso Prod'],
  ['fabrikam-eu', 'Fabrikam Europe'],
  ['fabrikam-us', 'Fabrikam America'],
] as const;
const environments = [
  { ...contosoDev, people: mayAll },
  ...names.map(([key, name], at) => ({
    ...environmentNamed(key, name),
    organizationId: id(0xcc, at + 1),
    people: mayAll,
  })),
  { ...environmentNamed('contoso-live', 'Contoso Live'), people: nobody },
];

const did: string[] = [];
const noted = (name: string, key: string, { flags, trailing }: Parameters<Command['run']>[0]): void => {
  const said = Object.entries(flags).map(([flag, value]) =>
    flag === 'to' ? ` to ${value}` : ` --${flag}${value === '' ? '' : `=${value}`}`,
  );
  did.push(`${name}${key === '' ? '' : ` ${key}`}${said.join('')}${trailing === '' ? '' : ` ${trailing}`}`);
};

/** From here on every command of the registry notes that it was carried out; it is carried out all the same. */
export function watchCommands(): void {
  for (const command of commands) {
    const run = command.run as (...parts: Parameters<Command['run']>) => ReturnType<Command['run']>;
    vi.spyOn(command, 'run').mockImplementation((...parts: Parameters<Command['run']>) => {
      noted(command.name, parts[1]?.key ?? '', parts[0]);
      return run(...parts);
    });
    if (!command.takesEnvironment || command.ofAll === undefined) continue;
    const { ofAll, name } = command;
    const runAll = ofAll.run;
    vi.spyOn(ofAll, 'run').mockImplementation((context) => {
      noted(name, 'all', context);
      return runAll(context);
    });
  }
}

const locales: { readonly [T in Tongue]: string } = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

/** Says it in a conversation of its own, to the bot as Teams would; everything beside the bot is in memory. */
export async function hearSaid({ text, before, tongue }: Said): Promise<Outcome> {
  const w = await world();
  let refused = '';
  const info: Ports['log']['info'] = (_event, fields) => {
    refused = String(fields?.reason ?? '');
  };
  const log = { ...w.ports.log, info };
  const ports: Ports = { ...w.ports, log, settings: { ...w.ports.settings, environments } };
  await ports.conversations.save(personalKey(bruno.id), 'chat-bruno');
  await ports.conversations.save(nameKey(bruno.id), bruno.name);
  await ports.conversations.save(conversationKey('a:here'), '{"conversation":"here"}');
  const bot = makeBot(ports);
  const say = async (line: string): Promise<readonly Card[]> => {
    const { read } = await turnOf(line, tongue);
    if (read.kind !== 'message') throw new Error(`read as ${read.kind}`);
    return (await bot.onMessage(read.turn)).map(({ card }) => card);
  };
  for (const line of before) await say(line);
  did.length = 0;
  refused = '';
  const seen = w.cards.shown.length;
  const cards = await say(text);
  const card = w.cards.shown.length > seen ? ['card'] : [];
  return {
    did: [...did],
    refused,
    offered: cards.flatMap(linesOf),
    shown: [...cards.flatMap(plainCard), ...card].join('\n'),
  };
}

async function turnOf(text: string, tongue: Tongue) {
  const activity = {
    type: 'message',
    text,
    locale: locales[tongue],
    from: { id: '29:ada', name: ada.name, aadObjectId: ada.id },
    recipient: { id: '28:bot', name: 'Cutover' },
    conversation: { id: 'a:here' },
  } as unknown as Activity;
  return { read: readTurn(activity, await spoken(activity.locale)) };
}

function linesOf(card: Card): readonly string[] {
  return [
    ...JSON.stringify(card.body ?? []).matchAll(/"type":"Action\.Execute".*?"line":("(?:[^"\\]|\\.)*")/g),
  ].map(([, line]) => JSON.parse(line ?? '""') as string);
}
