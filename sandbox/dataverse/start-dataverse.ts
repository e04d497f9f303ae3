import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runBatch } from './batch.ts';
import { dispatch } from './dispatch.ts';
import {
  type Answer,
  type Behaviour,
  type Context,
  type Remembered,
  type Request,
  refused,
  serviceRoot,
} from './exchange.ts';
import { faultAnswer, unavailable } from './fault-answer.ts';
import { type Fault, type Struck, strike, strikePart } from './faults.ts';
import type { Fixture } from './fixture.ts';
import { type Limiter, makeLimiter } from './limiter.ts';
import { makePace, type Pace, type Slowness, type Step } from './pace.ts';
import { callerOf } from './privileges.ts';
import type { ProtectionLimits } from './protection-limits.ts';
import { codes } from './refusal.ts';
import { kindOf, type PartRecord, type RequestKind, type RequestRecord } from './request-record.ts';
import { running } from './running.ts';
import { createStore, type Store } from './store.ts';
import { tables } from './tables.ts';
import { writesIn } from './writes-in.ts';

/** Who a bearer token belongs to; `undefined` when it is missing, forged or over. */
export type Authorize = (bearer: string | undefined) => Promise<{ readonly objectId: string } | undefined>;

/** What an organisation's own pages are made from; `url` is where they are. */
export interface Organisation extends Pick<Behaviour, 'customDefaults'> {
  readonly url: string;
  readonly store: Store;
  readonly fixture: Fixture;
}

