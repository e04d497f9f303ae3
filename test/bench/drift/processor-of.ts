import { readFileSync } from 'node:fs';

/** Seconds of processor that another process has used so far; Linux counts in hundredths. */
export function processorOf(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /);
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
