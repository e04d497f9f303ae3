import { expect, it } from 'vitest';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { environmentAt, noon, numberedTokens } from './parts.ts';
import { inTurn, startScripted } from './scripted-server.ts';

const id = guid('c0ffee00-0000-5000-8000-000000000001');
const create: Change = {
  kind: 'create',
  table: 'msdyn_channelprovider',
  id,
  columns: { msdyn_name: 'Twilio', ismanaged: false, statecode: 0 },
  step: 'channel-provider',
  label: 'Twilio',
};

it.each([{ solution: 'ContosoChannels' }, {}])(
  'sends a guarded PATCH by our id, into the solution of %o',
  async (settings) => {
    const server = await startScripted(inTurn({ status: 204 }));
    const environment = environmentAt(server.url, settings);
    const dataverse = makeDataverse({ environment, credential: numberedTokens(), clock: noon });
    await dataverse.apply([create]);
    await server.stop();
    const [request] = server.seen;
    expect(request).toMatchObject({
      method: 'PATCH',
      path: `/api/data/v9.2/msdyn_channelproviders(${id})`,
      headers: { 'if-none-match': '*', 'odata-version': '4.0', 'content-type': 'application/json' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({ msdyn_name: 'Twilio' });
    expect(request?.headers['mscrm.solutionuniquename']).toBe(settings.solution);
  },
);
