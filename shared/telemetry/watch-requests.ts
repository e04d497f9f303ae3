import type { EnvironmentKey } from '../domain/ids.ts';
import type { Telemetry } from '../engine/telemetry-ports.ts';

/** Measures each request to an environment: a span of its own, and counts by kind and status. Never its address or body. */
export function watchFor(environment: EnvironmentKey, telemetry: Telemetry) {
  return <T>(kind: string, send: () => Promise<T>, statusOf: (answer: T) => number | undefined): Promise<T> =>
    telemetry.span('dataverse request', { environment, kind }, async () => {
      const answer = await send();
      const status = statusOf(answer);
      telemetry.measure('cutover.dataverse.requests', 1, { environment, kind, status: status ?? 'none' });
      return answer;
    });
}

/** Counts each time an environment asks to wait, be it for a whole request or for one operation inside a batch. */
export function throttlesFor(environment: EnvironmentKey, telemetry: Telemetry) {
  return (): void => telemetry.measure('cutover.dataverse.throttles', 1, { environment });
}
