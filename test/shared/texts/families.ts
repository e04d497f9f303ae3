import { commands } from '../../../bot/commands/registry.ts';
import { everywhere, usages } from '../../../cli/commands/usages.ts';
import { optionsIn } from '../../../cli/read-arguments.ts';
import type { ChangeKind } from '../../../shared/domain/change.ts';
import { checkCodes, checkItems } from '../../../shared/domain/checkup.ts';
import { driftKinds } from '../../../shared/domain/drift-kinds.ts';
import { pictureNames } from '../../../shared/domain/evidence.ts';
import type { Severity } from '../../../shared/domain/finding.ts';
import { environmentStates } from '../../../shared/domain/glance.ts';
import type { Inquiry } from '../../../shared/domain/inquiry.ts';
import { workspaceFindings } from '../../../shared/domain/judge-workspace.ts';
import type { PlanKind } from '../../../shared/domain/plan.ts';
import { reasons } from '../../../shared/domain/reason.ts';
import { topics } from '../../../shared/domain/subscription.ts';
import { relationships, tables } from '../../../shared/domain/tables.ts';
import { transitions } from '../../../shared/domain/transitions.ts';
import { steps } from '../../../shared/steps/registry.ts';
import type { Families } from './find-unused.ts';

/** The keys of a record that has to have each member of a union: adding one to the union is adding one here. */
const each = <K extends string>(members: { readonly [M in K]: 1 }): readonly K[] =>
  Object.keys(members) as K[];

const changeKinds = each<ChangeKind>({
  create: 1,
  update: 1,
  associate: 1,
  disassociate: 1,
  deactivate: 1,
  reactivate: 1,
  delete: 1,
});
const planKinds = each<PlanKind>({ migrate: 1, widen: 1, repair: 1, rollback: 1, retire: 1 });
const severities = each<Severity>({ passed: 1, info: 1, warning: 1, error: 1, unchecked: 1 });
const inquiries = each<Inquiry['status']>({
  asked: 1,
  planned: 1,
  validated: 1,
  compared: 1,
  looking: 1,
  looked: 1,
  examined: 1,
  refused: 1,
});

/** What a plan to take back says at its end is of no step of the page (`plan-rollback.ts`). */
const afterwards = 'rollback';

const places = [...Object.keys(tables), ...Object.keys(relationships)];
const columns = Object.values(tables).flatMap((table): readonly string[] => table.columns);
const statuses = [...Object.keys(transitions), ...inquiries.map((status) => `inquiry.${status}`)];

/** What fills the templates that texts are asked for with. */
export const families: Families = {
  'reason.{}': [reasons],
  'status.{}': [statuses],
  'what.{}': [statuses],
  'kind.{}': [planKinds],
  'severity.{}': [severities],
  'step.{}': [[...steps.map(({ id }) => id), afterwards]],
  'command.{}': [commands.map(({ name }) => name)],
  'cli.about.{}': [Object.keys(usages)],
  'cli.option.{}': [
    Object.values(usages).flatMap((usage) => [...optionsIn(`${usage} ${everywhere}`).keys()]),
  ],
  'doctor.{}': [Object.keys(checkCodes)],
  'doctor.item.{}': [checkItems],
  'drift.{}': [Object.keys(driftKinds)],
  'drift-workspace.{}': [workspaceFindings],
  'glance.state.{}': [environmentStates],
  'report.picture.{}': [pictureNames],
  'subscribe.{}': [topics],
  'weekday.{}': [['0', '1', '2', '3', '4', '5', '6']],
  'column.{}': [columns],
  'change.{}': [changeKinds],
  'change.{}.{}': [changeKinds, places],
  'changes.{}': [changeKinds],
  'changes.{}.{}': [changeKinds, places],
  'group.{}': [changeKinds],
  'group.{}.{}': [changeKinds, places],
  'explain.group.{}': [changeKinds],
  'explain.group.{}.{}': [changeKinds, places],
  'link.{}': [Object.keys(relationships)],
};
