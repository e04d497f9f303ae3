import { type Check, check } from './checkup.ts';
import { isCloudHost } from './clouds.ts';

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const portals =
  /^(?:make|admin|flow|home)\.|powerapps\.|powerplatform\.|(?:^|\.)(?:apps|home)\.dynamics\.|office\.com$/;

/** Whether an origin can be that of a Dataverse environment, before anybody is asked for a token for it. */
export function judgeAddress(url: string): Check {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname;
  if (thisMachine.test(hostname)) return check('address', 'address_ok', { host: `${hostname}:${port}` });
  const api = hostname.replace(/\.api\.(crm\d*\.)/, '.$1');
  if (api !== hostname && isCloudHost(api))
    return check('address', 'address_api', { host, instead: `https://${api}` });
  if (/(?:^|\.)xn--/.test(hostname)) return check('address', 'address_lookalike', { host });
  if (portals.test(hostname)) return check('address', 'address_portal', { host });
  if (!isCloudHost(hostname) || port !== '' || protocol !== 'https:')
    return check('address', 'address_foreign', { host: port === '' ? host : `${host}:${port}` });
  return check('address', 'address_ok', { host });
}
