import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Row } from '../dataverse/schema.ts';
import type { Organisation } from '../dataverse/start-dataverse.ts';

/** Browsers send cookies to every port of a host, and all organisations of the sandbox share one host. */
const cookieOf = (organization: string): string => `Session_${organization.slice(0, 8)}`;

type Place = Pick<Organisation, 'store' | 'fixture'>;

/** Who is signed in to which organisation. A session lasts as long as the sandbox. */
export interface Sessions {
  /** Value of a `Set-Cookie` header. */
  readonly open: (place: Place, user: string) => string;
  readonly userOf: (place: Place, request: IncomingMessage) => Row | undefined;
}

export function newSessions(): Sessions {
  const users = new Map<string, string>();
  return {
    open: ({ fixture }, user) => {
      const id = randomUUID();
      users.set(id, user);
      return `${cookieOf(fixture.organizationId)}=${id}; Path=/; HttpOnly; SameSite=Lax`;
    },
    userOf: ({ fixture, store }, { headers }) => {
      const id = new RegExp(`(?:^|; )${cookieOf(fixture.organizationId)}=([\\w-]+)`).exec(
        headers.cookie ?? '',
      )?.[1];
      const user = users.get(id ?? '');
      return user === undefined ? undefined : store.row('systemuser', user);
    },
  };
}
