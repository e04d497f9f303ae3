import { RestError } from '@azure/core-rest-pipeline';
import type { TableClient } from '@azure/data-tables';

export interface Faults {
  /** Requests that reached the server, e.g. `POST`. */
  readonly sent: string[];
  /** Does the next matching request, then loses its answer: `once` and the client repeats it, or `for good`. */
  readonly loseAnswer: (how: 'once' | 'for good', method: string, meanwhile?: () => Promise<void>) => void;
  /** The next matching request never arrives. */
  readonly loseRequest: (method: string) => void;
}

/** What the SDK throws for a broken socket, and repeats. */
const broken = (): RestError => new RestError('socket hang up', { code: 'ECONNRESET' });

/** Faults between a client and its server, around the SDK's own repeating (`for good`) or below it (`once`). */
export function withFaults(client: TableClient): Faults {
  interface Fault {
    readonly how: 'once' | 'for good' | 'never sent';
    readonly method: string;
    readonly meanwhile?: () => Promise<void>;
  }
  let fault: Fault | undefined;
  const sent: string[] = [];
  const take = (method: string, ...hows: readonly Fault['how'][]): Fault | undefined => {
    if (fault?.method !== method || !hows.includes(fault.how)) return undefined;
    const taken = fault;
    fault = undefined;
    return taken;
  };
  client.pipeline.addPolicy({
    name: 'faultsAboveRetry',
    async sendRequest(request, next) {
      const taken = take(request.method, 'for good', 'never sent');
      if (taken?.how === 'never sent') throw broken();
      const response = await next(request);
      if (taken === undefined) return response;
      await taken.meanwhile?.();
      throw broken();
    },
  });
  client.pipeline.addPolicy(
    {
      name: 'faultsBelowRetry',
      async sendRequest(request, next) {
        const taken = take(request.method, 'once');
        const response = await next(request);
        sent.push(request.method);
        if (taken === undefined) return response;
        await taken.meanwhile?.();
        throw broken();
      },
    },
    { afterPhase: 'Retry' },
  );
  return {
    sent,
    loseAnswer: (how, method, meanwhile) => {
      fault = meanwhile === undefined ? { how, method } : { how, method, meanwhile };
    },
    loseRequest: (method) => {
      fault = { how: 'never sent', method };
    },
  };
}
