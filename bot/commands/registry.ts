import { cancel } from './cancel.ts';
import type { Command } from './command.ts';
import { environments } from './environments.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { look } from './look.ts';
import { migrate } from './migrate.ts';
import { plan } from './plan.ts';
import { repair } from './repair.ts';
import { retire } from './retire.ts';
import { rollback } from './rollback.ts';
import { status } from './status.ts';
import { validate } from './validate.ts';
import { widen } from './widen.ts';

/** In the order help shows them. */
export const commands: readonly Command[] = [
  help,
  environments,
  plan,
  migrate,
  validate,
  repair,
  widen,
  retire,
  rollback,
  look,
  status,
  history,
  cancel,
];
