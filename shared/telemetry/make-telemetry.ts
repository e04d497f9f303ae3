import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { RunId } from '../domain/ids.ts';
import type { Clock, Ids } from '../engine/ports.ts';
import type { Telemetry } from '../engine/telemetry-ports.ts';
import type { DoneSpan, Sink } from './sink.ts';

/** What happens in one chat turn or slice; which run it is about is known at its end at the latest. */
interface Scope {
  run?: RunId;
  readonly spans: Omit<DoneSpan, 'trace'>[];
}

const spansAtMost = 2_000;

/**
 * Spans of one turn or slice are told together at its end, in the trace of the run it was about: the trace id comes from
 * the run's id, so nothing has to travel with the queue message or be stored.
 */
export function makeTelemetry(sink: Sink, clock: Pick<Clock, 'now'>, { random }: Ids): Telemetry {
  const around = new AsyncLocalStorage<{ readonly scope: Scope; readonly id: string }>();
  const tell = ({ run, spans }: Scope): void => {
    const trace = run === undefined ? random(32) : traceOf(run);
    const root = run === undefined ? {} : { parent: rootOf(run) };
    for (const span of spans) sink.span({ ...root, ...span, trace });
  };
  return {
    span: async (name, attributes, work) => {
      const outer = around.getStore();
      const scope: Scope = outer?.scope ?? { spans: [] };
      const id = random(16);
      const from = clock.now();
      let failed = true;
      try {
        const done = await around.run({ scope, id }, work);
        failed = false;
        return done;
      } finally {
        const parent = outer === undefined ? {} : { parent: outer.id };
        const span = { id, name, from, to: clock.now(), failed, attributes, ...parent };
        if (scope.spans.length < spansAtMost) scope.spans.push(span);
        if (outer === undefined) tell(scope);
      }
    },
    about: (run) => {
      const scope = around.getStore()?.scope;
      if (scope !== undefined) scope.run ??= run;
    },
    measure: (metric, value, attributes = {}) => sink.measure(metric, value, attributes),
    ended: (run, from, to, attributes) =>
      sink.span({
        trace: traceOf(run),
        id: rootOf(run),
        name: 'run',
        from: new Date(from),
        to: new Date(to),
        failed: false,
        attributes: { run, ...attributes },
      }),
  };
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of a run's trace, for whoever looks for it: the first 32 digits of SHA-256 of the run id. */
export const traceOf = (run: RunId): string => hashed(run).slice(0, 32);
const rootOf = (run: RunId): string => hashed(`${run}/root`).slice(0, 16);
