import { describe, expect, it } from 'vitest';
import { roleCombinations } from '../../../shared/dataverse/role-combinations.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { outOfBoxProfile, person, row, snapshot } from '../../builders/snapshot.ts';

const app = 'msdyn_CustomerServiceWorkspace';
const units = [id(0xb0, 1), id(0xb0, 2), id(0xb0, 3)];
const profile = { ...outOfBoxProfile, id: id(0xf1, 1) };
const mapping = row('msdyn_appprofilerolemapping', id(0xf2, 1), {
  msdyn_name: 'm',
  msdyn_uniquename: 'contoso_m',
  _msdyn_appprofileid_value: profile.id,
  _msdyn_securityroleid_value: agentRole,
  statecode: 0,
});
const shown = [{ from: profile.id, to: id(0xc2, 1) }];

/** So many people in each business unit, in no order of theirs. */
const people = (inEach: number) =>
  Array.from({ length: inEach * units.length }, (_unused, n) => {
    const one = person(n + 1);
    return { ...one, columns: { ...one.columns, _businessunitid_value: units[n % units.length] ?? null } };
  });

function sampled(all: ReturnType<typeof people>, how: 'direct' | 'mapped', providers = shown) {
  const from = how === 'direct' ? profile.id : agentRole;
  const links = all.map(({ id: to }) => ({ from, to }));
  const start = snapshot({
    rows: {
      systemuser: all,
      msdyn_appconfiguration: [profile],
      msdyn_appprofilerolemapping: how === 'mapped' ? [mapping] : [],
    },
    links: {
      msdyn_appconfig_msdyn_channelprovider: providers,
      ...(how === 'direct'
        ? { msdyn_appconfiguration_systemuser: links }
        : { systemuserroles_association: links }),
    },
  });
  return roleCombinations(start, app);
}

const unitsOf = (all: ReturnType<typeof people>, asked: readonly { readonly person: Guid }[]) =>
  asked.map((one) => all.find((who) => who.id === one.person)?.columns._businessunitid_value);

describe('people who are asked which profile they get', () => {
  it.each(['direct', 'mapped'] as const)('are three of each business unit, %s', (how) => {
    const all = people(10);
    const asked = sampled(all, how);
    expect(asked).toHaveLength(9);
    for (const unit of units) expect(unitsOf(all, asked).filter((one) => one === unit)).toHaveLength(3);
    expect(asked.filter((one) => one.sample === undefined)).toHaveLength(1);
  });

  it('stay the same while people join', () => {
    const ids = (inEach: number) => sampled(people(inEach), 'direct').map((one) => one.person);
    expect(ids(20)).toEqual(ids(10));
  });

  it('are no more than thirteen of a profile, however many business units there are', () => {
    const all = people(10).map((one, n) => ({
      ...one,
      columns: { ...one.columns, _businessunitid_value: id(0xb1, n) },
    }));
    expect(sampled(all, 'direct')).toHaveLength(13);
  });

  it('are one where no provider is shown', () => {
    expect(sampled(people(10), 'direct', [])).toHaveLength(1);
    expect(sampled(people(10), 'mapped', [])).toHaveLength(1);
  });
});
