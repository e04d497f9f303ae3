import type { HttpRequest } from '@azure/functions';
import type { Activity } from 'botbuilder';
import { gate } from '../../../bot/adapter/gate.ts';
import { readTurn } from '../../../bot/adapter/read-turn.ts';
import { makeAuthenticate } from '../../../functions/bearer.ts';
import { answerRoute } from '../../../functions/http/answer-person.ts';
import { reportRoute } from '../../../functions/http/report-route.ts';
import { routes } from '../../../functions/http/routes.ts';
import type { Issuer } from '../../../sandbox/issuer/start-issuer.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import { differs, driftOf, earlier, type PlaceOf, personOf } from './place.ts';
import type { Cell } from './rules.ts';

const otherTenant = '99999999-0000-4000-8000-000000000009';
const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';

/** What came back, as the person gets to see it; nothing where the door did not open. */
export type Heard = { readonly kind: 'outside' } | { readonly kind: 'heard'; readonly text: string };

/** The ways in: an activity of Teams past the gate, or a request with a token of the issuer. */
export async function knock(issuer: Issuer, place: PlaceOf, cell: Cell, about: Place): Promise<Heard> {
  const [way, ...words] = cell.verb.split(' ');
  const name = words.join(' ');
  if (way === 'http') return overHttp(issuer, place, cell, about);
  return inTeams(
    issuer.tenantId,
    place,
    cell,
    way === 'say' ? { text: lineOf(name, about) } : undefined,
    about,
  );
}

/** The environment and run that are asked about: the ones that are there, or ones that are not. */
export interface Place {
  readonly key: string;
  readonly run: string;
}

function lineOf(name: string, { key }: Place): string {
  if (name === 'help' || name === 'environments') return name;
  if (name === 'hand over') return `${name} ${key} to ${earlier.id}`;
  return name === 'set-schedule' ? `schedule ${key} daily 06:00 UTC` : `${name} ${key}`;
}

async function inTeams(
  tenantId: string,
  { bot, decision }: PlaceOf,
  { kind, verb }: Cell,
  said: { readonly text: string } | undefined,
  { key, run }: Place,
): Promise<Heard> {
  const name = verb.split(' ')[1] ?? '';
  const { id, name: called } = personOf(kind);
  const tenant = kind === 'person of another tenant' ? otherTenant : tenantId;
  const drift = { run: driftOf(run), of: differs.digest, item: differs.item.id };
  const all: Readonly<Record<string, object>> = {
    approve: { ...decision, run },
    reject: { ...decision, run },
    part: { ...decision, run, 'pick.part': 'configuration' },
    'hand-over': { run, 'pick.person': earlier.id },
    command: { line: `migrate ${key}` },
    'drift-repair': drift,
    'drift-accept': drift,
    'drift-snooze': { ...drift, [`until.${drift.of}`]: '2026-03-10' },
  };
  const pressed = { verb: name, ...(all[name] ?? { run }) };
  const activity = {
    type: 'message',
    channelId: kind === 'person in another channel' ? 'webchat' : 'msteams',
    serviceUrl: 'https://smba.example/',
    from: { id: '29:x', name: called, ...(kind === 'person without an id' ? {} : { aadObjectId: id }) },
    recipient: { id: '28:bot' },
    conversation: { id: 'here', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...(said ?? { value: pressed }),
  };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'https://api.botframework.com', exp: 4e9 };
  const authorization = `Bearer ${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2ln`;
  const gated = gate({ headers: { authorization }, body: JSON.stringify(activity) }, [guid(tenantId)]);
  if (gated === undefined) return { kind: 'outside' };
  const read = readTurn(gated.activity as unknown as Activity, 'en');
  if (read.kind === 'action') {
    const answer = await bot.onAction(read.turn);
    const own = answer.kind === 'card' ? plainCard(answer.card) : [];
    return heard([answer.said, ...own, ...answer.replies.flatMap(({ card }) => plainCard(card))]);
  }
  if (read.kind !== 'message') return { kind: 'outside' };
  return heard((await bot.onMessage(read.turn)).flatMap(({ card }) => plainCard(card)));
}

const heard = (lines: readonly string[]): Heard => ({ kind: 'heard', text: lines.join('\n') });

async function overHttp(issuer: Issuer, place: PlaceOf, { kind, verb }: Cell, about: Place): Promise<Heard> {
  const { id, name } = personOf(kind);
  const claims = {
    aud: kind === 'person in another channel' ? 'api://other' : audience,
    name,
    ...(kind === 'person without an id' ? {} : { oid: id }),
    ...(kind === 'person of another tenant' ? { tid: otherTenant } : {}),
    ...(kind === 'guest with all roles' ? { acct: 1 } : {}),
  };
  const headers = new Headers({ 'x-functions-key': 'a-key' });
  if (kind !== 'function key alone') headers.set('authorization', `Bearer ${await issuer.sign(claims)}`);
  const params = { environment: about.key, id: about.run, evidence: 'workspace', picture: 'crop' };
  const text = async (): Promise<string> => bodies[verb] ?? '';
  const request = { headers, params, query: new URLSearchParams(), text } as unknown as HttpRequest;
  const app = { ports: place.ports, authenticate: authenticatorOf(issuer) };
  const answer = await answerBy[verb as keyof typeof answerBy](app, request);
  return answer.status === 401 ? { kind: 'outside' } : heard([JSON.stringify(answer)]);
}

const bodies: { readonly [verb: string]: string } = {
  'http start widen': '{"kind":"widen"}',
  'http start retire': '{"kind":"retire"}',
  'http start unreadable': '{"kind":"everything"}',
  'http start window': '{"window":"some night"}',
  'http start rollback': '{"kind":"rollback"}',
};

type Asked = Parameters<typeof answerRoute>;
const report = (app: Asked[0], request: HttpRequest) => answerRoute(app, request, reportRoute);
const start = (app: Asked[0], request: HttpRequest) => answerRoute(app, request, routes.start);
const answerBy = {
  'http report': report,
  'http start': start,
  'http start widen': start,
  'http start retire': start,
  'http start unreadable': start,
  'http start window': start,
  'http start rollback': start,
  'http read': (app: Asked[0], request: HttpRequest) => answerRoute(app, request, routes.read),
  'http drift': (app: Asked[0], request: HttpRequest) => answerRoute(app, request, routes.drift),
  'http list': (app: Asked[0], request: HttpRequest) => answerRoute(app, request, routes.list),
  'http picture': (app: Asked[0], request: HttpRequest) => answerRoute(app, request, routes.picture),
};

const authenticators = new WeakMap<Issuer, ReturnType<typeof makeAuthenticate>>();

/** One for each issuer: it keeps the keys it has fetched. */
function authenticatorOf(issuer: Issuer): ReturnType<typeof makeAuthenticate> {
  const { url, tenantId, entraIssuer } = issuer;
  const known =
    authenticators.get(issuer) ??
    makeAuthenticate({
      issuer: entraIssuer,
      audience,
      tenantId,
      jwksUrl: `${url}/${tenantId}/discovery/v2.0/keys`,
    });
  authenticators.set(issuer, known);
  return known;
}
