import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';

export const plan: Command = {
  name: 'plan',
  synonyms: ['preview', 'dry run', 'what if'],
  takesEnvironment: true,
  flags: [],
  run: (context, environment) => askFor('plan', context, environment),
};
