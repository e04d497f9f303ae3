import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import type { Row } from '../../../sandbox/dataverse/schema.ts';
import {
  type DataverseDouble,
  type DataverseOptions,
  startDataverse,
} from '../../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev, migratingObjectId } from '../../../sandbox/fixtures/contoso-dev.ts';

export interface ReplyBody {
  readonly value: readonly { readonly [name: string]: unknown }[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
  readonly [name: string]: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty when the answer is no JSON. */
  readonly body: ReplyBody;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** Entra object id of the caller; the migrating identity when left out. */
  readonly as?: string;
}

export interface Opened {
  readonly double: DataverseDouble;
  /** Service root with a slash at the end. */
  readonly root: string;
  /** `what` is `GET roles?$select=name`: method, then path below the service root, encoded here. */
  readonly call: (what: string, options?: CallOptions) => Promise<Reply>;
  readonly row: (table: string, column: string, value: string | boolean) => Row;
}

const now = '2026-03-02T09:00:00.000Z';

export async function openDouble(
  fixture: Fixture = contosoDev(),
  options: Partial<DataverseOptions> = {},
): Promise<Opened> {
  const authorize = async (bearer: string | undefined): Promise<{ objectId: string } | undefined> =>
    bearer === undefined || bearer === 'forged' ? undefined : { objectId: bearer };
  const double = await startDataverse({ fixture, authorize, clock: () => new Date(now), ...options });
  const root = `${double.url}/api/data/v9.2/`;
  const call: Opened['call'] = async (what, { body, headers = {}, as = migratingObjectId } = {}) => {
    const [method = '', path = ''] = what.split(/ (.*)/s);
    const url = path.startsWith('http') ? path : root + path.replaceAll(' ', '%20');
    const type = headers['content-type'] ?? 'application/json';
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${as}`, ...headers, 'content-type': type },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : { value: [] }) as ReplyBody,
    };
  };
  return {
    double,
    root,
    call,
    row: (table, column, value) => {
      const found = double.store.rows(table).find((row) => row[column] === value);
      if (found === undefined) throw new Error(`no ${table} with ${column} ${value}`);
      return found;
    },
  };
}

/** What a refusal is told by: status and code. */
export const refusalOf = (reply: Reply): string => `${reply.status} ${reply.body.error?.code}`;
