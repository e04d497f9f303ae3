import type { TerminalCommand } from './command.ts';
import { doctor } from './doctor.ts';
import { live } from './live.ts';
import { plan } from './plan.ts';

export const commands: readonly TerminalCommand[] = [doctor, plan, live];
