import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Graph, startGraph } from '../../../sandbox/graph/start-graph.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';
import { makePeople } from '../../../shared/people/make-people.ts';
import { id } from '../../builders/ids.ts';
import { ada, contosoDev, environmentNamed } from '../../builders/world.ts';
import { type FakeClock, fakeClock } from '../../fakes/fake-clock.ts';

const tenantId = id(0xaa, 1);
const appId = id(0xab, 1);
const dora = id(0xee, 5);
const [outer, inner, elsewhere] = [id(0xac, 1), id(0xac, 2), id(0xac, 3)] as const;
const inGroups = (approver: readonly Guid[]) => ({
  ...contosoDev,
  groups: { ...contosoDev.groups, approver },
});
const grouped = inGroups([outer]);
const other = { ...environmentNamed('contoso-test', 'Contoso Test'), groups: inGroups([elsewhere]).groups };

let issuer: Issuer;
let graph: Graph;
let clock: FakeClock;

beforeAll(async () => {
  issuer = await startIssuer({ tenantId, identities: [{ clientId: appId, objectId: appId }] });
  vi.stubEnv('IDENTITY_ENDPOINT', issuer.environment(appId).IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', issuer.identityHeader);
  graph = await startGraph({ issuer, permitted: [appId], users: [dora, ada.id], groups: [] });
});
beforeEach(() => {
  clock = fakeClock();
  graph.refuseWith(undefined);
  graph.setGroups([
    { id: outer, members: [inner, outer] },
    { id: inner, members: [dora] },
  ]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([issuer.stop(), graph.stop()]);
});

const people = (
  environments = [grouped, other],
  credential: TokenCredential = new DefaultAzureCredential({ managedIdentityClientId: appId }),
) => makePeople({ environments, graph: graph.url, credential, clock });

describe('roles through groups', () => {
  it('count in the environment that names the group, also through a group in it, and nowhere else', async () => {
    const { rolesOf, unanswered } = people();
    expect(await rolesOf(dora, grouped)).toEqual(new Set(['approver']));
    expect(await rolesOf(dora, other)).toEqual(new Set());
    expect(await unanswered?.(dora)).toBeUndefined();
  });

  it('come to those by object id', async () => {
    const both = { ...grouped, people: { ...grouped.people, reader: [dora] } };
    expect(await people([both]).rolesOf(dora, both)).toEqual(new Set(['reader', 'approver']));
  });

  it('end at most five minutes after somebody left the group', async () => {
    const { rolesOf } = people();
    await rolesOf(dora, grouped);
    graph.setGroups([]);
    clock.advance(5 * 60_000 - 1);
    expect((await rolesOf(dora, grouped)).has('approver')).toBe(true);
    clock.advance(1);
    expect(await rolesOf(dora, grouped)).toEqual(new Set());
  });

  it('are asked about once, however many ask at once', async () => {
    const { rolesOf } = people();
    const before = graph.asked();
    await Promise.all([...Array(20)].map(() => rolesOf(dora, grouped)));
    expect(graph.asked() - before).toBe(1);
  });

  it('are asked about in portions of twenty', async () => {
    const many = Array.from({ length: 45 }, (_unused, n) => id(0xad, n));
    graph.setGroups([{ id: many[44] ?? outer, members: [dora] }]);
    const environment = inGroups(many);
    expect(await people([environment]).rolesOf(dora, environment)).toEqual(new Set(['approver']));
  });

  it('are none for somebody the directory does not know', async () => {
    const { rolesOf, unanswered } = people();
    expect(await rolesOf(id(0xee, 9), grouped)).toEqual(new Set());
    expect(await unanswered?.(id(0xee, 9))).toBeUndefined();
  });
});

describe('people whom the groups of a role name', () => {
  it('are those in them, also through a group in one, and none of another environment or role', async () => {
    const { inGroups: named } = people();
    expect(await named?.(grouped, 'approver')).toEqual([dora]);
    expect(await named?.(grouped, 'reader')).toEqual([]);
    expect(await named?.(other, 'approver')).toEqual([]);
  });

  it('are nobody while the directory does not answer, and are asked for again then', async () => {
    const { inGroups: named } = people();
    graph.refuseWith(503);
    expect(await named?.(grouped, 'approver')).toEqual([]);
    graph.refuseWith(undefined);
    expect(await named?.(grouped, 'approver')).toEqual([dora]);
  });
});

describe('a directory that does not answer', () => {
  const nobody: TokenCredential = { getToken: () => Promise.reject(new Error('no identity')) };
  it.each([
    ['is down', () => graph.refuseWith(503), undefined],
    ['throttles', () => graph.refuseWith(429), undefined],
    ['refuses the identity', () => graph.refuseWith(403), undefined],
    ['signs nobody in', () => undefined, nobody],
  ])('gives no role and says so when it %s', async (_what, break_, credential) => {
    break_();
    const { rolesOf, unanswered } = people([grouped], credential);
    expect(await rolesOf(dora, grouped)).toEqual(new Set());
    expect(await unanswered?.(dora)).toMatchObject({ reason: 'directory_unavailable' });
    // Who is listed by object id needs no directory.
    expect(await rolesOf(ada.id, grouped)).toEqual(new Set(['planner', 'approver']));
  });

  it('is asked again after ten seconds', async () => {
    graph.refuseWith(503);
    const { rolesOf } = people();
    await rolesOf(dora, grouped);
    graph.refuseWith(undefined);
    expect(await rolesOf(dora, grouped)).toEqual(new Set());
    clock.advance(10_000);
    expect(await rolesOf(dora, grouped)).toEqual(new Set(['approver']));
  });

  it('is not asked at all where no environment names a group', async () => {
    graph.refuseWith(503);
    const { rolesOf, unanswered } = people([contosoDev]);
    expect((await rolesOf(ada.id, contosoDev)).has('approver')).toBe(true);
    expect(await unanswered?.(guid(dora))).toBeUndefined();
  });
});
