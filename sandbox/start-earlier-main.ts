import { composeFrom } from '../shared/compose.ts';
import { readConfig } from '../shared/config.ts';
import { guid } from '../shared/domain/guid.ts';
import { parseEnvironmentKey } from '../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../shared/domain/reason.ts';
import { advance } from '../shared/engine/advance.ts';
import { decide } from '../shared/engine/decide.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { startRun } from '../shared/engine/start-run.ts';
import { people } from './fixtures/people.ts';

/**
 * The product migrates an environment some time ago: `<key> <ISO 8601>`, app settings in the environment. A process of
 * its own, because only the clock of the engine goes wrong, and because nobody else may be at the ledger meanwhile.
 */
const [key = '', at = ''] = process.argv.slice(2);
const read = readConfig(process.env);
if (read.kind === 'misconfigured') throw new Error('the settings of the sandbox are not accepted');
const { ports: now } = composeFrom({ ...read.config, logLevel: 'off' });
const behind = Date.now() - Date.parse(at);
const ports: Ports = {
  ...now,
  clock: { ...now.clock, now: () => new Date(Date.now() - behind) },
  // Nobody is to be woken: this process does the work itself.
  wakeUps: { wake: async () => undefined },
};
const environment = ports.settings.environments.find((one) => one.key === parseEnvironmentKey(key));
if (environment === undefined) throw new Error(`no environment ${key}`);
const person = ({ name, objectId }: { name: string; objectId: string }) => ({ id: guid(objectId), name });

const { id } = did(await startRun(ports, { environment, kind: 'migrate', requester: person(people.ada) }));
await advance(ports, id);
const planned = await ports.ledger.run(id);
if (planned?.status !== 'awaiting_approval') throw new Error(`the earlier run is ${planned?.status}`);
const { approvalId } = planned;
did(await decide(ports, { run: id, approvalId, verdict: 'approve', by: person(people.bruno) }));
await advance(ports, id);
const done = await ports.ledger.run(id);
if (done?.status !== 'succeeded' && done?.status !== 'unproven')
  throw new Error(`the earlier run ended ${done?.status}`);
process.exit(0);

function did<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`the earlier run was refused: ${answer.reason}`);
  return answer;
}
