/** What a section of the benchmark found; all of it ends in one JSON, and the charts are drawn from that. */
export interface SectionResult {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly charts: readonly Chart[];
  /** How it was measured, where a figure alone would mislead: what was extrapolated, what is beside the point. */
  readonly notes: readonly string[];
}

export type Unit = '×' | 's' | 'ms' | 'MB' | 'requests' | 'links' | 'people' | '';

export interface Figure {
  /** Kebab-case, unique within its section. */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** A bound: more than this fails the benchmark. */
  readonly atMost?: number;
  /** A bound: anything else fails the benchmark. */
  readonly exactly?: number;
}

export type Chart = BarChart | LineChart;

export interface BarChart {
  readonly kind: 'bars';
  /** Name of the picture, kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    /** Drawn as a line across the bar. */
    readonly bound?: number;
    readonly ours?: true;
  }[];
}

export interface LineChart {
  readonly kind: 'lines';
  readonly id: string;
  readonly title: string;
  readonly x: { readonly label: string; readonly values: readonly number[] };
  /** One value for each of `x.values`; as multiples of the first when the units differ. */
  readonly lines: readonly {
    readonly label: string;
    readonly unit: Unit;
    readonly values: readonly number[];
  }[];
}

export const isMissed = ({ value, atMost, exactly }: Figure): boolean =>
  (atMost !== undefined && !(value <= atMost)) || (exactly !== undefined && value !== exactly);

export const shownValue = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => {
  const digits = Number.isInteger(value) || Math.abs(value) >= 1_000 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' ? text : `${text} ${unit}`;
};

export const shownBound = ({ atMost, exactly, unit }: Figure): string =>
  atMost !== undefined
    ? `at most ${shownValue({ value: atMost, unit })}`
    : exactly !== undefined
      ? `exactly ${shownValue({ value: exactly, unit })}`
      : '';
