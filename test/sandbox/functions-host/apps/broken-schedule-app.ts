import { app } from '@azure/functions';

app.timer('sunday', { schedule: '0 0 5 * * 7', handler: () => undefined });
