import type { ReadDifference } from '../domain/reads.ts';
import { listOf } from './formats.ts';
import { momentOf } from './moments.ts';
import { columnTitle, type Phrase } from './phrases.ts';
import { isTextKey, type Language, text } from './text.ts';

/** What became of a row or link since the plan, in plain words. */
export function differencePhrase(language: Language, difference: ReadDifference): Phrase {
  const { kind, about, id, columns, name, modifiedBy, modifiedOn } = difference;
  const link = `link.${about}`;
  const keys = [`difference.${kind}.${isTextKey(link) ? 'link' : about}`, `difference.${kind}`];
  return {
    key: keys.find(isTextKey) ?? 'difference.changed',
    params: {
      // A pair has no name of its own, and its two ids would tell nobody who it is.
      name: name ?? (isTextKey(link) ? text(language, link) : `${about} ${id}`),
      link: name !== undefined && isTextKey(link) ? text(language, link) : '',
      columns: listOf(
        language,
        columns.map((one) => columnTitle(language, one)),
      ),
      by: modifiedBy ?? '',
      at: modifiedOn === undefined ? '' : momentOf(language, modifiedOn),
    },
  };
}