/** Serves what is outside of `/api/`: an organisation's apps live on the origin of its Web API. */
export type Pages = (
  organisation: Organisation,
  incoming: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

export interface DataverseOptions {
  readonly fixture: Fixture;
  /** Rows and links that several of them have in common; else each has those of its fixture. */
  readonly store?: Store;
  readonly remembered?: Remembered;
  /** Not counted in `requests`. Without it nothing but the Web API is there. */
  readonly pages?: Pages;
  readonly authorize: Authorize;
  /** Named in the challenge of a 401, as Dataverse does. */
  readonly tenantId?: string;
  /** For `createdon` and `modifiedon`. */
  readonly clock?: () => Date;
  readonly faults?: readonly Fault[];
  readonly slowness?: Slowness;
  /** Without them nobody is throttled but by a fault; `documentedLimits` are the platform's. */
  readonly limits?: ProtectionLimits;
  /** Milliseconds, for the limits. */
  readonly ticks?: () => number;
  /** The parallelism recommended to clients in `x-ms-dop-hint`. */
  readonly dopHint?: number;
  /** Called when a request has arrived and before anything is done with it: where somebody else's edit comes in between. */
  readonly meanwhile?: (request: Struck, store: Store) => void;
}

export interface DataverseDouble {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly store: Store;
  readonly requests: readonly RequestRecord[];
  /** Push to make something go wrong; each entry counts down and then stays harmless. */
  readonly faults: Fault[];
  readonly behaviour: Behaviour;
  readonly stop: () => Promise<void>;
}

interface State {
  readonly options: DataverseOptions;
  readonly store: Store;
  readonly requests: RequestRecord[];
  readonly faults: Fault[];
  readonly behaviour: Behaviour;
  readonly counts: ReadonlyMap<string, number>;
  readonly pace: Pace;
  readonly limiter: Limiter | undefined;
  readonly used: Map<string, Set<string>>;
}

/** Imitates the Dataverse Web API v9.2 of one organisation on a free port of this machine. */
export async function startDataverse(options: DataverseOptions): Promise<DataverseDouble> {
  const store = options.store ?? createStore(options.fixture, options.clock ?? (() => new Date()));
  const counts = new Map(tables.map(({ name }) => [name, store.rows(name).length]));
  const behaviour: Behaviour = {
    repeatedAssociate: 'refuse',
    roleFilter: 'on',
    absent: new Set(),
    customDefaults: new Map(Object.entries(options.fixture.customDefaults ?? {})),
    applications: new Map(),
    keptByRoles: new Set(),
  };
  const state: State = {
    options,
    store,
    counts,
    behaviour,
    requests: [],
    used: new Map(),
    faults: [...(options.faults ?? [])],
    pace: makePace(options.slowness),
    limiter: options.limits && makeLimiter(options.limits, options.ticks ?? (() => performance.now())),
  };
  let url = '';
  const server = createServer({ maxHeaderSize: 131_072 }, (incoming, response) => {
    const { customDefaults } = behaviour;
    const { fixture, pages } = options;
    const answered =
      pages === undefined || incoming.url?.startsWith('/api/')
        ? serve(state, incoming, response)
        : pages({ url, store, fixture, customDefaults }, incoming, response);
    answered.catch((error: unknown) => {
      const message = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      reply(response, refused({ status: 500, code: codes.unexpected, message }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const { requests, faults, used } = state;
  running.push({ requests, store, used });
  return { url, store, requests, faults, behaviour, stop };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function serve(state: State, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = incoming.method ?? 'GET';
  const [path = '', query = ''] = (incoming.url ?? '').split(/\?(.*)/s);
  const headers = incoming.headers as Request['headers'];
  const request = {
    method,
    path: path.replace(serviceRoot, ''),
    query,
    headers,
    body: await readBody(incoming),
  };
  const kind = serviceRoot.test(path) ? kindOf(method, request.path) : 'other';
  const parts: PartRecord[] = [];
  await state.pace.travel();
  const identity = await state.options.authorize(
    /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1],
  );
  const finish = async (answer: Answer | undefined): Promise<void> => {
    const by = identity === undefined ? {} : { by: identity.objectId };
    const writes = writesIn({ method, path, body: request.body });
    state.requests.push({ method, path, kind, status: answer?.status ?? 0, parts, ...by, writes });
    await state.pace.travel();
    if (answer === undefined) response.destroy();
    else reply(response, answer, headersOf(state, identity));
  };
  const admission = identity && state.limiter?.admit(identity.objectId, { batch: kind === 'batch' });
  if (admission?.kind === 'refused') return finish(admission.answer);
  const struck = { method, kind, path, body: request.body };
  state.options.meanwhile?.(struck, state.store);
  const fault = strike(state.faults, struck);
  if (fault?.kind === 'latency') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
  if (fault?.kind === 'hold') await fault.until;
  const instead = faultAnswer(fault);
  const asked = { kind, path, parts, identity };
  const done =
    instead === undefined
      ? await state.pace.work((step) => answerTo(state, request, asked, step))
      : undefined;
  admission?.leave(done?.executedMs ?? 0);
  if (fault?.kind === 'unavailableAfterCommit') return finish(unavailable);
  return finish(fault?.kind === 'dropAfterCommit' ? undefined : (done?.value ?? instead));
}

interface Asked {
  readonly kind: RequestKind;
  readonly path: string;
  readonly parts: PartRecord[];
  readonly identity: { readonly objectId: string } | undefined;
}

async function answerTo(
  state: State,
  request: Request,
  { kind, path, parts, identity }: Asked,
  step: Step,
): Promise<Answer> {
  if (identity === undefined) return unauthorized(state.options.tenantId ?? 'organizations', request);
  if (!serviceRoot.test(path))
    return refused({ status: 404, code: codes.noSet, message: 'Only /api/data/v9.2/ is served here.' });
  const { store, behaviour, counts } = state;
  const caller = callerOf(store, state.options.fixture, identity.objectId, usedBy(state, identity.objectId));
  if (caller === 'disabled')
    return refused({
      status: 403,
      code: codes.disabledOwner,
      message: 'The caller is a user who is disabled.',
    });
  if (caller === 'roleless')
    return refused({ status: 403, code: codes.noRoles, message: 'The caller has no security role.' });
  if (caller === undefined)
    return refused({ status: 403, code: codes.notMember, message: 'The caller is not a user here.' });
  const root = `http://${request.headers.host}/api/data/v9.2/`;
  const { fixture, remembered } = state.options;
  const context: Context = {
    ...{ store, caller, fixture, root, behaviour, counts },
    ...(remembered === undefined ? {} : { remembered }),
  };
  if (kind === 'batch' && request.method === 'POST')
    return runBatch(context, request, {
      record: (part) => parts.push(part),
      strike: (operation) => strikePart(state.faults, operation),
      step,
    });
  await step(1);
  return dispatch(context, request);
}

function usedBy({ used }: State, objectId: string): Set<string> {
  const names = used.get(objectId) ?? new Set();
  used.set(objectId, names);
  return names;
}

/** https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth */
function unauthorized(tenantId: string, request: Request): Answer {
  const authority = `https://login.microsoftonline.com/${tenantId}/oauth2/authorize`;
  const challenge = `Bearer authorization_uri=${authority}, resource_id=http://${request.headers.host}/`;
  return { status: 401, headers: { 'WWW-Authenticate': challenge } };
}

const headersOf = (
  { options, limiter }: State,
  identity: { readonly objectId: string } | undefined,
): Answer['headers'] => ({
  // The hint is the parallelism the platform recommends to a client.
  'x-ms-dop-hint': String(options.dopHint ?? 8),
  ...(identity === undefined ? {} : limiter?.headers(identity.objectId)),
});

function reply(response: ServerResponse, answer: Answer, headers: Answer['headers'] = {}): void {
  response.writeHead(answer.status, { 'OData-Version': '4.0', ...headers, ...answer.headers });
  response.end(answer.body);
}
