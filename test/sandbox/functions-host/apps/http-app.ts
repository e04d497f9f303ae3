import { app } from '@azure/functions';

/** Functions that show what a request looked like when it arrived. */
app.http('b-any', {
  route: 'things/{id}',
  authLevel: 'anonymous',
  handler: () => ({ body: 'second by name' }),
});
app.http('a-only', {
  methods: ['GET'],
  route: 'things/only',
  authLevel: 'anonymous',
  handler: () => ({ body: 'first by name' }),
});
app.http('echo', {
  methods: ['POST'],
  route: 'echo/{where}/{rest?}',
  authLevel: 'anonymous',
  handler: async (request) => ({
    status: 201,
    headers: { 'x-seen': request.headers.get('x-sent') ?? 'nothing' },
    jsonBody: { params: request.params, query: request.query.get('q'), body: await request.text() },
  }),
});
app.http('locked', { methods: ['GET'], authLevel: 'function', handler: () => ({ body: 'open' }) });
app.http('vault', { methods: ['GET'], authLevel: 'admin', handler: () => ({ body: 'open' }) });
app.http('boom', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: async () => {
    throw new Error('a secret detail');
  },
});
app.http('silent', { methods: ['GET'], authLevel: 'anonymous', handler: () => undefined as never });
