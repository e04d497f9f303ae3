import type { Attributes, MetricName } from '../engine/telemetry-ports.ts';

/** One measured piece of work. */
export interface DoneSpan {
  /** 32 hexadecimal digits. */
  readonly trace: string;
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly parent?: string;
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly failed: boolean;
  readonly attributes: Attributes;
}

/** Where measured things go. */
export interface Sink {
  readonly span: (span: DoneSpan) => void;
  readonly measure: (metric: MetricName, value: number, attributes: Attributes) => void;
}

/** Held until the sink is there; what comes beyond that is dropped, not kept. */
const heldAtMost = 2_000;

/**
 * A sink that is only loaded when there is something to tell, so that no start pays for it. One that cannot be loaded
 * loses what it was told, and is said once.
 */
export function lateSink(load: () => Promise<Sink>, failed: () => void): Sink {
  let state: 'unasked' | 'loading' | 'lost' | Sink = 'unasked';
  const held: ((sink: Sink) => void)[] = [];
  const begin = (): void => {
    state = 'loading';
    load().then(
      (sink) => {
        state = sink;
        for (const told of held.splice(0)) told(sink);
      },
      () => {
        state = 'lost';
        held.length = 0;
        failed();
      },
    );
  };
  const tell = (told: (sink: Sink) => void): void => {
    if (typeof state === 'object') told(state);
    else if (state !== 'lost' && held.length < heldAtMost) held.push(told);
    if (state === 'unasked') begin();
  };
  return {
    span: (span) => tell((to) => to.span(span)),
    measure: (metric, value, attributes) => tell((to) => to.measure(metric, value, attributes)),
  };
}
