import type { Change, LinkChange } from '../../domain/change.ts';
import type { Finding } from '../../domain/finding.ts';
import { type Read, readHash } from '../../domain/reads.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { listed } from '../listed.ts';
import { panels, shows } from './panels.ts';
import { nameOf } from './uses.ts';

/**
 * Why a profile keeps the library that the run made it load: once everything else is taken back, it still shows panels
 * that it did not show before the run, and without the library they would be dead. Panels that were there before it, and
 * dead then, are as they were.
 *
 * @param leaves what would take the library off
 * @param after all that the rollback does
 */
export function keptLoader(
  leaves: LinkChange,
  after: readonly Change[],
  { snapshot, reads }: { readonly snapshot: Snapshot; readonly reads: readonly Read[] },
): Finding | undefined {
  const stand = panels(snapshot, after).get(leaves.from) ?? new Set<string>();
  const came = snapshot.rows.msdyn_channelprovider.filter(
    ({ id }) => stand.has(id) && !stoodBefore(reads, leaves.from, id),
  );
  if (came.length === 0) return undefined;
  const params = { label: leaves.label, count: came.length, names: listed(came.map(nameOf)) };
  return { code: 'loader-kept', step: leaves.step, severity: 'warning', subject: leaves.from, params };
}

function stoodBefore(reads: readonly Read[], profile: string, provider: string): boolean {
  return (
    reads.some((read) =>
      read.kind === 'links'
        ? read.relationship === shows && read.pairs.includes(`${profile}|${provider}`)
        : false,
    ) &&
    reads.some(
      (read) =>
        read.kind === 'rows' &&
        read.table === 'msdyn_channelprovider' &&
        read.rows.some((row) => row.id === provider && row.columns.statecode === readHash(0)),
    )
  );
}
