import { app } from '@azure/functions';

/** The newest runs of an environment; `?top=` 1 to 100, 20 by default. */
app.http('runs-list', {
  methods: ['GET'],
  route: 'environments/{environment}/runs',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { routes } = await import('./http/routes.ts');
    return answerPerson(request, routes.list);
  },
});
