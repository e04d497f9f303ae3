import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { agentRole, id } from '../builders/ids.ts';
import { legacyProvider, outOfBoxProfile, person, row, snapshot } from '../builders/snapshot.ts';

/** 10,000 people who see a 1.0 provider, 10,000 links to a profile that somebody made by hand, half of them theirs. */
function people(size: number): Snapshot {
  const [seeing, assigned] = [range(size), range(size).map((n) => n + size / 2)];
  const profile = row('msdyn_appconfiguration', id(0xf1, 1), {
    ...outOfBoxProfile.columns,
    msdyn_name: 'By hand',
    msdyn_uniquename: 'contoso_by_hand',
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    ismanaged: false,
  });
  return snapshot({
    rows: {
      msdyn_ciprovider: [legacyProvider(1)],
      msdyn_appconfiguration: [outOfBoxProfile, profile],
      systemuser: range(size + size / 2).map((n) => person(n)),
    },
    links: {
      systemuserroles_association: seeing.map((n) => ({ from: agentRole, to: id(0xd0, n) })),
      msdyn_appconfiguration_systemuser: assigned.map((n) => ({ from: profile.id, to: id(0xd0, n) })),
    },
  });
}

const range = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index + 1);

export const situations = {
  people: { what: '10,000 people × 10,000 assignments there already', make: () => people(10_000) },
} as const satisfies {
  readonly [name: string]: { readonly what: string; readonly make: () => Snapshot };
};

export type Situation = keyof typeof situations;
