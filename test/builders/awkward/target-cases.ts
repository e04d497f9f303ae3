import { sameAddress } from '../../../shared/domain/same-value.ts';
import type { Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import { type AwkwardCase, moving } from './case.ts';

type Target = Row<'msdyn_channelprovider'>;
const byHand = ({ columns }: Target): boolean => /_byhand_/.test(columns.msdyn_uniquename ?? '');
const found = (snapshot: Snapshot, target: Target): number =>
  moving(snapshot).filter((row) => sameAddress(row.columns.msdyn_landingurl, target.columns.msdyn_channelurl))
    .length;

const target = (
  id: string,
  about: string,
  is: (row: Target, snapshot: Snapshot) => boolean,
): AwkwardCase => ({
  id: `target-${id}`,
  about,
  occursIn: (snapshot) => snapshot.rows.msdyn_channelprovider.some((row) => is(row, snapshot)),
});

export const targetCases: readonly AwkwardCase[] = [
  target(
    'by-name',
    'A row of others has the unique name we would give.',
    (row, snapshot) =>
      row.id.startsWith('000000c2') &&
      moving(snapshot).some((one) => row.columns.msdyn_uniquename?.endsWith(`_${one.id.slice(0, 8)}`)),
  ),
  target(
    'by-address',
    'A row of others has the address.',
    (row, snapshot) => byHand(row) && found(snapshot, row) > 0,
  ),
  target(
    'by-changed-address',
    'Its address has grown a threshold.',
    (row, snapshot) =>
      byHand(row) && found(snapshot, row) > 0 && /idleTimeThreshold/.test(row.columns.msdyn_channelurl ?? ''),
  ),
  target(
    'managed',
    'It is managed.',
    (row, snapshot) => byHand(row) && row.columns.ismanaged && found(snapshot, row) > 0,
  ),
  target(
    'inactive',
    'It is inactive.',
    (row, snapshot) => byHand(row) && row.columns.statecode === 1 && found(snapshot, row) > 0,
  ),
  target(
    'of-two',
    'Two 1.0 rows have its address.',
    (row, snapshot) => byHand(row) && found(snapshot, row) > 1,
  ),
  target(
    'unrelated',
    'A row belongs to nothing in 1.0.',
    (row, snapshot) => byHand(row) && found(snapshot, row) === 0,
  ),
  target(
    'ours-managed',
    'One of ours became managed.',
    (row) => !row.id.startsWith('000000c') && row.columns.ismanaged,
  ),
  target(
    'ours-inactive',
    'One of ours was switched off.',
    (row) => !row.id.startsWith('000000c') && row.columns.statecode === 1,
  ),
  {
    id: 'target-adopted-moved',
    about: 'A row was adopted and its address changed since.',
    occursIn: (snapshot, { decisions }) =>
      decisions.some(({ value }) => value === 'adopt') &&
      snapshot.rows.msdyn_channelprovider.some(
        (row) =>
          byHand(row) &&
          found(snapshot, row) === 0 &&
          moving(snapshot).some((one) => one.columns.msdyn_name === row.columns.msdyn_name),
      ),
  },
  {
    id: 'omnichannel-missing',
    about: 'A 1.0 row is Omnichannel’s own, and 2.0 has none.',
    occursIn: (snapshot) => ownRow(snapshot) && ownProvider(snapshot) === undefined,
  },
  ...[true, false].map(
    (same): AwkwardCase => ({
      id: `omnichannel-${same ? 'order-equal' : 'order-different'}`,
      about: `Omnichannel’s own row and provider have ${same ? 'one order' : 'different orders'}.`,
      occursIn: (snapshot) =>
        ownRow(snapshot) &&
        ownProvider(snapshot) !== undefined &&
        snapshot.rows.msdyn_ciprovider.some(
          ({ columns }) =>
            /ChatControl/.test(columns.msdyn_landingurl ?? '') &&
            ((columns.msdyn_sortorder ?? 0) === ownProvider(snapshot)?.columns.msdyn_sortorder) === same,
        ),
    }),
  ),
];

const ownRow = ({ rows }: Snapshot): boolean =>
  rows.msdyn_ciprovider.some((row) => /ChatControl/.test(row.columns.msdyn_landingurl ?? ''));
const ownProvider = ({ rows }: Snapshot): Target | undefined =>
  rows.msdyn_channelprovider.find((row) => row.columns.msdyn_uniquename === 'msdyn_omnichannel');
