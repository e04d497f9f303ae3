import { askFor } from './ask-for.ts';
import type { Command } from './command.ts';
import { startAll } from './start-all.ts';

export const checkDrift: Command = {
  name: 'check drift',
  synonyms: ['drift', 'drift check', 'check for drift', 'look for drift', 'what changed'],
  takesEnvironment: true,
  flags: ['only'],
  valued: ['only'],
  ofAll: { run: startAll('drift'), flags: ['only'] },
  run: (context, environment) => askFor('drift', context, environment),
};
