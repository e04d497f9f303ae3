import { makeRemembered } from '../../../sandbox/dataverse/make-remembered.ts';
import { documentedLimits } from '../../../sandbox/dataverse/protection-limits.ts';
import { type DataverseDouble, startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { createStore } from '../../../sandbox/dataverse/store.ts';
import { authorizeBoth } from '../../builders/both-identities.ts';
import { crowded } from '../apply/crowded.ts';
import { slowness } from '../apply/scale.ts';
import type { FleetOptions } from './fleet.ts';
import { startIdentity } from './identity.ts';
import { migrated } from './migrated.ts';

/** All organisations of a fleet, in a process of their own: each has its own server, pace and limits, and the same rows. */
const { environments, people, seedFile }: FleetOptions = JSON.parse(process.argv[2] ?? '{}');
const { fixture } = crowded(0);
const store = createStore(fixture, () => new Date());
store.restore(await migrated(people, seedFile));
const remembered = makeRemembered();
const doubles: DataverseDouble[] = [];
for (let count = 0; count < environments; count++)
  doubles.push(
    await startDataverse({
      fixture,
      store,
      remembered,
      authorize: authorizeBoth,
      slowness: { ...slowness, workers: 8 },
      limits: documentedLimits,
      dopHint: 8,
    }),
  );
const identity = await startIdentity();
let [cpu, asked] = [process.cpuUsage(), 0];
let seen = doubles.map(() => 0);
process.on('message', () => {
  const counts = doubles.map(({ requests }, index) => requests.length - (seen[index] ?? 0));
  const throttled = doubles.flatMap(({ requests }, index) =>
    requests.slice(seen[index]).filter(({ status }) => status === 429),
  ).length;
  seen = doubles.map(({ requests }) => requests.length);
  const { user, system } = process.cpuUsage(cpu);
  cpu = process.cpuUsage();
  const tokens = identity.tokens() - asked;
  asked += tokens;
  process.send?.({ counts, throttled, tokens, fleetProcessor: (user + system) / 1_000_000 });
});
process.on('disconnect', () => process.exit(0));
process.send?.({
  urls: doubles.map(({ url }) => url),
  organizationId: fixture.organizationId,
  identity: identity.url,
});
