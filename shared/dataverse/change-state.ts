import type { Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import type { StateChange } from './row-changes.ts';
import { moveRow } from './update-row.ts';

const active = { statecode: 0, statuscode: 1 };
const inactive = { statecode: 1, statuscode: 2 };

/** Both columns travel together: Dataverse refuses a status that does not belong to the state. */
export function changeState(connection: Connection, change: StateChange): Promise<ChangeResult | Refusal> {
  const [from, to] = change.kind === 'deactivate' ? [active, inactive] : [inactive, active];
  return moveRow(connection, {
    row: change,
    before: { statecode: from.statecode },
    after: { statecode: to.statecode },
    send: to,
  });
}
