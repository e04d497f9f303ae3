import { type Refusal, refuse } from '../domain/reason.ts';
import { tables } from '../domain/tables.ts';
import type { PartReply } from './batch-response.ts';
import { codedError } from './coded-error.ts';
import { describeProblem, messageOf, problemOf } from './problem.ts';

/** Unique names of the solutions that bring a table (Microsoft's CIF 1.0 and 2.0). */
export const broughtBy: { readonly [table: string]: string } = {
  msdyn_ciprovider: 'ChannelAPIIntegrationFramework',
  msdyn_channelprovider: 'ChannelIntegrationFrameworkV2',
};

/** Dataverse's code of a user who is not a member of the organisation. */
const notAMember = '0x80072560';
/** And of one whose user is disabled. */
const disabledUser = '0x80040225';

/** A read that was answered with an error: a refusal where a person can do something, else a coded error. */
export function refusedRead(
  environment: string,
  table: string,
  reply: Pick<PartReply, 'status' | 'body'>,
): Refusal {
  const problem = problemOf(reply);
  const { status, code, privilege, administrationMode } = problem;
  if (administrationMode)
    return refuse('environment_unavailable', { environment, cause: 'administration mode' });
  if (status === 401 || code === notAMember || code === disabledUser)
    return refuse('sign_in_failed', { environment, status: String(status) });
  if (status === 403)
    return refuse('privilege_missing', {
      environment,
      table,
      ...(privilege === undefined ? {} : { privilege }),
    });
  if (status === 404 && table.startsWith('msdyn_'))
    return refuse('cif_not_installed', { environment, table, missing: broughtBy[table] ?? table });
  const column = missingColumn(table, reply);
  if (column !== undefined) return refuse('column_missing', { environment, table, column });
  throw codedError('query_refused', `reading ${table}: ${describeProblem(problem)}`);
}

/**
 * The column that Dataverse does not know, as its message quotes it. Only names we asked for are taken from a message:
 * anything else in there may be somebody's.
 */
export function missingColumn(table: string, reply: Pick<PartReply, 'status' | 'body'>): string | undefined {
  if (reply.status !== 400) return undefined;
  const [, facts] = Object.entries(tables).find(([name]) => name === table) ?? [];
  const asked: readonly string[] = facts?.columns ?? [];
  const quoted = [...messageOf(reply.body).matchAll(/'(\w+)'/g)].map(([, name]) => name);
  return asked.find((column) => quoted.includes(column));
}
