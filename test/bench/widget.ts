import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { denseBundles } from './dense-bundles.ts';
import type { WidgetCost } from './widget-cost.ts';

/**
 * `npm run bench:widget`: what the widget check costs on large files, against its limits. Exit code 1 when one is over.
 * Each case has a process of its own, so that its memory is its own: the whole process counts, this script's part too.
 */
interface Limit {
  readonly case: string;
  readonly about: string;
  readonly milliseconds: number;
  readonly megabytes?: number;
}

const limits: readonly Limit[] = [
  ...denseBundles.map(({ id, about }) => ({
    case: id,
    about: `5 MB, dense, with the calls in it: ${about}`,
    milliseconds: 10_000,
    megabytes: 700,
  })),
  ...denseBundles.map(({ id, about }) => ({
    case: `unrelated-${id}`,
    about: `3.6 MB of a vendor, unrelated: ${about}`,
    milliseconds: 100,
  })),
];

function measured(name: string): WidgetCost {
  const script = fileURLToPath(new URL('widget-cost.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`measuring ${name}: ${stderr}`);
  return JSON.parse(stdout) as WidgetCost;
}

const share = (is: number, most: number): string => `${Math.round((is / most) * 100)} %`;

/** Says how far below or above its limits a case is. */
function judge({ case: name, about, milliseconds, megabytes }: Limit): boolean {
  const cost = measured(name);
  // On a busy machine the clock counts the work of others; processor time counts threads that work side by side twice.
  const time = Math.min(cost.elapsed, cost.processor);
  // A check that its own time limit ended has not done all the work.
  const isWhole = cost.visible === 'yes';
  const isOver = time > milliseconds || cost.megabytes > (megabytes ?? Number.POSITIVE_INFINITY) || !isWhole;
  const parts = [
    `${Math.round(time)} of ${milliseconds} ms (${share(time, milliseconds)}; ${Math.round(cost.elapsed)} by the clock, ${Math.round(cost.processor)} of processors)`,
    ...(megabytes === undefined
      ? []
      : [`${Math.round(cost.megabytes)} of ${megabytes} MB (${share(cost.megabytes, megabytes)})`]),
    isWhole ? 'panel: yes' : `NOT FINISHED: ${cost.visible}`,
  ];
  console.log(`${isOver ? 'OVER  ' : 'within'}  ${about}\n        ${parts.join(', ')}`);
  return isOver;
}

const [busy = 0] = loadavg();
console.log(
  `Node ${process.version}, ${availableParallelism()} processors, load ${busy.toFixed(1)} at the start. The lower of clock and processor time is judged.`,
);
const over = limits.filter(judge).length;
console.log(
  over === 0 ? 'Every case is within its limits.' : `${over} of ${limits.length} cases are over a limit.`,
);
process.exitCode = over === 0 ? 0 : 1;
