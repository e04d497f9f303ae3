import { monitorEventLoopDelay } from 'node:perf_hooks';
import { documentedLimits } from '../../../sandbox/dataverse/protection-limits.ts';
import { startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { authorizeBoth } from '../../builders/both-identities.ts';
import { crowded } from './crowded.ts';
import { factsOf, rowsIn } from './facts.ts';
import type { OrganisationOptions } from './organisation.ts';
import { troubleEvery } from './trouble.ts';

/** A process of its own, so that what is measured does not share an event loop with what it is measured against. */
const options: OrganisationOptions = JSON.parse(process.argv[2] ?? '{}');
const { people, dop, slowness, troubled } = options;
const crowd = crowded(people);
const trouble = troubled ? troubleEvery(100, (fault) => double.faults.push(fault)) : undefined;
const double = await startDataverse({
  fixture: crowd.fixture,
  authorize: authorizeBoth,
  slowness: { ...slowness, workers: dop },
  limits: documentedLimits,
  dopHint: dop,
  ...(trouble === undefined ? {} : { meanwhile: trouble }),
});
const before = rowsIn(double.store);
const lateness = monitorEventLoopDelay({ resolution: 10 });
lateness.enable();
process.on('message', () => {
  const lateMs = Math.max(0, lateness.percentile(99) / 1e6 - 10);
  process.send?.({ facts: { ...factsOf(double, crowd.people, before), lateMs } });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: double.url });
