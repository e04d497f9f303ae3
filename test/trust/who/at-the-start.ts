import { advance } from '../../../shared/engine/advance.ts';
import { personOf, placeOf } from './place.ts';
import { kinds, rolesHeld } from './rules.ts';

/** Whoever approved: whether the worker writes depends on what the approver is when applying starts. */
export async function startsApplying(): Promise<{
  readonly cells: number;
  readonly failures: readonly string[];
}> {
  const failures: string[] = [];
  const cells = [true, false].flatMap((guarded) => kinds.map((kind) => ({ kind, guarded })));
  for (const { kind, guarded } of cells) {
    const place = await placeOf({ state: 'applying', kind, guarded });
    const { ledger } = place.ports;
    const run = await ledger.run(place.run);
    if (run?.status !== 'applying') throw new Error(`the run is ${run?.status}`);
    const read = await ledger.readHead(place.environment.key);
    const approval = { ...run.approval, by: personOf(kind) };
    const progress = { done: 0, present: 0, refused: 0, total: run.progress.total };
    await ledger.commit(read, read.head, [
      { kind: 'run', run: { ...run, approval, progress, checked: false } },
    ]);
    await advance(place.ports, place.run);
    const own = guarded && kind === 'requester';
    const may = rolesHeld[kind].includes('approver') && !own;
    const wrote = place.w.dataverse.written.length > 0;
    if (may !== wrote)
      failures.push(`${kind}, ${guarded ? 'protected' : 'open'}: ${wrote ? 'written' : 'nothing written'}`);
  }
  return { cells: cells.length, failures };
}
