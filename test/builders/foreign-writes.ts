import type { Change } from '../../shared/domain/change.ts';
import { type Row, rowById } from '../../shared/domain/snapshot.ts';
import type { Situation } from './arbitrary-situation.ts';

/** Changes of rows that are not ours to change: of 1.0, managed, out-of-box, and others' that nobody decided to use. */
export function foreignWrites(situation: Situation): readonly Change[] {
  return situation.plan.changes.filter((change) => isForeign(situation, change));
}

function isForeign({ start, plan, ours }: Situation, change: Change): boolean {
  const decided = (kind: string, value: string) =>
    plan.answered.filter(
      (asked) =>
        asked.kind === kind &&
        plan.decisions.some((one) => one.questionId === asked.id && one.value === value),
    );
  if ('relationship' in change) {
    if (change.relationship === 'msdyn_appconfiguration_systemuser') return false;
    const place = rowById(start, 'msdyn_appconfiguration', change.from)?.columns;
    const locked = place?.ismanaged === true || place?.msdyn_uniquename?.startsWith('msdyn_') === true;
    return locked || change.kind === 'disassociate';
  }
  if (change.kind === 'create') return false;
  const row: Row | undefined = rowById(start, change.table, change.id);
  const columns = row?.columns as { ismanaged?: boolean; msdyn_uniquename?: string | null } | undefined;
  if (change.table === 'msdyn_ciprovider' || columns?.ismanaged === true) return true;
  if (ours.has(change.id)) return false;
  const adopted = decided('target-exists', 'adopt').some(
    (one) => one.params.uniqueName === columns?.msdyn_uniquename,
  );
  const used = decided('upgraded-profile', 'use').some((one) => one.subject === change.id);
  return !adopted && !used;
}
