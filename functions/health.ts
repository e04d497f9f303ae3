import { app } from '@azure/functions';

/** Says `ok`, or which settings are missing or wrong: names only, never values. */
app.http('health', {
  methods: ['GET'],
  route: 'health',
  authLevel: 'anonymous',
  handler: async () => {
    const { answerHealth } = await import('./http/answer-health.ts');
    return answerHealth();
  },
});
