import { app } from '@azure/functions';

const seen: string[] = [];
let running = 0;

/** Never due while a test runs: started on demand only. */
app.timer('yearly', {
  schedule: '0 0 0 1 1 *',
  handler: async (timer) => {
    running += 1;
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`${running} at once, past due ${timer.isPastDue}`);
    running -= 1;
  },
});
app.timer('failing', {
  schedule: '0 0 0 1 1 *',
  handler: () => {
    throw new Error('not today');
  },
});
/** Due each second. */
app.timer('each-second', { schedule: '* * * * * *', handler: () => void seen.push('tick') });
app.http('seen', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ jsonBody: seen }) });
