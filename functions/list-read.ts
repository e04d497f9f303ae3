import { app } from '@azure/functions';

/** All rows of a list that a card shows in part; `?of=`, `?page=` and `?lang=`. A page for browsers, like `fleet-read`. */
app.http('list-read', {
  methods: ['GET'],
  route: 'lists/{id}',
  authLevel: 'anonymous',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { listRoute } = await import('./http/list-route.ts');
    return answerPerson(request, listRoute);
  },
});
