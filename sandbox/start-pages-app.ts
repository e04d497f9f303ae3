import { botAppId, tenantId } from './fixtures/people.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';
import type { Issuer } from './issuer/start-issuer.ts';

/** Audience of the tokens for it, as the client id of an app registration is. */
const audience = '88888888-8888-4888-8888-888888888888';

/** The app that opens pages, in a process of its own as on Azure. */
export interface PagesApp {
  readonly host: HostProcess;
  /** App settings of the main app. */
  readonly env: { readonly [name: string]: string };
}

/** @param env how its browser is found, and what may be reached from it */
export async function startPagesApp(
  issuer: Issuer,
  env: { readonly [name: string]: string },
): Promise<PagesApp> {
  const host = await startHostProcess({
    env: {
      MicrosoftAppTenantId: tenantId,
      CUTOVER_BROWSER_AUDIENCE: audience,
      CUTOVER_BROWSER_CALLERS: botAppId,
      CUTOVER_API_ISSUER: issuer.entraIssuer,
      CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
      ...env,
    },
    command: ['--import', 'tsx', 'sandbox/functions-host/main.ts', '--entry', 'functions/browser-main.ts'],
  });
  return { host, env: { CUTOVER_BROWSER_URL: host.url(), CUTOVER_BROWSER_AUDIENCE: audience } };
}
