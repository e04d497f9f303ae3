import type { RunId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Trace } from '../domain/trace.ts';
import type { FoundDrift } from '../steps/drift/found.ts';
import { withoutPlan } from '../steps/drift/without-plan.ts';
import { seesAllProviders } from '../steps/facts.ts';
import type { CurrentBaseline } from './current-baseline.ts';
import { confirmedLook, lookAtAll } from './drift-look.ts';
import { migrations } from './plan-of.ts';
import type { Dataverse, Ports, ReadTraced } from './ports.ts';
import { whoAndWhen } from './who-and-when.ts';

export interface ComparedNow {
  readonly snapshot: Snapshot;
  /** By which the same reading can be asked again; absent where an adapter has none. */
  readonly trace?: Trace;
  readonly looked: Awaited<ReturnType<typeof lookAtAll>>;
  /** What differs, with who and when as far as anybody knows. */
  readonly items: readonly FoundDrift[];
}

/**
 * The environment as it is now against its baseline. Stores nothing but what pages showed, under `run`.
 * Refuses with `wrong_organization`, `rows_hidden`, and as `readSnapshot` does.
 */
export async function compareNow(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, current: { baseline } }: { readonly run: RunId; readonly current: CurrentBaseline },
): Promise<ComparedNow | Refusal> {
  const read = await readWithTrace(ports.dataverse(environment));
  if (isRefusal(read)) return read;
  const { snapshot } = read;
  if (snapshot.organizationId !== baseline.organizationId)
    return refuse('wrong_organization', {
      environment: environment.key,
      expected: baseline.organizationId,
      found: snapshot.organizationId,
    });
  // Whoever may not see every 1.0 row would tell of twenty that are gone.
  if (!seesAllProviders(snapshot)) return refuse('rows_hidden', { environment: environment.name });
  const about = { run, plan: baseline, snapshot, baseline };
  const looked = await confirmedLook(() => lookAtAll(ports, environment, about));
  const known = looked.found.length === 0 ? undefined : await migrations(ports, environment);
  const found = known === undefined ? [] : withoutPlan({ snapshot, baseline, ...known }, looked.found);
  return { ...read, looked, items: await whoAndWhen(ports, environment, baseline, found) };
}

async function readWithTrace(
  dataverse: Dataverse,
): Promise<(Pick<ReadTraced, 'snapshot'> & Partial<ReadTraced>) | Refusal> {
  if (dataverse.readTraced !== undefined) return dataverse.readTraced();
  const snapshot = await dataverse.readSnapshot('compare');
  return isRefusal(snapshot) ? snapshot : { snapshot };
}
