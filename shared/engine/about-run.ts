import { type EnvironmentKey, environmentOf, type RunId } from '../domain/ids.ts';

/** What every log line of a run or inquiry carries, so that one query finds them all. */
export function aboutRun(id: RunId): { readonly run: RunId; readonly environment: EnvironmentKey } {
  return { run: id, environment: environmentOf(id) };
}
