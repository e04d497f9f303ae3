import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { roles } from '../../../shared/domain/person.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { id } from '../../builders/ids.ts';
import { wrongIn } from './observe.ts';
import type { PlaceOf } from './place.ts';
import type { Cell } from './rules.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer({ tenantId: id(0xaa, 1), identities: [] });
});
afterAll(() => issuer.stop());

const withPorts = (place: PlaceOf, ports: PlaceOf['ports']): PlaceOf => ({
  ...place,
  ports,
  bot: makeBot(ports),
});
const everybodyIsAll = (place: PlaceOf): PlaceOf =>
  withPorts(place, { ...place.ports, people: { rolesOf: async () => new Set(roles) } });
const unprotected = (place: PlaceOf): PlaceOf => {
  const environments: readonly EnvironmentSettings[] = [{ ...place.environment, protected: false }];
  return withPorts(place, { ...place.ports, settings: { ...place.ports.settings, environments } });
};

const waiting: Omit<Cell, 'verb' | 'kind'> = { state: 'awaiting_approval', guarded: true };
const cases: readonly (readonly [string, Cell, (place: PlaceOf) => PlaceOf])[] = [
  ['a reader who may approve', { ...waiting, verb: 'press approve', kind: 'reader' }, everybodyIsAll],
  ['a stranger who may read', { ...waiting, verb: 'http read', kind: 'stranger' }, everybodyIsAll],
  ['somebody who approves their own', { ...waiting, verb: 'press approve', kind: 'requester' }, unprotected],
];

describe('the table of who may do what', () => {
  it.each(cases)('notices %s', async (_what, cell, break_) => {
    expect(await wrongIn(issuer, cell)).toBeUndefined();
    expect(await wrongIn(issuer, cell, break_)).toBeDefined();
  });
});
