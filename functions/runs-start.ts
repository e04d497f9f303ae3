import { app } from '@azure/functions';

/** Asks for a run, like `migrate env X` in Teams; a JSON body may say `kind`, `pilot`, `window` and `run`. The function key is an extra door, never an identity. */
app.http('runs-start', {
  methods: ['POST'],
  route: 'environments/{environment}/runs',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { routes } = await import('./http/routes.ts');
    return answerPerson(request, routes.start);
  },
});
