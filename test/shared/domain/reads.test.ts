import { describe, expect, it } from 'vitest';
import { compareReads, readsOf } from '../../../shared/domain/reads.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { legacyProvider, person, plainEnvironment } from '../../builders/snapshot.ts';

const start = plainEnvironment(2);
const planned = readsOf(start);

describe('what a plan read', () => {
  it('is unchanged when only versions and times are different', () => {
    const later = {
      ...start,
      readAt: 'later',
      rows: {
        ...start.rows,
        msdyn_ciprovider: start.rows.msdyn_ciprovider.map((one) => ({ ...one, version: 'W/"9"' })),
      },
    };
    expect(compareReads(planned, later)).toEqual([]);
  });

  it('names row, column, who and when of a change', () => {
    const edited = {
      ...legacyProvider(1, { msdyn_label: 'New' }),
      modifiedBy: 'Dora',
      modifiedOn: '2026-11-02T10:00:00Z',
    };
    const now = {
      ...start,
      rows: { ...start.rows, msdyn_ciprovider: [edited, ...start.rows.msdyn_ciprovider.slice(1)] },
    };
    expect(compareReads(planned, now)).toEqual([
      {
        kind: 'changed',
        about: 'msdyn_ciprovider',
        id: id(0xc1, 1),
        columns: ['msdyn_label'],
        name: 'Provider 1',
        modifiedBy: 'Dora',
        modifiedOn: '2026-11-02T10:00:00Z',
      },
    ]);
  });

  it('names rows and links that are gone or new', () => {
    const now = {
      ...start,
      rows: {
        ...start.rows,
        msdyn_ciprovider: start.rows.msdyn_ciprovider.slice(1),
        systemuser: [...start.rows.systemuser, person(3)],
      },
      links: {
        ...start.links,
        systemuserroles_association: [
          { from: agentRole, to: id(0xd0, 2) },
          { from: agentRole, to: id(0xd0, 3) },
        ],
      },
    };
    expect(compareReads(planned, now).map(({ kind, about }) => `${kind} ${about}`)).toEqual([
      'gone msdyn_ciprovider',
      'new systemuser',
      'gone systemuserroles_association',
      'new systemuserroles_association',
    ]);
  });
});
