import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';
import { startAll } from './start-all.ts';

export const validate: Command = {
  name: 'validate',
  synonyms: ['verify', 'check', 'validation'],
  takesEnvironment: true,
  flags: ['only'],
  valued: ['only'],
  ofAll: { run: startAll('validate'), flags: ['only'] },
  run: (context, environment) => askFor('validate', context, environment),
};
