import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { type Ask, ask } from '../../shared/engine/ask.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Reply } from '../turn.ts';
import type { CommandContext } from './command.ts';

/** The two readings differ only in what is asked; the answer comes on its own card. */
export async function askFor(
  what: Ask['what'],
  { ports, by, conversation }: CommandContext,
  environment: EnvironmentSettings,
): Promise<readonly Reply[] | Refusal> {
  const asked = await ask(ports, { environment, what, requester: by, conversation });
  if (isRefusal(asked)) return asked;
  await sendCards(ports, environment.key);
  return [];
}
