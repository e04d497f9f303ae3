import { type Check, check } from '../domain/checkup.ts';
import { parseGuid } from '../domain/guid.ts';
import type { Settings } from '../domain/settings.ts';
import type { ApiConfig } from './read-api.ts';

/** Whose tokens the HTTP API takes. Issuers of Entra name their tenant. Whoever follows a link to `pages` brings one. */
export function judgeApi(
  api: ApiConfig | undefined,
  { tenantId, pages }: Pick<Settings, 'tenantId' | 'pages'>,
): Check {
  if (api === undefined)
    return pages === undefined ? check('api', 'api_off') : check('api', 'pages_without_api', { pages });
  const found = [api.issuer, api.jwksUrl]
    .flatMap((url) => url.split('/'))
    .map(parseGuid)
    .find((id) => id !== undefined && id !== tenantId);
  if (found !== undefined) return check('api', 'api_tenant', { found, expected: tenantId });
  const end = /\/(?:\.default|user_impersonation|access_as_user)$/.exec(api.audience)?.[0];
  if (end !== undefined) return check('api', 'api_scope', { end });
  const { audience } = api;
  return isOfVersion2(api.issuer) && parseGuid(audience) !== audience
    ? check('api', 'api_audience')
    : check('api', 'api_ok', { audience });
}

/** Whose `aud` is the client id of the API, whatever was asked for: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const isOfVersion2 = (issuer: string): boolean => /\/v2\.0\/?$/.test(issuer);
