import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';

export const look: Command = {
  name: 'look',
  synonyms: ['look with my browser', 'look in my browser', 'check with my browser', 'check in my browser'],
  takesEnvironment: true,
  flags: [],
  run: (context, environment) => askFor('look', context, environment),
};
