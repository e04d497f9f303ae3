import { app } from '@azure/functions';

/** One run by its id, as its card shows it. */
app.http('runs-read', {
  methods: ['GET'],
  route: 'runs/{id}',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { routes } = await import('./http/routes.ts');
    return answerPerson(request, routes.read);
  },
});
