import { app } from '@azure/functions';

/** The report of a run as a file: `?format=` html, md or json; html when nothing is said. */
app.http('runs-report', {
  methods: ['GET'],
  route: 'runs/{id}/report',
  authLevel: 'function',
  handler: async (request) => {
    const { answerPerson } = await import('./http/answer-person.ts');
    const { reportRoute } = await import('./http/report-route.ts');
    return answerPerson(request, reportRoute);
  },
});
