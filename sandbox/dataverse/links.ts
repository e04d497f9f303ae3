import { noteAudit } from './audits.ts';
import type { Answer, Context, Request } from './exchange.ts';
import { parseBody, referenced, resourcePath } from './payload.ts';
import { demand } from './privileges.ts';
import { parameters } from './query.ts';
import { demandRow } from './read.ts';
import { codes, refuse } from './refusal.ts';
import type { LinkPath } from './resource.ts';
import { demandAssignable } from './role-births.ts';
import { tableNamed } from './tables.ts';
import { demandUnmanaged } from './writes.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
}

const done: Answer = { status: 204, headers: {} };

/** A link is an Append on the addressed table and an AppendTo on the other one, unless it gives somebody a role. */
function demandLinkable(context: Context, path: LinkPath): string {
  const { relationship, side, table, id } = path;
  const other = relationship[side === 'from' ? 'to' : 'from'].table;
  if (relationship.readOnly)
    refuse(501, codes.notImitated, `The Dataverse double does not imitate changes of ${relationship.name}.`);
  if (relationship.assigns) demand(context.caller, 'Assign', tableNamed(relationship.from.table));
  else {
    demand(context.caller, 'Append', table);
    demand(context.caller, 'AppendTo', tableNamed(other));
  }
  demandRow(context, table, id);
  return other;
}

const pairOf = (path: LinkPath, other: string): Pair =>
  path.side === 'from' ? { from: path.id, to: other } : { from: other, to: path.id };

function demandUnlocked(context: Context, path: LinkPath, pair: Pair): void {
  if (!path.relationship.component) return;
  const table = tableNamed(path.relationship.from.table);
  demandUnmanaged(table, demandRow(context, table, pair.from));
}

export function associate(context: Context, request: Request, path: LinkPath): Answer {
  const otherTable = demandLinkable(context, path);
  const uri = parseBody(request.body)['@odata.id'];
  const other = referenced(context.store, resourcePath(uri, context.root, false), [otherTable]);
  const pair = pairOf(path, other);
  demandUnlocked(context, path, pair);
  if (path.relationship.assigns) demandAssignable(context, pair.from, pair.to);
  const added = context.store.link(path.relationship.name, pair.from, pair.to);
  if (!added && context.behaviour.repeatedAssociate === 'refuse')
    refuse(412, codes.duplicateKey, `The two rows are linked by ${path.relationship.name} already.`);
  if (added) audit(context, path, pair, 'associate');
  return done;
}

/** Both rows have an entry of their own. */
function audit(context: Context, path: LinkPath, pair: Pair, action: 'associate' | 'disassociate'): void {
  const { from, to } = path.relationship;
  const objects = [
    { table: from.table, id: pair.from },
    { table: to.table, id: pair.to },
  ];
  noteAudit(context.store, { action, objects, by: String(context.caller.user.systemuserid) });
}

/** @param target id in `nav(id)/$ref`; without it the row is named by `nav/$ref?$id=<absolute URI>` */
export function disassociate(
  context: Context,
  request: Request,
  path: LinkPath,
  target: string | undefined,
): Answer {
  const otherTable = demandLinkable(context, path);
  const uri = parameters(request.query).get('$id');
  const other = target ?? referenced(context.store, resourcePath(uri, context.root, false), [otherTable]);
  const pair = pairOf(path, other);
  demandUnlocked(context, path, pair);
  if (!context.store.unlink(path.relationship.name, pair.from, pair.to))
    refuse(404, codes.noRow, `The two rows are not linked by ${path.relationship.name}.`);
  audit(context, path, pair, 'disassociate');
  return done;
}
