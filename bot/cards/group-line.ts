import { type Change, isPersonChange } from '../../shared/domain/change.ts';
import type { Json } from '../../shared/domain/hash.ts';
import type { PlanKind } from '../../shared/domain/plan.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { type Language, type Piece, pieces, text } from '../../shared/texts/text.ts';
import type { Element, Limits } from './card.ts';
import { type ChangeGroup, groupText } from './change-groups.ts';
import { changePieces } from './change-line.ts';
import { changeValues } from './change-values.ts';
import { bullet, richText, subtle } from './elements.ts';
import { folded, showTitle } from './folded.ts';
import type { ProfileName } from './profile-names.ts';
import { shown } from './shown.ts';
import { rowsBeforePage, type Whole, wholeList } from './whole-list.ts';

/** Names shown before anybody asks for more. */
const first = 4;

interface Place {
  readonly limits: Limits;
  readonly inFold: boolean;
  readonly kind?: PlanKind;
  readonly whole?: Whole | undefined;
}

/** One group of changes: a row with its values, or a profile with what is linked to it, the rest behind a button. */
export function groupLine(
  language: Language,
  group: ChangeGroup,
  profile: ProfileName,
  { limits, inFold, kind, whole }: Place,
): readonly Element[] {
  if (group.kind === 'row') return rowLines(language, group.change, inFold);
  const { first: link, labels } = group;
  const people = isPersonChange(link);
  const head = pieces(language, groupText(link, kind), { profile: profile(link.from), count: labels.length });
  // The library is what is linked: its text says so, and the label is the profile once more.
  if (link.relationship === 'msdyn_appconfiguration_applicationextension') return [bullet(head)];
  const most = people ? limits.people : limits.names;
  const few = [...head, named(language, labels, Math.min(first, most))];
  const summary = people ? richText(few) : bullet(few);
  if (labels.length <= first || most <= first) return [summary];
  const paged = whole?.pages !== undefined && labels.length > rowsBeforePage;
  const count = labels.length;
  if (paged)
    return [
      summary,
      ...wholeList(language, whole, people ? 'people' : 'changes', { count, more: count - first }),
    ];
  const hidden = [richText([named(language, labels, most)])];
  const id = `all-${link.kind}-${link.relationship}-${link.from}`;
  return [summary, ...folded(language, { id, ...showTitle(labels.length, most), hidden })];
}

/** The change, and below it in small letters what it writes; behind a button both in one block, which is shorter. */
function rowLines(language: Language, change: Change, inFold: boolean): readonly Element[] {
  const head = bullet(changePieces(language, change));
  const values = changeValues(language, change);
  if (values.length === 0) return [head];
  const small = (value: string): Element => richText([{ text: value, value: false }], subtle);
  if (!inFold) return [head, ...values.map((value) => ({ ...small(value), spacing: 'None' }))];
  const inlines = [head, small(` · ${values.join(' · ')}`)].flatMap((one) => one.inlines as readonly Json[]);
  return [{ ...head, inlines }];
}

function named(language: Language, labels: readonly string[], most: number): Piece {
  const names = listOf(language, labels.slice(0, most).map(shown), labels.length - most);
  const said =
    labels.length <= most ? names : text(language, 'plan.names.more', { names, more: labels.length - most });
  return { text: ` ${said}`, value: false };
}
