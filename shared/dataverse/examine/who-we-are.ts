import { type Check, check } from '../../domain/checkup.ts';
import { type Guid, parseGuid } from '../../domain/guid.ts';
import type { EnvironmentSettings } from '../../domain/settings.ts';
import type { Lost } from '../call.ts';
import { whoAmI } from '../first-queries.ts';
import { field } from '../json.ts';
import { odata } from '../odata.ts';
import { hindrance } from './knock.ts';
import { type Asker, isGood, type Plain, rowsOf } from './plain-ask.ts';
import type { Identity, SignedIn } from './sign-in.ts';

/** The application user that is examined: our own, also where somebody else asks about it. */
export interface Member {
  readonly id: Guid;
}

/** What Dataverse says of users that may not in. */
const notMember = '0x80072560';
const disabledUser = '0x80040225';
export const withoutRoles = '0x80042f09';

type Ask = Asker['ask'];

/** Whether the organisation is the configured one, and which of its users the identity is. */
export async function whoWeAre(
  ask: Ask,
  { which, clientId }: Identity,
  { itself }: SignedIn,
  environment: EnvironmentSettings,
): Promise<{ readonly checks: readonly Check[]; readonly member?: Member }> {
  const role = which === 'writing' ? 'Cutover Writing' : 'Cutover Reading';
  const params = { identity: which, client: clientId, environment: environment.key, role };
  const answer = await ask(whoAmI.path);
  if (!isGood(answer)) return { checks: [refusedUser(answer, params, environment.url)] };
  const found = parseGuid(field(answer.body, 'OrganizationId'));
  const expected = environment.organizationId;
  if (found !== expected)
    return {
      checks: [check('organization', 'organization_other', { ...params, expected, found: found ?? '?' })],
    };
  const same = check('organization', 'organization_ok', params);
  const me = parseGuid(field(answer.body, 'UserId'));
  if (itself && me !== undefined)
    return { checks: [same, check('user', 'user_ok', params)], member: { id: me } };
  const other = await findUser(ask, clientId, params);
  return { checks: [same, ...other.checks], ...(other.member === undefined ? {} : { member: other.member }) };
}

/** By a person or another application: the user of the configured one is looked up. */
async function findUser(ask: Ask, clientId: Guid, params: Check['params']) {
  const users = odata`systemusers?$select=systemuserid,isdisabled&$filter=applicationid eq ${clientId}`;
  const [row] = rowsOf(await ask(users));
  const id = parseGuid(field(row, 'systemuserid'));
  if (id === undefined) return { checks: [check('user', 'user_missing', params)] };
  if (field(row, 'isdisabled') === true) return { checks: [check('user', 'user_disabled', params)] };
  return { checks: [check('user', 'user_ok', params)], member: { id } };
}

function refusedUser(answer: Plain | Lost, params: Check['params'], url: string): Check {
  const hindered = hindrance(answer, new URL(url).hostname);
  if (hindered !== undefined || 'cause' in answer) return hindered ?? check('user', 'user_refused', params);
  const { code = '' } = answer.problem;
  if (answer.status === 401) return check('sign-in', refusedToken(answer), params);
  if (code === notMember) return check('user', 'user_missing', params);
  if (code === disabledUser) return check('user', 'user_disabled', params);
  if (code === withoutRoles) return check('user', 'user_no_roles', params);
  return check('user', 'user_refused', { ...params, status: String(answer.status), code });
}

/** A policy that changed after the token was made: https://learn.microsoft.com/entra/identity-platform/claims-challenge */
const refusedToken = ({ header }: Plain) =>
  /insufficient_claims/.test(header('WWW-Authenticate') ?? '') ? 'sign_in_policy' : 'token_refused';
