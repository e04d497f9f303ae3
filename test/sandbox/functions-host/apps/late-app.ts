import { app } from '@azure/functions';

/** Registers a second function from inside a handler, when the host has long indexed the app. */
app.http('late', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => {
    app.http('too-late', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({}) });
    return {};
  },
});
