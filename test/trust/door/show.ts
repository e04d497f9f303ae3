import type { DoorName, Shown } from './forgery.ts';
import { knockAt } from './knock.ts';
import { appId, type DoorParts, functionKey, person, runsPath, tenantId } from './parts.ts';

const activity = (serviceUrl: string) => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:ann', name: 'Ann Example', aadObjectId: person },
  recipient: { id: `28:${appId}`, name: 'Cutover' },
  conversation: { id: 'a:ann', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  locale: 'en-US',
  text: 'migrate contoso-dev',
});

/** Shows something at a door, as a request that would start a migration if it were let in. Status 0: no answer. */
export async function showAt(
  url: string,
  parts: Pick<DoorParts, 'serviceUrl'>,
  door: DoorName,
  shown: Shown,
): Promise<{ readonly status: number; readonly body: string }> {
  const { authorization, headers = {}, activity: change = {} } = shown;
  const message =
    typeof change === 'string' ? change : JSON.stringify({ ...activity(parts.serviceUrl), ...change });
  const key = { 'x-functions-key': functionKey };
  const knock =
    door === 'messages'
      ? { path: '/api/messages', body: message, headers: { ...headers, 'content-type': 'application/json' } }
      : { path: runsPath, body: '', headers: { ...headers, ...key } };
  return knockAt(url, { method: 'POST', authorization, ...knock }).catch((error) => ({
    status: 0,
    body: String(error),
  }));
}
