import { app } from '@azure/functions';

/** Where Teams delivers. Anonymous to Azure: the door checks the sender's token, tenant and channel itself. */
app.http('messages', {
  methods: ['POST'],
  route: 'messages',
  authLevel: 'anonymous',
  handler: async (request) => {
    const { answerMessage } = await import('./http/answer-message.ts');
    return answerMessage(request);
  },
});
