import { isRefusal } from '../shared/domain/reason.ts';
import type { Reported } from '../shared/domain/reported.ts';
import { findRun, isRunWord } from '../shared/engine/find-run.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { reportOf } from '../shared/engine/read-report.ts';
import { portsHere } from './here.ts';

/**
 * What is stored of a run that somebody named in a terminal, by its id, by the short one of its card, or by its
 * environment, which stands for the newest; an exit code, once they were told why not.
 */
export async function reportedRun(said: string | undefined, usage: string): Promise<Reported | number> {
  if (said === undefined || said.startsWith('-')) {
    console.error(`Name one run, or an environment for its newest run.\nUsage: ${usage}`);
    return 2;
  }
  const ports = portsHere();
  if (typeof ports === 'number') return ports;
  const id = await idOf(ports, said);
  if (typeof id === 'number') return id;
  const reported = await reportOf(ports, id);
  return isRefusal(reported) ? unknown() : reported;
}

async function idOf(ports: Ports, said: string): Promise<Reported['run']['id'] | number> {
  const { environments } = ports.settings;
  const environment = environments.find((one) => one.key === said);
  if (environment !== undefined) {
    const [newest] = await ports.ledger.runs(environment.key, 1);
    if (newest !== undefined) return newest.id;
    console.error(`There was no run of ${environment.key} yet.`);
    return 2;
  }
  if (!isRunWord(said)) {
    const known = environments.map((one) => one.key).join(', ');
    console.error(`"${said.slice(0, 60)}" is no run and no environment. Environments: ${known}`);
    return 2;
  }
  const found = await findRun(ports, said, environments);
  return isRefusal(found) ? unknown() : found.run.id;
}

function unknown(): number {
  console.error('There is no such run here. "history <environment>" lists those there are.');
  return 2;
}
