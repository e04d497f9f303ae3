import { app } from '@azure/functions';

/** As little as a Functions app can be. */
app.http('empty', { authLevel: 'anonymous', handler: async () => ({ status: 204 }) });
