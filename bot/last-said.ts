import { z } from 'zod';
import { parseEnvironmentKey } from '../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../shared/domain/settings.ts';
import type { ConversationKey, Ports } from '../shared/engine/ports.ts';
import { subjectKey } from '../shared/engine/subject-key.ts';
import type { CommandName } from './commands/command.ts';
import { commands } from './commands/registry.ts';
import { isKept, noteKept, saidSince } from './kept-subjects.ts';
import type { LastSaid } from './understand/sense.ts';

/** Who comes back after a working day means something else by "it". */
const keptHours = 8;

const subject = z.object({ command: z.string(), environment: z.string().optional() });
const stored = subject.extend({ at: z.iso.datetime() });

/**
 * What this conversation was last about, for somebody who may read it. An environment they may not read is none, and
 * neither is what was said more than eight hours ago.
 */
export async function lastSaid(
  { conversations, clock }: Pick<Ports, 'conversations' | 'clock'>,
  conversation: ConversationKey,
  readable: readonly EnvironmentSettings[],
): Promise<LastSaid | undefined> {
  const row = await conversations.find(subjectKey(conversation));
  const parsed = row === undefined ? undefined : stored.safeParse(jsonIn(row));
  if (parsed?.success !== true) return undefined;
  const at = Date.parse(parsed.data.at);
  const again = saidSince(conversations, conversation, at);
  if (clock.now().getTime() - (again?.saidAt ?? at) > keptHours * 3_600_000) return undefined;
  const said = again === undefined ? parsed.data : subject.parse(JSON.parse(again.subject));
  const command = commands.find(({ name }) => name === said.command)?.name;
  const key = parseEnvironmentKey(said.environment ?? '');
  const environment = readable.find((one) => one.key === key);
  if (command === undefined || (key !== undefined && environment === undefined)) return undefined;
  return { command, ...(environment === undefined ? {} : { environment }) };
}

function jsonIn(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}

/**
 * The same again within a minute is not stored again: it would cost as much as the reading it goes with. Failing costs
 * only the next "it", so it fails nothing.
 */
export async function keepLastSaid(
  { conversations, clock, log }: Pick<Ports, 'conversations' | 'clock' | 'log'>,
  conversation: ConversationKey,
  command: CommandName,
  environment: EnvironmentSettings | undefined,
): Promise<void> {
  const now = clock.now();
  const said = { command, environment: environment?.key };
  const about = JSON.stringify(said);
  if (isKept(conversations, conversation, about, now.getTime())) return;
  try {
    const row = JSON.stringify({ ...said, at: now.toISOString() });
    await conversations.save(subjectKey(conversation), row);
    noteKept(conversations, conversation, about, now.getTime());
  } catch {
    log.warn('subject not kept');
  }
}
