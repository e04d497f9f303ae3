import { app } from '@azure/functions';

/** Each day at 05:00 UTC: compares environments with what their last verified run left. */
app.timer('check-drift', {
  schedule: '0 0 5 * * *',
  handler: async () => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { checkDrift } = await import('../shared/engine/check-drift.ts');
    const { log } = await portsOrThrow();
    log.info(checkDrift().reason);
  },
});
