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
  const { issuer, jwksUrl, given, problems } = readIssuer(env, tenantId, cloud);
  if (audience === undefined && given)
    return [missing(audienceSetting, 'the audience of the tokens'), ...problems];
  if (problems.length > 0) return problems;
  return audience === undefined ? undefined : { audience, issuer, jwksUrl };
}

/** Who signs tokens; the app that opens pages reads it, too. `given`: a setting says so, and not the cloud. */
export function readIssuer(env: Environment, tenantId: string | undefined, cloud: Cloud) {
  const told = {
    CUTOVER_API_ISSUER: settingOf(env, 'CUTOVER_API_ISSUER'),
    CUTOVER_API_JWKS: settingOf(env, 'CUTOVER_API_JWKS'),
  };
  const usual = tenantIssuer(cloud, tenantId ?? '');
  const problems = Object.entries(told).flatMap(([setting, value]): readonly Problem[] => {
    const url = value === undefined ? undefined : secureUrl(value);
    return typeof url === 'string' ? [{ id: url, setting, expected: urlExpected }] : [];
  });
  return {
    issuer: told.CUTOVER_API_ISSUER ?? usual.issuer,
    jwksUrl: told.CUTOVER_API_JWKS ?? usual.keys,
    given: Object.values(told).some((value) => value !== undefined),
    problems,
  };
}
