import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';
import { startAll } from './start-all.ts';

export const plan: Command = {
  name: 'plan',
  synonyms: ['preview', 'dry run', 'what if'],
  takesEnvironment: true,
  flags: ['only'],
  valued: ['only'],
  ofAll: { run: startAll('plan'), flags: ['only'] },
  run: (context, environment) => askFor('plan', context, environment),
};
