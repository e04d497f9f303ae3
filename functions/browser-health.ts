import { app } from '@azure/functions';

/** Says `ok`, or which settings are missing or wrong: names only, never values. */
app.http('health', {
  methods: ['GET'],
  route: 'health',
  authLevel: 'anonymous',
  handler: async () => {
    const { answerBrowserHealth } = await import('./http/answer-browser-health.ts');
    return answerBrowserHealth();
  },
});
