import type { RunId } from '../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { readDrift } from '../../shared/engine/read-drift.ts';
import { type PictureAsked, readPicture } from '../../shared/engine/read-picture.ts';
import { listRuns, readRun } from '../../shared/engine/read-runs.ts';
import type { Route } from './answer-person.ts';
import { parseEnvironment, parsePicture, parseRun, parseTop } from './parameters.ts';
import { startRoute } from './start-route.ts';

/** What the HTTP API can do; each is one function of the app. */
export const routes = {
  start: startRoute,
  read: {
    parse: parseRun,
    act: (ports, by, id) => readRun(ports, { id, by }),
    status: 200,
  } satisfies Route<RunId>,
  picture: {
    parse: parsePicture,
    act: (ports, by, asked) => readPicture(ports, asked, by),
    status: 200,
  } satisfies Route<PictureAsked>,
  drift: {
    parse: parseEnvironment,
    act: (ports, by, environment) => readDrift(ports, { environment, by }),
    status: 200,
  } satisfies Route<EnvironmentSettings>,
  list: {
    parse: (request, ports) => {
      const environment = parseEnvironment(request, ports);
      return 'kind' in environment ? environment : { environment, top: parseTop(request) };
    },
    act: (ports, by, { environment, top }) => listRuns(ports, { environment, by, top }),
    status: 200,
  } satisfies Route<{ readonly environment: EnvironmentSettings; readonly top: number }>,
};
