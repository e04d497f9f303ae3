import type { Change } from '../../shared/domain/change.ts';
import { changePhrase } from '../../shared/texts/phrases.ts';
import type { Language, Piece } from '../../shared/texts/text.ts';
import { shownPieces } from './elements.ts';

/** One change in plain words, its names shown literally. */
export function changePieces(language: Language, change: Change): readonly Piece[] {
  const { key, params } = changePhrase(language, change);
  return shownPieces(language, key, params);
}
