import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';

export const validate: Command = {
  name: 'validate',
  synonyms: ['verify', 'check', 'validation'],
  takesEnvironment: true,
  flags: [],
  run: (context, environment) => askFor('validate', context, environment),
};
