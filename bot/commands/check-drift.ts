import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';

export const checkDrift: Command = {
  name: 'check drift',
  synonyms: ['drift', 'drift check', 'check for drift', 'look for drift', 'what changed'],
  takesEnvironment: true,
  flags: [],
  run: (context, environment) => askFor('drift', context, environment),
};
