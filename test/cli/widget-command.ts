import { vi } from 'vitest';
import { widget } from '../../cli/commands/widget.ts';

/** The command in this process, and what it printed: starting one for each call takes much longer than most checks. */
export async function runWidget(...args: readonly string[]) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const status = await widget.run(args);
    const printed = (spy: typeof out): string => spy.mock.calls.map(([line]) => `${line}\n`).join('');
    return { status, stdout: printed(out), stderr: printed(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
