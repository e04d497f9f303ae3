import { nameOf, odata } from '../../shared/dataverse/odata.ts';
import { tables } from '../../shared/domain/tables.ts';
import { ownPrefix } from './made-rows.ts';
import { type Probe, rowsOf } from './probe.ts';

/** Rows that a try which was killed half-way could not take back, as table and unique name. */
export async function earlierTraces(probe: Probe): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of [
    'msdyn_channelprovider',
    'msdyn_appconfiguration',
    'msdyn_appprofilerolemapping',
  ] as const) {
    const set = nameOf(tables[table].set);
    const prefix = nameOf(ownPrefix);
    const path = odata`${set}?$select=msdyn_uniquename&$filter=startswith(msdyn_uniquename,'${prefix}')`;
    const rows = await rowsOf(probe, path).catch(() => []);
    found.push(...rows.map((row) => `${table} ${String(row.msdyn_uniquename)}`));
  }
  return found;
}
