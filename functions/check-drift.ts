import { app } from '@azure/functions';

/** Every five minutes: asks for a check of each environment whose time has come. The worker makes it. */
app.timer('check-drift', {
  schedule: '0 */5 * * * *',
  handler: async () => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { startDueChecks } = await import('../shared/engine/due-checks.ts');
    await startDueChecks(await portsOrThrow());
  },
});
