import { z } from 'zod';

const duration = z.string().regex(/^PT(?:\d+M|\d+H)$/);
const alerts = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{3,40}$/),
    title: z.string().min(10).max(90),
    cure: z.string().min(20),
    severity: z.number().int().min(0).max(4),
    every: duration,
    over: duration,
    operator: z.enum(['GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual', 'Equals']),
    threshold: z.number().int().min(0),
    query: z.array(z.string().min(1)).min(1),
  }),
);
const workbook = z.looseObject({
  version: z.literal('Notebook/1.0'),
  items: z
    .array(
      z.looseObject({ name: z.string().min(1), content: z.looseObject({ query: z.string().optional() }) }),
    )
    .min(1),
});

/** Tables of Application Insights: https://learn.microsoft.com/azure/azure-monitor/reference/tables-category */
const tables = /^(?:let |union |customMetrics$|requests$|exceptions$|traces$|dependencies$)/;
const needed = [
  'failed-runs',
  'no-sweep',
  'drift-check-failing',
  'poison-queue',
  'throttles',
  'server-errors',
];

export interface Known {
  readonly metrics: readonly string[];
  readonly functions: readonly string[];
}

/** What is wrong with `alerts.json`. */
export function alertProblems(text: string, known: Known): readonly string[] {
  const read = alerts.safeParse(JSON.parse(text));
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const ids = read.data.map(({ id }) => id);
  return [
    ...needed.filter((id) => !ids.includes(id)).map((id) => `there is no alert ${id}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`),
    ...read.data.flatMap(({ id, query }) => [
      ...queryProblems(id, query.join('\n'), known),
      ...(/summarize value =/.test(query.at(-1) ?? '') ? [] : [`${id} does not end in a value`]),
    ]),
    ...read.data
      .filter(({ every, over }) => minutes(every) > minutes(over))
      .map(({ id }) => `${id} looks at less than it waits`),
  ];
}

/** What is wrong with `workbook.json`. */
export function workbookProblems(text: string, known: Known): readonly string[] {
  const read = workbook.safeParse(JSON.parse(text));
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const queries = read.data.items.flatMap(({ name, content }) =>
    content.query === undefined ? [] : queryProblems(name, content.query, known),
  );
  const shown = known.metrics.filter((metric) => !text.includes(`'${metric}'`));
  return [...queries, ...shown.map((metric) => `${metric} is nowhere shown`)];
}

function queryProblems(where: string, query: string, { metrics, functions }: Known): readonly string[] {
  const names = [...query.matchAll(/(?<![\w.])name == '([^']+)'/g)].map((match) => match[1] ?? '');
  const called = [...query.matchAll(/operation_Name == '([^']+)'/g)].map((match) => match[1] ?? '');
  // A counter sends how much was added since the last time: its largest part says nothing about the whole.
  const counted = /\bvalue(?:Max|Min)\b/.test(query)
    ? names.filter((one) => !/(?:duration|age)$/.test(one))
    : [];
  const open = (query.match(/[([]/g) ?? []).length - (query.match(/[)\]]/g) ?? []).length;
  return [
    ...(tables.test(query.split('\n')[0] ?? '') ? [] : [`${where} asks an unknown table`]),
    ...names.filter((one) => !metrics.includes(one)).map((one) => `${where}: there is no metric ${one}`),
    ...called.filter((one) => !functions.includes(one)).map((one) => `${where}: there is no function ${one}`),
    ...counted.map((one) => `${where}: ${one} counts, so it is summed`),
    ...(open === 0 ? [] : [`${where}: brackets do not match`]),
  ];
}

function minutes(text: string): number {
  return Number(/\d+/.exec(text)?.[0]) * (text.endsWith('H') ? 60 : 1);
}
