import { refuse } from '../../../../shared/domain/reason.ts';
import { contosoDev, type World } from '../../../builders/world.ts';
import type { Random } from '../../random.ts';
import { circumstance, type Part, type Scene } from '../part.ts';

const away = refuse('environment_unavailable', { environment: contosoDev.name });
const denied = refuse('privilege_missing', { privilege: 'prvCreatemsdyn_channelprovider' });

const answering =
  (refusal: Parameters<World['dataverse']['refuse']>[0]) =>
  ({ w, memory }: Scene): void => {
    memory.away = refusal !== undefined;
    w.dataverse.refuse(refusal);
  };

/** What nobody clicks: time, an environment that is away or edited, changes that are refused. */
export const trouble: Part = {
  moves: {},
  deeds: [
    [circumstance(({ w }) => w.clock.advance(61_000)), 4],
    [circumstance(({ w }) => w.clock.advance(25 * 3_600_000)), 1],
    [circumstance(answering(away)), 1],
    [circumstance(answering(denied)), 1],
    [circumstance(answering(undefined)), 4],
    [circumstance(({ w, random }) => disturb(w, random)), 2],
    [circumstance(({ w, random }) => trip(w, random)), 2],
    [circumstance(goAway), 2],
    [circumstance(({ w }) => w.dataverse.before(() => undefined)), 3],
  ],
};

/** Somebody edits a 1.0 row: plans made before are stale. */
function disturb({ dataverse }: World, random: Random): void {
  const state = dataverse.state();
  const rows = state.rows.msdyn_ciprovider.map((row) => ({
    ...row,
    columns: { ...row.columns, msdyn_label: `Label ${random.below(1_000_000)}` },
  }));
  dataverse.set({ ...state, rows: { ...state.rows, msdyn_ciprovider: rows } });
}

/** The environment is away from a later change on, perhaps the last: then it is the check that finds it so. */
function goAway(scene: Scene): void {
  const at = 1 + scene.random.below(14);
  let count = 0;
  scene.w.dataverse.before(() => {
    count += 1;
    if (count === at) answering(away)(scene);
    return undefined;
  });
}

/** A later change is refused, in conflict, or ends in what nobody foresaw. */
function trip({ dataverse }: World, random: Random): void {
  const kind = random.below(3);
  const at = random.below(8);
  let count = 0;
  dataverse.before(() => {
    count += 1;
    if (count !== at) return undefined;
    if (kind === 2) throw new Error('nobody foresaw this');
    return { outcome: kind === 0 ? 'x' : 'c', detail: 'HTTP 403' };
  });
}
