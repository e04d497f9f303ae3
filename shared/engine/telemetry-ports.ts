import type { RunId } from '../domain/ids.ts';

/** Ids, codes and counts only: what people wrote or are called never gets here. */
export type Attributes = { readonly [name: string]: string | number | boolean };

export type SpanName = 'run' | 'chat turn' | 'button' | 'slice' | 'dataverse request' | 'sweep';

/** Units: `cutover.run.duration` and the ages are seconds, the others count. */
export type MetricName =
  | 'cutover.runs'
  | 'cutover.run.duration'
  | 'cutover.dataverse.requests'
  | 'cutover.dataverse.throttles'
  | 'cutover.drift.age'
  | 'cutover.drift.check_age'
  | 'cutover.poison';

/** Traces and metrics. Nothing of it may fail or hold up what it measures. */
export interface Telemetry {
  /** Measures a piece of work, within the piece it is called in. Errors are noted and thrown on. */
  readonly span: <T>(name: SpanName, attributes: Attributes, work: () => Promise<T>) => Promise<T>;
  /**
   * Says that the work under way belongs to a run: from the chat turn that asks for it to the last request, everything
   * about one run is one trace. The first call within a piece of work counts.
   */
  readonly about: (run: RunId) => void;
  readonly measure: (metric: MetricName, value: number, attributes?: Attributes) => void;
  /** A run is over; `from` and `to` in ISO 8601. */
  readonly ended: (run: RunId, from: string, to: string, attributes: Attributes) => void;
}

export const noTelemetry: Telemetry = {
  span: (_name, _attributes, work) => work(),
  about: () => undefined,
  measure: () => undefined,
  ended: () => undefined,
};
