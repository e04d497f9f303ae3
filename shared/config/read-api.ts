import { type Cloud, tenantIssuer } from '../domain/clouds.ts';
import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { secureUrl, urlExpected } from './secure-url.ts';

/** Which bearer tokens the HTTP API accepts. */
export interface ApiConfig {
  readonly audience: string;
  readonly issuer: string;
  readonly jwksUrl: string;
}

const audienceSetting = 'CUTOVER_API_AUDIENCE';

/**
 * Without an audience there is no HTTP API: it lets nobody in. Issuer and keys are those of the tenant in its
 * cloud unless given.
 */
export function readApi(
  env: Environment,
  tenantId: string | undefined,
  cloud: Cloud,
): ApiConfig | readonly Problem[] | undefined {
  const audience = settingOf(env, audienceSetting);
  const given = {
    CUTOVER_API_ISSUER: settingOf(env, 'CUTOVER_API_ISSUER'),
    CUTOVER_API_JWKS: settingOf(env, 'CUTOVER_API_JWKS'),
  };
  const usual = tenantIssuer(cloud, tenantId ?? '');
  const issuer = given.CUTOVER_API_ISSUER ?? usual.issuer;
  const jwksUrl = given.CUTOVER_API_JWKS ?? usual.keys;
  const problems = Object.entries(given).flatMap(([setting, value]): readonly Problem[] => {
    const url = value === undefined ? undefined : secureUrl(value);
    return typeof url === 'string' ? [{ id: url, setting, expected: urlExpected }] : [];
  });
  const any = Object.values(given).some((value) => value !== undefined);
  if (audience === undefined && any)
    return [missing(audienceSetting, 'the audience of the tokens'), ...problems];
  if (problems.length > 0) return problems;
  return audience === undefined ? undefined : { audience, issuer, jwksUrl };
}
