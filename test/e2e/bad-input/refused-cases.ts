import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { asCustomizer, replaceable } from './organisation.ts';

/** Something that keeps an environment from being migrated until somebody puts it right. */
export interface RefusedCase {
  /** Also the key of its environment. */
  readonly id: string;
  readonly fixture: () => Fixture;
  readonly spoil?: (double: DataverseDouble) => void;
  readonly mend: (double: DataverseDouble) => void;
  /** Words on the card: the thing, then the next step. */
  readonly names: readonly string[];
  readonly next: string;
  /** It holds the slot and goes on by itself, so that it has to be cancelled first. */
  readonly waits?: true;
}

function lacking(id: string, absent: string, names: readonly string[], next: string): RefusedCase {
  return {
    id,
    fixture: () => plainOrganisation(id),
    spoil: ({ behaviour }) => behaviour.absent.add(absent),
    mend: ({ behaviour }) => behaviour.absent.delete(absent),
    names,
    next,
  };
}

function withholding(id: string, withheld: readonly string[], next: string): RefusedCase {
  const { fixture, give } = asCustomizer(id, withheld);
  return { id, fixture: () => fixture, mend: give, names: withheld, next };
}

function solutionMissing(id: string): RefusedCase {
  const uniquename = 'ChannelIntegrationFrameworkV2';
  let taken: Parameters<DataverseDouble['store']['put']>[1] = {};
  return {
    id,
    fixture: () => plainOrganisation(id),
    spoil: ({ store }) => {
      taken = store.rows('solution').find((row) => row.uniquename === uniquename) ?? {};
      store.remove('solution', String(taken.solutionid));
    },
    mend: ({ store }) => void store.put('solution', taken),
    names: [uniquename],
    next: 'Install it, then plan again',
  };
}

function wrongOrganisation(id: string): RefusedCase {
  const { fixture, replace, restore } = replaceable(id);
  return {
    id,
    fixture: () => fixture,
    spoil: replace,
    mend: restore,
    names: ['another organisation than configured'],
    next: 'Have the settings checked',
  };
}

export const refusedCases: readonly RefusedCase[] = [
  lacking(
    'tables-of-1-missing',
    'msdyn_ciprovider',
    ['ChannelAPIIntegrationFramework', 'is not installed'],
    'Install that solution, then plan again',
  ),
  lacking(
    'tables-of-2-missing',
    'msdyn_channelprovider',
    ['ChannelIntegrationFrameworkV2', 'is not installed'],
    'Install that solution, then plan again',
  ),
  solutionMissing('solution-of-2-missing'),
  lacking(
    'column-of-1-missing',
    'msdyn_ciprovider.msdyn_customparams',
    ['msdyn_ciprovider', 'msdyn_customparams'],
    'Update the solution that brings the table, then plan again',
  ),
  lacking(
    'column-of-2-missing',
    'msdyn_channelprovider.msdyn_trusteddomain',
    ['msdyn_channelprovider', 'msdyn_trusteddomain'],
    'Update the solution that brings the table, then plan again',
  ),
  withholding(
    'read-privilege-missing',
    ['prvReadmsdyn_appconfiguration'],
    'Give it that privilege, then try again',
  ),
  withholding(
    'write-privileges-missing',
    [
      'prvCreatemsdyn_channelprovider',
      'prvAppendmsdyn_appconfiguration',
      'prvAppendTomsdyn_channelprovider',
      'prvAppendUser',
    ],
    'Give it a role with that privilege, then plan again',
  ),
  {
    id: 'answers-503',
    fixture: () => plainOrganisation('answers-503'),
    spoil: ({ faults }) => faults.push({ match: {}, times: 1000, do: { kind: 'unavailable' } }),
    mend: ({ faults }) => void faults.splice(0),
    names: ['does not answer at the moment'],
    next: 'it is tried again by itself',
    waits: true,
  },
  wrongOrganisation('wrong-organisation'),
];
