import { type Change, isPersonChange, type LinkChange } from '../../shared/domain/change.ts';
import type { PlanKind } from '../../shared/domain/plan.ts';
import { relationships } from '../../shared/domain/tables.ts';
import type { TextKey } from '../../shared/texts/text.ts';
import { isTextKey } from '../../shared/texts/text.ts';

/** Links of one kind with one profile, told in one line; or a single row. */
export type ChangeGroup =
  | { readonly kind: 'row'; readonly change: Change }
  | { readonly kind: 'links'; readonly first: LinkChange; readonly labels: readonly string[] };

const ofProfile = (change: Change): change is LinkChange =>
  'relationship' in change && relationships[change.relationship].from === 'msdyn_appconfiguration';

/** In the order of the plan: each row by itself, links with the same profile where the first of them stands. */
export function changeGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  const links = new Map<string, { readonly first: LinkChange; readonly labels: string[] }>();
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    if (!ofProfile(change)) {
      groups.push({ kind: 'row', change });
      continue;
    }
    const key = `${change.kind} ${change.relationship} ${change.from}`;
    const known = links.get(key);
    if (known !== undefined) known.labels.push(change.label);
    else {
      const group = { kind: 'links' as const, first: change, labels: [change.label] };
      links.set(key, group);
      groups.push(group);
    }
  }
  return groups;
}

/** Words for links of one kind; `{profile}` and, for people, `{count}` are given. */
export function groupText(change: LinkChange, kind?: PlanKind): TextKey {
  if (kind === 'rollback' && isPersonChange(change) && change.kind === 'associate') return 'plan.people.back';
  if (isPersonChange(change)) return `plan.people.${change.kind}`;
  const special = `group.${change.kind}.${change.relationship}`;
  return isTextKey(special) ? special : `group.${change.kind}`;
}
