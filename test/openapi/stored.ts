import type { DriftState } from '../../shared/domain/drift.ts';
import { fleetKey } from '../../shared/domain/ids.ts';
import { makeEvidence } from '../../shared/tables/make-evidence.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import { rowKeys } from '../../shared/tables/row-keys.ts';
import { jsonRow } from '../../shared/tables/table-row.ts';
import { everyRun } from '../contracts/every-run.ts';
import { sightOf } from '../contracts/evidence-samples.ts';
import { at, environmentKey, planningRun, runId } from '../contracts/ledger-samples.ts';
import { run, torn } from './asked.ts';

const dev = environmentKey('contoso-dev');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 127, 128);

const drift: DriftState = {
  checkedAt: at,
  readAt: at,
  check: run,
  more: 3,
  items: [
    {
      id: 'link-gone-1',
      kind: 'link-gone',
      step: 'loader-extension',
      subject: 's',
      label: 'Loader',
      severity: 'error',
      columns: [{ column: 'msdyn_label', was: 'Phone', is: null }],
      members: { count: 2, names: ['Anna Berg'], hash: 'h', each: ['a'] },
      by: 'Somebody',
      at,
      repair: 'restore',
      params: { count: 2 },
      firstSeen: at,
      lastSeen: at,
      announcedAt: at,
      snoozedUntil: at,
    },
  ],
};

/** From now on one of the rows that the page of all environments is made of cannot be read. */
export const tearGlance = async (connectionString: string): Promise<void> => {
  const row = jsonRow(fleetKey, rowKeys.glance(dev), 't', { torn: true });
  await openStorage({ connectionString }).ledger.createEntity(row);
};

/** Fills the storage with what the questions are about. */
export async function store(connectionString: string): Promise<void> {
  const { ledger } = openStorage({ connectionString });
  const put = (key: string, row: string, value: unknown) =>
    ledger.createEntity(jsonRow(key, row, 't', value));
  await put('contoso-dev', rowKeys.drift, drift);
  await put('contoso-dev', rowKeys.run(run), planningRun(run, dev));
  for (const [index, one] of everyRun(dev).entries()) {
    const id = runId(dev, 100 + index);
    await put('contoso-dev', rowKeys.run(id), { ...one, id });
  }
  for (const row of [rowKeys.head, rowKeys.drift, rowKeys.run(torn)])
    await put('contoso-torn', row, { torn: true });
  const evidence = makeEvidence({ table: ledger, random: () => '0'.repeat(16) });
  const svg = Uint8Array.from(Buffer.from('<svg>'));
  await evidence.put(run, sightOf('workspace', 'contoso_voice'), { crop: jpeg, screenshot: png, panel: svg });
}
