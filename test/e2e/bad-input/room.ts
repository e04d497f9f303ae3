import type { Card } from '../../../bot/cards/card.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import type { Sandbox } from '../../../sandbox/start-sandbox.ts';
import type { Teams } from '../../../sandbox/teams/start-teams.ts';
import { plainCard } from '../../gallery/plain-card.ts';

type Entry = ReturnType<Teams['transcript']>[number];

export const room = 'cutover-admins';

export const nameOf = (id: string): string => `Case ${id}`;

/** A card as a person reads it. */
export function textOf(entry: Entry): string {
  return entry.cards.flatMap((card) => plainCard(card as unknown as Card)).join('\n');
}

/** The card that is the answer to this line, once it says one of these titles. */
export async function answerTo(teams: Teams, line: string, titles: readonly string[]): Promise<Entry> {
  const known = new Set(teams.transcript(room).map((entry) => entry.id));
  await teams.say('ada', room, line);
  return teams.until(
    room,
    (entry) =>
      entry.from === 'bot' && !known.has(entry.id) && titles.some((title) => textOf(entry).includes(title)),
  );
}

export function doubleOf(sandbox: Sandbox, id: string): DataverseDouble {
  const double = sandbox.dataverse[id];
  if (double === undefined) throw new Error(`no double ${id}`);
  return double;
}

/** Everything asked of the double since, that is more than reading. The effective profile is asked with a POST. */
export function writesSince({ requests }: DataverseDouble, from: number): readonly string[] {
  return requests
    .slice(from)
    .flatMap((one) => (one.kind === 'batch' ? one.parts : [one]))
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('msdyn_getAppConfigByContext'))
    .map(({ method, path }) => `${method} ${path}`);
}

/** What no log line may hold: names of people and providers, values of URL queries, tokens. */
export function leaksIn(lines: readonly string[], names: readonly string[]): readonly string[] {
  const people = ['Ada Vogt', 'Bruno Costa', 'Amélie', 'Okafor'];
  const secrets = ['capability-token', 'hidden-value', 'twa=', 'sig=', 'Bearer', 'eyJ'];
  return [...people, ...secrets, ...names].filter((word) => lines.some((line) => line.includes(word)));
}
