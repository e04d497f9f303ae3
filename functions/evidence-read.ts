import { app } from '@azure/functions';

/** One picture of a run's evidence. */
app.http('evidence-read', {
  methods: ['GET'],
  route: 'runs/{id}/evidence/{evidence}/{picture}',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { routes } = await import('./http/routes.ts');
    return answerPerson(request, routes.picture);
  },
});
