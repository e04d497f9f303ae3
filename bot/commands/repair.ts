import { repairRun } from '../../shared/engine/repair-run.ts';
import type { Command } from './command.ts';
import { startWithWindow } from './start-with-window.ts';

export const repair: Command = {
  name: 'repair',
  synonyms: ['fix', 'put right'],
  takesEnvironment: true,
  changes: true,
  flags: ['window'],
  valued: ['window'],
  run: startWithWindow(repairRun),
};
