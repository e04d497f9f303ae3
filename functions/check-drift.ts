import { app } from '@azure/functions';

/** A tick is over before the next one. */
const answeringMilliseconds = 4 * 60_000;

/** Every five minutes: checks each environment whose time has come, several side by side. */
app.timer('check-drift', {
  schedule: '0 */5 * * * *',
  handler: async () => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { startDueChecks } = await import('../shared/engine/due-checks.ts');
    const { advance } = await import('../shared/engine/advance.ts');
    const ports = await portsOrThrow();
    const end = ports.clock.now().getTime() + answeringMilliseconds;
    const hasTime = (): boolean => ports.clock.now().getTime() < end;
    // What is left when the time is over is the worker's.
    await startDueChecks(ports, { answer: (id) => advance(ports, id, hasTime), hasTime });
  },
});
