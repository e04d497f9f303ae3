import { audit } from './audit.ts';
import type { TerminalCommand } from './command.ts';
import { dataverseUsers } from './dataverse-users.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { history } from './history.ts';
import { live } from './live.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { show } from './show.ts';
import { widget } from './widget.ts';

export const commands: readonly TerminalCommand[] = [
  doctor,
  dataverseUsers,
  plan,
  live,
  history,
  show,
  explain,
  report,
  audit,
  widget,
];
