import { app } from '@azure/functions';

/** One run by its id, as its card shows it. */
app.http('runs-read', {
  methods: ['GET'],
  route: 'runs/{id}',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { parseRun } = await import('./http/parameters.ts');
    const { readRun } = await import('../shared/engine/read-runs.ts');
    return answerPerson(request, parseRun, (ports, by, id) => readRun(ports, { id, by }));
  },
});
