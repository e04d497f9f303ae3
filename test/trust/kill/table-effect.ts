import { z } from 'zod';
import type { Crossing } from './crossing.ts';

const rowSchema = z.looseObject({ RowKey: z.string() });
// Strict about what is read: points named by no state would strike nowhere, and every proof would hold.
const runSchema = z.looseObject({ status: z.string() });
const stepSchema = z.object({ from: z.number(), to: z.number(), epoch: z.number(), outcomes: z.string() });
const headSchema = z.object({ epoch: z.number(), leaseOwner: z.string().optional() });
const auditSchema = z.object({ what: z.string() });

export type StepWritten = z.infer<typeof stepSchema>;

/** What a write to the table does, read from what travels and not from the product's own code. */
export interface TableEffect {
  readonly label: string;
  /** Of the run row in it. */
  readonly status?: string;
  /** Of the head row in it. */
  readonly epoch?: number;
  readonly steps: readonly StepWritten[];
}

/** Nothing for reads. */
export function tableEffect({ method, path, body }: Crossing): TableEffect | undefined {
  if (method === 'GET') return undefined;
  if (path.includes('$batch')) return commitEffect(body);
  const inPath = /RowKey='([^']*)'/.exec(decodeURIComponent(path))?.[1];
  const key = inPath ?? rowsOf(body)[0]?.RowKey ?? '';
  const [, table = ''] = /\/(\w+)[^/]*$/.exec(path.split('?')[0] ?? '') ?? [];
  const kind = key.includes('|') ? key.split('|')[0] : table;
  return { label: `${method} ${kind} row`, steps: [] };
}

function commitEffect(body: string): TableEffect {
  const rows = rowsOf(body);
  const kinds = new Set<string>();
  const steps: StepWritten[] = [];
  let status: string | undefined;
  let epoch: number | undefined;
  for (const row of rows) {
    const [kind = ''] = row.RowKey.split('|');
    if (kind === 'run') {
      status = runSchema.parse(contentOf(row)).status;
      kinds.add(`run ${status}`);
    } else if (kind === 'head') {
      const head = headSchema.parse(contentOf(row));
      epoch = head.epoch;
      if (rows.length === 1) kinds.add(head.leaseOwner === undefined ? 'lease given back' : 'lease taken');
    } else if (kind === 'step') {
      const step = stepSchema.parse(contentOf(row));
      steps.push(step);
      kinds.add(`step ${step.from} ${step.outcomes.includes('i') ? 'intended' : 'done'}`);
    } else if (kind === 'audit') kinds.add(`audit ${auditSchema.parse(contentOf(row)).what}`);
    else kinds.add(kind);
  }
  return {
    label: `commit ${[...kinds].sort().join(', ')}`,
    steps,
    ...(status === undefined ? {} : { status }),
    ...(epoch === undefined ? {} : { epoch }),
  };
}

type Row = z.infer<typeof rowSchema>;

function rowsOf(body: string): readonly Row[] {
  return body.split(/\r?\n/).flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const row = rowSchema.safeParse(JSON.parse(line));
    return row.success ? [row.data] : [];
  });
}

const contentOf = (row: Row): unknown => JSON.parse(String(row.json0));
