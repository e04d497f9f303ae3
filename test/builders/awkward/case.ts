import { omnichannelApp, workspaceApp } from '../../../shared/domain/apps.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import { idsIn } from '../ids-in.ts';

/** One awkward thing of the domain, recognised in the data and not by how the data was made. */
export interface AwkwardCase {
  readonly id: string;
  /** In a sentence. */
  readonly about: string;
  readonly occursIn: (snapshot: Snapshot, plan: Plan) => boolean;
}

export type Legacy = Row<'msdyn_ciprovider'>;

/** Unique names of the apps a 1.0 row names; `undefined` for one that is not there. */
export const appsNamed = ({ rows }: Snapshot, legacy: Legacy): readonly (string | null | undefined)[] =>
  idsIn(legacy.columns.msdyn_appselector).map(
    (id) => rows.appmodule.find((app) => app.id === id)?.columns.uniquename,
  );

/** Active rows that some multi-session app shows. */
export const moving = (snapshot: Snapshot): readonly Legacy[] =>
  snapshot.rows.msdyn_ciprovider.filter(
    (row) =>
      row.columns.statecode === 0 &&
      appsNamed(snapshot, row).some((app) => app === workspaceApp || app === omnichannelApp),
  );

/** A case of single moving rows. */
export const legacyCase = (
  id: string,
  about: string,
  is: (columns: Legacy['columns'], row: Legacy, snapshot: Snapshot) => boolean,
): AwkwardCase => ({
  id,
  about,
  occursIn: (snapshot) => moving(snapshot).some((row) => is(row.columns, row, snapshot)),
});
