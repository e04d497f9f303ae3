import type { Change } from '../../shared/domain/change.ts';
import { isTextKey, type Language, type Piece, type TextKey } from '../../shared/texts/text.ts';
import { shownPieces } from './elements.ts';

/** One change in plain words. A table or link without words of its own gets the general ones. */
export function changePieces(language: Language, change: Change): readonly Piece[] {
  return shownPieces(language, changeKey(change), {
    label: change.label,
    table: 'table' in change ? change.table : change.relationship,
    columns: change.kind === 'update' ? Object.keys(change.after).map(plainColumn).join(', ') : '',
  });
}

function changeKey(change: Change): TextKey {
  const about = 'table' in change ? change.table : change.relationship;
  const special = `change.${change.kind}.${about}`;
  return isTextKey(special) ? special : `change.${change.kind}`;
}

/** `msdyn_channelurl` → `channelurl`: what is left is what the forms call it, closely enough. */
export const plainColumn = (column: string): string => column.replace(/^msdyn_/, '');
