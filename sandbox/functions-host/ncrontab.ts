import { Cron } from 'croner';

const plain = /^[\d*,\-/A-Za-z]+$/;
const names = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)$/i;

/**
 * Why Azure would refuse this schedule, or `undefined`. NCRONTAB knows six fields of numbers, names, `*`, `,`, `-` and
 * `/`; croner also understands `?`, `L`, `W`, `#`, `7` for Sunday, `@daily` and years, which would fail on Azure only.
 */
export function scheduleProblem(schedule: string): string | undefined {
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 6) return `${fields.length} fields instead of 6`;
  for (const field of fields) {
    if (!plain.test(field)) return `unknown sign in ${field}`;
    const word = field.match(/[A-Za-z]+/g)?.find((one) => !names.test(one));
    if (word !== undefined) return `unknown word ${word}`;
  }
  if (/(?:^|[,\-/])7(?:$|[,\-/])/.test(fields[5] ?? '')) return 'Sunday is 0, not 7';
  try {
    return nextOccurrence(schedule, new Date(0)) === undefined ? 'it never happens' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first occurrence after `from`, in UTC. Day of month AND day of week must match, unlike in cron. */
export function nextOccurrence(schedule: string, from: Date): Date | undefined {
  const cron = new Cron(schedule, { domAndDow: true, sloppyRanges: true, timezone: 'UTC', paused: true });
  return cron.nextRun(from) ?? undefined;
}
