import type { StoreSnapshot } from '../dataverse/store.ts';

const shownTables = ['msdyn_channelprovider', 'msdyn_appconfiguration'];

/** Rows and links that are there now and were not before. */
export function appliedLines(before: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const rows = shownTables.flatMap((table) => {
    const key = `${table}id`;
    const known = new Set((before.rows[table] ?? []).map((row) => row[key]));
    return (after.rows[table] ?? [])
      .filter((row) => !known.has(row[key]))
      .map((row) => `${table.padEnd(24)} ${String(row.msdyn_uniquename)} "${String(row.msdyn_name)}"`);
  });
  const links = Object.keys(after.links).flatMap((relationship) => {
    const known = new Set((before.links[relationship] ?? []).map((link) => `${link.from}|${link.to}`));
    const fresh = (after.links[relationship] ?? []).filter((link) => !known.has(`${link.from}|${link.to}`));
    return fresh.length === 0 ? [] : [`${fresh.length} new links ${relationship}`];
  });
  return [...rows, ...links];
}
