import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';

export const doctor: Command = {
  name: 'doctor',
  synonyms: ['diagnose', 'preflight', 'checkup'],
  takesEnvironment: true,
  flags: [],
  run: (context, environment) => askFor('doctor', context, environment),
};
