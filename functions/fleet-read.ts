import { app } from '@azure/functions';

/**
 * All environments as a page; `?state=`, `?cause=`, `?page=` and `?lang=`. People follow a link to it, and a browser brings
 * no function key: who they are is checked by us, as everywhere.
 */
app.http('fleet-read', {
  methods: ['GET'],
  route: 'fleet',
  authLevel: 'anonymous',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { fleetRoute } = await import('./http/fleet-route.ts');
    return answerPerson(request, fleetRoute);
  },
});
