import { type Check, check } from '../../domain/checkup.ts';
import { parseGuid } from '../../domain/guid.ts';
import { networkCode } from '../../domain/network-cause.ts';
import type { Lost } from '../call.ts';
import { whoAmI } from '../first-queries.ts';
import { field } from '../json.ts';
import type { Plain, PlainAsk } from './plain-ask.ts';

export interface Knocked {
  readonly checks: readonly Check[];
  /** False: nothing further can be asked there. */
  readonly open: boolean;
}

export interface Expected {
  readonly host: string;
  /** Proxy of this process, through which the host is asked. */
  readonly proxy?: string;
  readonly tenantId: string;
  readonly now: () => Date;
}

/** Seconds. Entra tolerates five minutes, leases and windows do not. */
const skewAtMost = 60;

/**
 * Asks without a token. Dataverse answers 401 and names the tenant it trusts; whatever else answers is no Dataverse.
 * https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth
 */
export async function knock(ask: PlainAsk, expected: Expected): Promise<Knocked> {
  const answer = await ask(whoAmI.path);
  const { host, proxy } = expected;
  if ('cause' in answer) return { checks: [lost(answer, host, proxy)], open: false };
  const wrong = unlikeDataverse(answer, host);
  if (wrong !== undefined) return { checks: [wrong], open: false };
  const checks = [
    check('address', 'reach_ok', { host }),
    tenantOf(answer, expected.tenantId),
    clockOf(answer, expected.now()),
  ];
  return { checks, open: true };
}

/** Whoever goes through a proxy never speaks with the host itself: it is the proxy that refuses or cannot be found. */
export function lost({ cause }: Lost, host: string, proxy?: string): Check {
  const code = networkCode(cause);
  if (proxy !== undefined && !code.startsWith('net_tls'))
    return check('address', 'net_proxy_away', { host, proxy, cause });
  return check('address', code, { host, cause });
}

/** What stands between us and any answer, whatever was asked; `undefined` for an answer to the question itself. */
export function hindrance(answer: Plain | Lost, host: string): Check | undefined {
  if ('cause' in answer) return lost(answer, host);
  const { status, problem } = answer;
  const params = { host, status: String(status) };
  if (problem.administrationMode) return check('address', 'reach_admin_mode', params);
  if (problem.addressBlocked) return check('address', 'reach_blocked', params);
  if (status === 429) return check('address', 'reach_throttled', params);
  return status >= 500 ? check('address', 'reach_away', params) : undefined;
}

function unlikeDataverse(answer: Plain, host: string): Check | undefined {
  const hindered = hindrance(answer, host);
  if (hindered !== undefined) return hindered;
  const { status } = answer;
  const params = { host, status: String(status) };
  if (status === 401) return undefined;
  // Pages of a proxy come with 200 and 403 as well, and are to be given no token.
  if ((status === 200 || status === 403) && isOurs(answer)) return undefined;
  if (status === 407) return check('address', 'net_proxy', params);
  if (status >= 300 && status < 400)
    return check('address', 'reach_moved', { ...params, to: movedTo(answer) });
  return check('address', 'reach_no_api', params);
}

const isOurs = ({ body }: Plain): boolean =>
  field(body, 'OrganizationId') !== undefined || field(body, 'error') !== undefined;

/** Host only: the rest of a redirect may hold a state of somebody's sign-in. */
function movedTo(answer: Plain): string {
  const to = answer.header('Location') ?? '';
  return URL.canParse(to) ? new URL(to).hostname : '';
}

function tenantOf(answer: Plain, expected: string): Check {
  const challenge = answer.header('WWW-Authenticate') ?? '';
  const path = /authorization_uri="?([^",\s]+)/i.exec(challenge)?.[1] ?? '';
  const found = path
    .split('/')
    .map(parseGuid)
    .find((id) => id !== undefined);
  if (found === undefined) return check('tenant', 'tenant_unsaid');
  return check('tenant', found === expected ? 'tenant_ok' : 'tenant_other', { expected, found });
}

function clockOf(answer: Plain, now: Date): Check {
  const theirs = Date.parse(answer.header('Date') ?? '');
  if (!Number.isFinite(theirs)) return check('clock', 'clock_unsaid');
  const off = Math.round((now.getTime() - theirs) / 1000);
  const params = { seconds: String(Math.abs(off)), direction: off < 0 ? 'behind' : 'ahead' };
  return check('clock', Math.abs(off) > skewAtMost ? 'clock_off' : 'clock_ok', params);
}
