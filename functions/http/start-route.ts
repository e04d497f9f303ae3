import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { askedWindow } from '../../shared/engine/asked-window.ts';
import { readRun } from '../../shared/engine/read-runs.ts';
import { startAsked } from '../../shared/engine/start-asked.ts';
import { startRefusal } from '../../shared/engine/start-run.ts';
import type { Route } from './answer-person.ts';
import { parseEnvironment } from './parameters.ts';
import { readStartBody, type StartAsked } from './start-body.ts';

interface Asked {
  readonly environment: EnvironmentSettings;
  readonly body: StartAsked | Refusal;
}

/** A run, asked for with the same words and under the same rules as in chat. */
export const startRoute = {
  parse: async (request, ports) => {
    const environment = parseEnvironment(request, ports);
    return 'kind' in environment ? environment : { environment, body: await readStartBody(request) };
  },
  act: async (ports, requester, { environment, body }) => {
    // Whoever may not start anything learns nothing from how a body is refused.
    const refusal = await startRefusal(ports, { environment, requester });
    if (refusal !== undefined) return refusal;
    if (isRefusal(body)) return body;
    const { kind, pilot, run: id } = body;
    const window = askedWindow(ports, environment, body.window);
    if (isRefusal(window)) return window;
    // A run of another environment is none of this one, whatever else the requester may do there.
    if (id !== undefined && environmentOf(id) !== environment.key) return refuse('unknown_run', { run: id });
    const run = id === undefined ? undefined : await readRun(ports, { id, by: requester });
    if (isRefusal(run)) return run;
    const asked = {
      kind,
      ...window,
      ...(pilot === undefined ? {} : { pilot }),
      ...(run === undefined ? {} : { run }),
    };
    return startAsked(ports, asked, { environment, requester });
  },
  status: 202,
} satisfies Route<Asked>;
