import { request } from '../../shared/dataverse/connection.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Probe } from './probe.ts';
import type { Trace } from './undo.ts';

/** Deletes what a check made, newest first, whatever came of it. Answers what is still there. */
export async function takeBack(probe: Probe): Promise<readonly Trace[]> {
  const left: Trace[] = [];
  for (const trace of probe.undo.takeAll()) if (!(await deleted(probe, trace))) left.push(trace);
  return left;
}

async function deleted({ connection }: Probe, { path }: Trace): Promise<boolean> {
  const call = { kind: 'write', method: 'DELETE', repeatable: true } as const;
  const reply = await request(connection, path, call).catch(() => undefined);
  if (reply === undefined || isRefusal(reply) || reply.kind === 'lost') return false;
  // Not there any more, or never made: the same to whoever comes after.
  return isSuccess(reply) || reply.status === 404;
}
