import type { Fixture } from './fixture.ts';
import type { Caller } from './privileges.ts';
import type { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

/** One request, whether it came by itself or as a part of a batch. */
export interface Request {
  readonly method: string;
  /** Path below the service root, still encoded, e.g. `roles(…)/systemuserroles_association`. */
  readonly path: string;
  /** Raw query without `?`. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
}

/** What differs from one organisation or version to the next, to be switched while the double runs. */
export interface Behaviour {
  /** Both answers to a repeated associate have been reported of Dataverse. */
  repeatedAssociate: 'refuse' | 'accept';
  /** Whether list reads of 1.0 providers pass the plug-in that hides rows; nobody has proved it of OData reads. */
  roleFilter: 'on' | 'off';
  /** What an older or barer organisation lacks: `msdyn_ciprovider`, or `msdyn_ciprovider.msdyn_channelprovidericon`. */
  readonly absent: Set<string>;
  /** Id of the profile that is the custom default of an app, by the app's unique name. Where it is kept is not public. */
  readonly customDefaults: Map<string, string>;
  /** The tenant's applications by client id: Dataverse looks them up when an application user is made. */
  readonly applications: Map<string, Application>;
  /** Privileges that a role keeps whatever it is given, as with server-based SharePoint integration. */
  readonly keptByRoles: Set<string>;
}

export interface Application {
  readonly objectId: string;
  readonly name: string;
}

/** Everything a request is answered from. */
export interface Context {
  readonly store: Store;
  readonly caller: Caller;
  readonly fixture: Fixture;
  /** Service root with a slash at the end, as the client addressed it. */
  readonly root: string;
  readonly behaviour: Behaviour;
  /** Row counts as of the start of the server: the platform's are up to a day old. */
  readonly counts: ReadonlyMap<string, number>;
  readonly remembered?: Remembered;
}

/** Gives the answer a question got before, or else the one that is worked out now. */
export type Remembered = (context: Context, request: Request, answer: () => Answer) => Answer;

export const serviceRoot = /^\/api\/data\/v9\.[0-2]\//;

export function json(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  const type = 'application/json; odata.metadata=minimal';
  return { status, headers: { 'Content-Type': type, ...headers }, body: JSON.stringify(value) };
}

export function refused({ status, code, message }: Refusal, headers: Answer['headers'] = {}): Answer {
  return json(status, { error: { code, message } }, headers);
}

/** Items of the `Prefer` header by name; an item without a value is the empty text. */
export function preferences(headers: Request['headers']): ReadonlyMap<string, string> {
  const items = (headers.prefer ?? '').split(/[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/).map((item) => item.trim());
  return new Map(
    items.map((item) => {
      const [name = '', value = ''] = item.split(/=(.*)/s);
      return [name.trim().toLowerCase(), value.trim().replace(/^"|"$/g, '')];
    }),
  );
}
