import { app } from '@azure/functions';

/** What differs from how an environment was left, as of the last check, and when the next one is. */
app.http('drift-read', {
  methods: ['GET'],
  route: 'environments/{environment}/drift',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { routes } = await import('./http/routes.ts');
    return answerPerson(request, routes.drift);
  },
});
