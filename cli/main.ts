import { runTerminal } from './run-terminal.ts';
import { noProgress, type Progress } from './terminal/progress.ts';

let progress: Progress = noProgress;

// `cutover … | head` closes the pipe while we write: nobody reads on, and nothing is wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Whatever was begun is left as an interruption leaves it. 128 and the number of the signal, as shells have it.
process.once('SIGINT', () => {
  progress.clear();
  process.exit(130);
});

/** `node cli/main.ts <command> …`; docs/terminal.md has the exit codes. */
process.exitCode = await runTerminal({
  args: process.argv.slice(2),
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  begun: (terminal) => {
    progress = terminal.progress;
  },
});
