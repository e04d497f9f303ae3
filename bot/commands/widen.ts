import { widenRun } from '../../shared/engine/widen-run.ts';
import type { Command } from './command.ts';
import { startWithWindow } from './start-with-window.ts';

export const widen: Command = {
  name: 'widen',
  synonyms: ['widen to all', 'roll out'],
  takesEnvironment: true,
  changes: true,
  flags: ['window'],
  valued: ['window'],
  run: startWithWindow(widenRun),
};
