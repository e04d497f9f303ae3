import { composeFrom } from '../shared/compose.ts';
import { readConfig } from '../shared/config.ts';
import { parseRunId } from '../shared/domain/ids.ts';
import { isRefusal } from '../shared/domain/reason.ts';
import type { Reported } from '../shared/domain/reported.ts';
import { reportOf } from '../shared/engine/read-report.ts';

/** What is stored of a run that somebody named in a terminal; an exit code, once they were told why not. */
export async function reportedRun(said: string | undefined, usage: string): Promise<Reported | number> {
  const id = parseRunId(said);
  if (id === undefined) {
    console.error(`Name one run by its whole id.\nUsage: ${usage}`);
    return 2;
  }
  const read = readConfig(process.env);
  if (read.kind === 'misconfigured') {
    console.error('Settings are missing or wrong. "doctor" says which.');
    return 1;
  }
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  const reported = await reportOf(ports, id);
  if (!isRefusal(reported)) return reported;
  console.error('There is no such run here.');
  return 2;
}
