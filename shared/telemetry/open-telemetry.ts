import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { MetricName } from '../engine/telemetry-ports.ts';
import type { DoneSpan, Sink } from './sink.ts';

type Instrument = 'counter' | 'histogram' | 'gauge';

const instruments: { readonly [M in MetricName]: readonly [Instrument, unit: string] } = {
  'cutover.runs': ['counter', '{run}'],
  'cutover.run.duration': ['histogram', 's'],
  'cutover.dataverse.requests': ['counter', '{request}'],
  'cutover.dataverse.throttles': ['counter', '{request}'],
  'cutover.drift.age': ['gauge', 's'],
  'cutover.drift.check_age': ['gauge', 's'],
  'cutover.poison': ['counter', '{message}'],
};

const kinds: { readonly [name: string]: SpanKind } = {
  'chat turn': SpanKind.SERVER,
  button: SpanKind.SERVER,
  slice: SpanKind.CONSUMER,
  'dataverse request': SpanKind.CLIENT,
};

/** Hands what was measured to OpenTelemetry, under the ids it was measured with. */
export function openTelemetry(processor: SpanProcessor, reader: MetricReader): Sink {
  const resource: Resource = resourceFromAttributes({ 'service.name': 'cutover' });
  const ids = { trace: '', span: '' };
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [processor],
    idGenerator: { generateTraceId: () => ids.trace, generateSpanId: () => ids.span },
  });
  const tracer = provider.getTracer('cutover');
  const meters = new MeterProvider({ resource, readers: [reader] }).getMeter('cutover');
  const record = Object.fromEntries(
    Object.entries(instruments).map(([name, [kind, unit]]) => [name, recorder(meters, name, kind, unit)]),
  );
  return {
    span: ({ id, trace: traceId, parent, name, from, to, failed, attributes }: DoneSpan) => {
      Object.assign(ids, { trace: traceId, span: id });
      const remote = { traceId, spanId: parent ?? '', traceFlags: TraceFlags.SAMPLED, isRemote: true };
      const within = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, remote);
      const kind = kinds[name] ?? SpanKind.INTERNAL;
      const span = tracer.startSpan(
        name,
        { kind, startTime: from, attributes, root: parent === undefined },
        within,
      );
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(to);
    },
    measure: (metric, value, attributes) => record[metric]?.(value, attributes),
  };
}

function recorder(
  meter: ReturnType<MeterProvider['getMeter']>,
  name: string,
  kind: Instrument,
  unit: string,
): Sink['measure'] extends (name: MetricName, ...rest: infer R) => void ? (...rest: R) => void : never {
  if (kind === 'histogram') {
    const one = meter.createHistogram(name, { unit });
    return (value, attributes) => one.record(value, attributes);
  }
  if (kind === 'gauge') {
    const one = meter.createGauge(name, { unit });
    return (value, attributes) => one.record(value, attributes);
  }
  const one = meter.createCounter(name, { unit });
  return (value, attributes) => one.add(value, attributes);
}
