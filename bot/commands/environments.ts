import { readStandings } from '../../shared/engine/read-glances.ts';
import { environmentsCard } from '../cards/environments-card.ts';
import type { Command } from './command.ts';

export const environments: Command = {
  name: 'environments',
  synonyms: ['environment', 'env', 'envs', 'list environments', 'list envs', 'list', 'fleet'],
  takesEnvironment: false,
  flags: [],
  run: async ({ ports, language, readable }) => [
    { card: environmentsCard(language, await readStandings(ports, readable)) },
  ],
};
