import { describe, expect, it } from 'vitest';
import type { Change, LinkChange, RowChange } from '../../../shared/domain/change.ts';
import { peopleBehind, reachesOthers } from '../../../shared/domain/people-behind.ts';
import { reachOf } from '../../../shared/domain/reach.ts';
import { agentRole, id, leadRole, loaderId } from '../../builders/ids.ts';
import {
  channelProvider,
  legacyProvider,
  outOfBoxProfile,
  person,
  row,
  snapshot,
} from '../../builders/snapshot.ts';

const profile = { ...outOfBoxProfile, id: id(0xf1, 1) };
const empty = { ...outOfBoxProfile, id: id(0xf1, 2) };
const provider = channelProvider(1);
const agents = [1, 2, 3, 4, 5].map((n) => person(n));
const lead = person(6);
const linkedOnce = person(7);

const mapping = (n: number, role: typeof agentRole, statecode: number) =>
  row('msdyn_appprofilerolemapping', id(0xf2, n), {
    msdyn_name: `Mapping ${n}`,
    msdyn_uniquename: `contoso_mapping_${n}`,
    _msdyn_appprofileid_value: profile.id,
    _msdyn_securityroleid_value: role,
    statecode,
  });

/** Agents 1 and 2 have the profile directly, one of them by the role as well; the leads' mapping is switched off. */
const start = snapshot({
  rows: {
    msdyn_ciprovider: [legacyProvider(1)],
    msdyn_channelprovider: [provider],
    msdyn_appconfiguration: [outOfBoxProfile, profile, empty],
    msdyn_appprofilerolemapping: [mapping(1, agentRole, 0), mapping(2, leadRole, 1)],
    systemuser: [...agents, lead, linkedOnce],
  },
  links: {
    msdyn_appconfiguration_systemuser: [lead, ...agents.slice(0, 1)].map((one) => ({
      from: profile.id,
      to: one.id,
    })),
    systemuserroles_association: [
      ...agents.map((agent) => ({ from: agentRole, to: agent.id })),
      { from: leadRole, to: lead.id },
    ],
    msdyn_ciprovider_systemuser_membership: [{ from: legacyProvider(1).id, to: linkedOnce.id }],
    msdyn_appconfig_msdyn_channelprovider: [{ from: profile.id, to: provider.id }],
    msdyn_appconfiguration_applicationextension: [{ from: profile.id, to: loaderId }],
  },
});

const base = { step: 'test', label: 'test' };
const switched = (
  kind: 'deactivate' | 'reactivate',
  { table, id: of }: Pick<RowChange, 'table' | 'id'>,
): Change => ({
  ...base,
  kind,
  table,
  id: of,
});
const linking = (
  kind: LinkChange['kind'],
  from: LinkChange['from'],
  relationship: LinkChange['relationship'],
): Change => ({
  ...base,
  kind,
  relationship,
  from,
  to: relationship === 'msdyn_appconfig_msdyn_channelprovider' ? provider.id : loaderId,
});
const ofProvider = 'msdyn_appconfig_msdyn_channelprovider';
const ofLoader = 'msdyn_appconfiguration_applicationextension';
const mappingOf = (role: typeof agentRole, kind: 'create' | 'delete'): Change => ({
  ...base,
  kind,
  table: 'msdyn_appprofilerolemapping',
  id: kind === 'delete' ? id(0xf2, role === agentRole ? 1 : 2) : id(0xf2, 9),
  columns: {},
  binds: {
    msdyn_appprofileid: `msdyn_appconfigurations(${empty.id})`,
    msdyn_securityroleid: `roles(${role})`,
  },
});

describe('how many people a change of the configuration reaches', () => {
  it.each<[string, number, Change]>([
    ['a mapping is switched off: who holds its role', 5, switched('deactivate', mapping(1, agentRole, 0))],
    ['a mapping is switched on', 1, switched('reactivate', mapping(2, leadRole, 1))],
    ['a mapping is deleted', 5, mappingOf(agentRole, 'delete')],
    ['a mapping is made', 1, mappingOf(leadRole, 'create')],
    [
      'a 1.0 row is switched off: its roles, and who is linked to it',
      6,
      switched('deactivate', legacyProvider(1)),
    ],
    [
      'a provider is detached: who has the profile, directly or by a role',
      6,
      linking('disassociate', profile.id, ofProvider),
    ],
    ['a provider is attached', 6, linking('associate', profile.id, ofProvider)],
    ['the loader is detached', 6, linking('disassociate', profile.id, ofLoader)],
    ['the loader is attached', 6, linking('associate', profile.id, ofLoader)],
    ['a profile is switched off', 6, switched('deactivate', profile)],
    ['a provider is switched off: its profiles', 6, switched('deactivate', provider)],
    ['something is attached to a profile that nobody has', 0, linking('associate', empty.id, ofProvider)],
  ])('%s', (_what, people, change) => {
    expect(reachOf({ changes: [change] }, start)).toEqual({ people, of: 7, rows: 1 });
    expect(reachesOthers([change])).toBe(true);
  });

  it('counts each person once, with those who are linked', () => {
    const given: Change = {
      ...base,
      kind: 'associate',
      relationship: 'msdyn_appconfiguration_systemuser',
      from: empty.id,
      to: agents[0]?.id ?? lead.id,
    };
    const changes = [
      given,
      switched('deactivate', profile),
      switched('deactivate', provider),
      mappingOf(agentRole, 'delete'),
    ];
    expect(reachOf({ changes }, start)).toMatchObject({ people: 6, rows: 3 });
  });

  it('is nobody for what is new by itself', () => {
    const made: Change = {
      ...base,
      kind: 'create',
      table: 'msdyn_appconfiguration',
      id: id(0xf1, 9),
      columns: {},
    };
    const changes = [made, linking('associate', made.id, ofProvider)];
    expect(peopleBehind(changes, start).size).toBe(0);
    expect(reachesOthers(changes)).toBe(false);
  });

  it('looks at each link once, however many changes there are', () => {
    let looked = 0;
    const links = Array.from({ length: 10_000 }, (_, n) => {
      const link = { from: agentRole, to: id(0xd0, n) };
      return new Proxy(link, {
        get: (of, name) => {
          if (name === 'from') looked += 1;
          return of[name as keyof typeof link];
        },
      });
    });
    const many = { ...start, links: { ...start.links, systemuserroles_association: links } };
    const changes = Array.from({ length: 200 }, () => switched('deactivate', mapping(1, agentRole, 0)));
    expect(reachOf({ changes }, many).people).toBe(10_000);
    expect(looked).toBe(10_000);
  });
});
