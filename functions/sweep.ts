import { app } from '@azure/functions';

/** Each minute: wakes what was lost, sends what is unsent, expires what is over. */
app.timer('sweep', {
  schedule: '0 * * * * *',
  handler: async () => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { sweep } = await import('../shared/engine/sweep.ts');
    await sweep(await portsOrThrow());
  },
});
