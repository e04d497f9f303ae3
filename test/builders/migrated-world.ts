import type { Columns } from '../../shared/domain/change.ts';
import { advance } from '../../shared/engine/advance.ts';
import { asksBySchedule } from '../../shared/engine/due-checks.ts';
import { saveInquiry } from '../../shared/engine/save-inquiry.ts';
import { approved } from './acts.ts';
import { plainEnvironment } from './snapshot.ts';
import { contosoDev, type World, world } from './world.ts';

/** A world whose environment was migrated and verified, in the conversation called `here`. */
export async function migratedWorld(): Promise<World> {
  const w = await world(plainEnvironment(3));
  await approved(w);
  await w.work();
  w.clock.advance(3_600_000);
  return w;
}

/** What somebody does to the nth of the providers that were made, behind our back. */
export function editProvider(w: World, nth: number, columns: Columns): void {
  const state = w.dataverse.state();
  const rows = state.rows.msdyn_channelprovider.map((row, index) =>
    index === nth ? { ...row, columns: { ...row.columns, ...columns } } : row,
  );
  w.dataverse.set({ ...state, rows: { ...state.rows, msdyn_channelprovider: rows } });
}

/** A check as the schedule asks for it: by nobody, shown nowhere by itself. An hour passes first. */
export async function scheduledCheck(w: World): Promise<void> {
  w.clock.advance(3_600_000);
  const check = asksBySchedule(w.ports, contosoDev.key, w.clock.now());
  await saveInquiry(w.ports, check, []);
  await advance(w.ports, check.id);
}
