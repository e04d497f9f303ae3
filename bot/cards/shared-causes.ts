import { rootCauses } from '../../shared/domain/cause-of.ts';
import type { Cause, Standing } from '../../shared/domain/glance.ts';
import { causeColumns, causePhrase } from '../../shared/texts/cause-phrase.ts';
import { listOf } from '../../shared/texts/formats.ts';
import type { Language, Piece } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, listTitle, shownPieces } from './elements.ts';
import { listed } from './fleet-rows.ts';
import { shown } from './shown.ts';

const most = 8;

/** What several environments have in common: one row for each difference, however many have it. */
export function sharedCauses(language: Language, standings: readonly Standing[]): readonly Element[] {
  const all = standings.map(({ environment, glance }) => ({
    environment: environment.name,
    causes: glance?.drift?.causes ?? [],
  }));
  const several = rootCauses(all).filter(({ environments }) => environments.length > 1);
  if (several.length === 0) return [];
  return [
    listTitle(language, 'glance.causes'),
    ...several.slice(0, most).map(({ cause, environments }) =>
      bullet([
        ...shownPieces(language, 'glance.cause', {
          count: environments.length,
          names: listed(language, environments),
        }),
        { text: ' ', value: false },
        ...causePieces(language, cause),
      ]),
    ),
  ];
}

function causePieces(language: Language, cause: Cause): readonly Piece[] {
  const { key, params } = causePhrase(language, cause);
  const now = causeColumns(language, cause).map(({ title, is }) =>
    is === '' ? title : `${title}: ${shown(is)}`,
  );
  const columns = now.length === 0 ? [] : [{ text: ` (${listOf(language, now)})`, value: false }];
  return [...shownPieces(language, key, params), ...columns];
}
