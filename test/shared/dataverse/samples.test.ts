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

const inactive = { ...profile, id: id(0xf1, 2), columns: { ...profile.columns, statecode: 1 } };
const another = { ...profile, id: id(0xf1, 3) };

interface Beside {
  readonly providers?: typeof shown;
  /** Whoever has an inactive profile as well, or another one that counts. */
  readonly alsoOn?: readonly { readonly from: Guid; readonly to: Guid }[];
}

function sampled(
  all: ReturnType<typeof people>,
  how: 'direct' | 'mapped',
  { providers = shown, alsoOn = [] }: Beside = {},
) {
  const from = how === 'direct' ? profile.id : agentRole;
  const links = all.map(({ id: to }) => ({ from, to }));
  const start = snapshot({
    rows: {
      systemuser: all,
      msdyn_appconfiguration: [profile, inactive, another],
      msdyn_appprofilerolemapping: how === 'mapped' ? [mapping] : [],
    },
    links: {
      msdyn_appconfig_msdyn_channelprovider: providers,
      msdyn_appconfiguration_systemuser: how === 'direct' ? [...links, ...alsoOn] : alsoOn,
      systemuserroles_association: how === 'mapped' ? links : [],
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
    expect(sampled(people(10), 'direct', { providers: [] })).toHaveLength(1);
    expect(sampled(people(10), 'mapped', { providers: [] })).toHaveLength(1);
  });

  it.each(['direct', 'mapped'] as const)(
    'are none who have an inactive profile too, while there is anybody else, and nobody twice, %s',
    (how) => {
      const all = people(10);
      const unclear = all.slice(0, 12).map(({ id: to }) => to);
      const alsoOn = unclear.map((to) => ({ from: inactive.id, to }));
      const asked = sampled(all, how, { alsoOn }).map((one) => one.person);
      expect(asked).toHaveLength(9);
      expect(new Set(asked).size).toBe(9);
      expect(asked.filter((one) => unclear.includes(one))).toEqual([]);
    },
  );

  it('are those who have an inactive profile too where nobody else is there', () => {
    const all = people(10);
    const alsoOn = all.map(({ id: to }) => ({ from: inactive.id, to }));
    expect(sampled(all, 'mapped', { alsoOn })).toHaveLength(9);
  });

  it('are no more than a thousand of those who have several profiles', () => {
    const all = people(400);
    const alsoOn = all.map(({ id: to }) => ({ from: another.id, to }));
    const asked = sampled(all, 'direct', { alsoOn });
    expect(asked.filter((one) => one.several === true)).toHaveLength(1_000);
  });
});
