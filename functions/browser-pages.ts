import { app } from '@azure/functions';

/** Opens one widget or workspace in a browser. Who may ask is decided by an Entra token; a key would be a secret more. */
app.http('pages', {
  methods: ['POST'],
  route: 'pages',
  authLevel: 'anonymous',
  handler: async (request) => {
    const { answerPages } = await import('./http/answer-pages.ts');
    return answerPages(request);
  },
});
