import { readStandings } from '../../shared/engine/read-standings.ts';
import { environmentsCard } from '../cards/environments-card.ts';
import type { Reply } from '../turn.ts';
import type { Command, CommandContext } from './command.ts';

/** How each environment stands that somebody may know of. */
export async function environmentsReply({
  ports,
  language,
  readable,
}: CommandContext): Promise<readonly Reply[]> {
  const standings = await readStandings(ports, readable);
  const looked = { at: ports.clock.now().toISOString(), pages: ports.settings.pages };
  return [{ card: environmentsCard(language, standings, looked) }];
}

export const environments: Command = {
  name: 'environments',
  synonyms: ['environment', 'env', 'envs', 'list environments', 'list envs', 'list', 'fleet'],
  takesEnvironment: false,
  flags: [],
  run: environmentsReply,
};
