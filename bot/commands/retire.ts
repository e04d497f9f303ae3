import { retireRun } from '../../shared/engine/retire-run.ts';
import type { Command } from './command.ts';
import { startWithWindow } from './start-with-window.ts';

export const retire: Command = {
  name: 'retire',
  synonyms: ['retire 1.0', 'switch off 1.0'],
  takesEnvironment: true,
  changes: true,
  flags: ['window'],
  valued: ['window'],
  run: startWithWindow(retireRun),
};
