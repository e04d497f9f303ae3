import type { Reply } from './call.ts';
import { field, parseJson } from './json.ts';

/** What an error answer says, without its message: messages of Dataverse name people and rows. */
export interface Problem {
  readonly status: number;
  /** Dataverse code, e.g. `0x80060882`; often absent. */
  readonly code?: string;
  /** Name of the privilege a 403 asks for, e.g. `prvAppendmsdyn_channelprovider`. */
  readonly privilege?: string;
  /** Only system administrators may enter at the moment, or nobody: the organisation is disabled. */
  readonly administrationMode: boolean;
  /** The environment's IP firewall does not know the address that the request came from. */
  readonly addressBlocked?: true;
}

/** Dataverse's code of a disabled organisation; its words come in the language of the organisation. */
const disabledOrganization = '0x8004a104';

/** No code is published for it: https://learn.microsoft.com/power-platform/admin/ip-firewall */
const ipFirewall = /access to your IP is blocked|\bIP firewall\b/i;

export function isSuccess(reply: Pick<Reply, 'status'>): boolean {
  return reply.status >= 200 && reply.status < 300;
}

export function problemOf(reply: Pick<Reply, 'status' | 'body'>): Problem {
  const { code, message } = errorOf(reply.body);
  const privilege = /\bprv[A-Za-z][A-Za-z0-9_]*/.exec(message)?.[0];
  return {
    status: reply.status,
    administrationMode:
      code.toLowerCase() === disabledOrganization ||
      /administration mode|organization is (currently )?disabled/i.test(message),
    ...(ipFirewall.test(message) ? { addressBlocked: true as const } : {}),
    ...(/^0x[0-9a-f]+$/i.test(code) ? { code: code.toLowerCase() } : {}),
    ...(privilege === undefined ? {} : { privilege }),
  };
}

/** One line for the journal: status, code, privilege; no words of Dataverse's. */
export function describeProblem({ status, code, privilege }: Problem): string {
  return [String(status), code, problemWord(status), privilege].filter(Boolean).join(' ');
}

/** What a status that is no success means. */
export function problemWord(status: number): string {
  if (status === 403) return 'privilege missing';
  if (status === 404) return 'not found';
  if (status === 412) return 'changed or already there';
  return status >= 500 ? 'Dataverse failed' : 'refused';
}

/** What an error says in Dataverse's words. Never to be shown or logged. */
export const messageOf = (body: string): string => errorOf(body).message;

function errorOf(body: string): { code: string; message: string } {
  const error = field(parseJson(body), 'error');
  return { code: textOf(field(error, 'code')), message: textOf(field(error, 'message')) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
