import type { HttpRequest } from '@azure/functions';
import { pictureNames } from '../../shared/domain/evidence.ts';
import { parseEnvironmentKey, parseRunId, type RunId } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { findEnvironment } from '../../shared/engine/environment-settings.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import type { PictureAsked } from '../../shared/engine/read-picture.ts';

/** `{environment}` of the route: the key, exactly. The API does not guess what was meant. */
export function parseEnvironment(request: HttpRequest, ports: Ports): EnvironmentSettings | Refusal {
  const text = request.params.environment ?? '';
  const key = parseEnvironmentKey(text);
  const found = key === undefined ? undefined : findEnvironment(ports, key);
  return found ?? refuse('unknown_environment', { said: text.slice(0, 60) });
}

/** `{id}` of the route. */
export function parseRun(request: HttpRequest): RunId | Refusal {
  return parseRunId(request.params.id) ?? refuse('unknown_run');
}

/** `{id}`, `{evidence}` and `{picture}` of the route. */
export function parsePicture(request: HttpRequest): PictureAsked | Refusal {
  const id = parseRunId(request.params.id);
  const { evidence = '', picture } = request.params;
  const name = pictureNames.find((one) => one === picture);
  return id === undefined || name === undefined || !/^[\w-]{1,60}$/.test(evidence)
    ? refuse('unknown_run')
    : { id, evidence, picture: name };
}

/** `?top=`, 1 to 100; anything else is 20. */
export function parseTop(request: HttpRequest): number {
  const top = Number(request.query.get('top') ?? 20);
  return Number.isInteger(top) && top >= 1 && top <= 100 ? top : 20;
}
