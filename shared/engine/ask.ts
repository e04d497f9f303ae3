import type { Inquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { awaitedRun } from './awaited-run.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';
import { type Asked, saveAsked } from './save-asked.ts';

/** Reports come with what was seen: see `report-evidence.ts`. */
export type Ask = Omit<Asked, 'what' | 'report'> & { readonly what: Exclude<Asked['what'], 'report'> };

/** A reading, open to every reader: no slot is taken, and the worker answers on the card. */
export async function ask(ports: Ports, asked: Ask): Promise<Inquiry | Refusal> {
  const { environment, what, requester, about } = asked;
  if (!(await mayRead(ports, environment, requester))) return unknownTo(ports, environment, requester);
  // Known at once, without a look at Dataverse: that nothing awaits a look needs no card of its own.
  const awaited = what === 'look' ? await awaitedRun(ports, environment, about) : undefined;
  return isRefusal(awaited) ? awaited : saveAsked(ports, asked);
}
