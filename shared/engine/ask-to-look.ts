import type { RunId } from '../domain/ids.ts';
import type { LookAsked } from '../domain/inquiry.ts';
import { lookMinutes } from '../domain/late-look.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { rowById } from '../domain/snapshot.ts';
import { awaitedRun } from './awaited-run.ts';
import { placesFor, providerNames } from './observe-workspace.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';

const nonceCharacters = 24;

/** Asks somebody who may read the environment to look at the workspace: a request only they can answer, once. */
export async function askToLook(
  ports: Ports,
  asked: { readonly environment: EnvironmentSettings; readonly by: PersonRef; readonly run?: RunId },
): Promise<LookAsked | Refusal> {
  const { environment, by } = asked;
  if (!(await mayRead(ports, environment, by))) return unknownTo(ports, environment, by);
  const run = await awaitedRun(ports, environment, asked.run);
  if (isRefusal(run)) return run;
  const snapshot = await ports.dataverse(environment).readSnapshot('compare');
  if (isRefusal(snapshot)) return snapshot;
  const plan = await ports.ledger.plan(environment.key, run.plan);
  const places = placesFor(null, plan, snapshot);
  if (places.length === 0) return refuse('no_look_awaited', { environment: environment.name });
  const nonce = ports.ids.random(nonceCharacters);
  const until = new Date(ports.clock.now().getTime() + lookMinutes * 60_000).toISOString();
  await ports.evidence.askToLook({ nonce, run: run.id, person: by.id, until });
  const origins = places.flatMap(({ expected }) => expected.panels.map(({ origin }) => origin));
  const names = providerNames(plan, snapshot);
  return {
    run: run.id,
    places: places.map(({ app }) => ({
      name: rowById(snapshot, 'appmodule', app)?.columns.name ?? app,
      address: `${new URL(environment.url).origin}/main.aspx?appid=${app}`,
    })),
    lines: ports.observer.snippet({ nonce, origins: [...new Set(origins)], names }),
  };
}
