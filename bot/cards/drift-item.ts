import type { DriftSeverity, KnownDrift } from '../../shared/domain/drift.ts';
import { driftPhrase } from '../../shared/texts/drift-phrase.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { isTextKey, type Language, type Piece, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { wasText } from './change-values.ts';
import { driftButtons } from './drift-buttons.ts';
import type { DriftView } from './drift-view.ts';
import { type Coloured, richText, shownPieces, subtle } from './elements.ts';
import { shown } from './shown.ts';

/** Signs that every text font has; always together with a word. */
const signs: { readonly [S in DriftSeverity]: string } = { error: '×', warning: '!', info: 'i' };

const colors: { readonly [S in DriftSeverity]?: Pick<Coloured, 'color'> } = {
  error: { color: 'Attention' },
  warning: { color: 'Warning' },
};

/** Columns told at once; a row that was rewritten is looked at in Dynamics. */
const columnsAtMost = 4;
/** Names of a group at once. */
const namesAtMost = 3;

/** One difference: what, what it was and is, who and when, and what can be decided about it. */
export function driftItem(view: DriftView, item: KnownDrift, isNew: boolean): readonly Element[] {
  const { language } = view;
  const tag = isNew ? `${text(language, 'drift-card.new')} · ` : '';
  const word = `${signs[item.severity]} ${text(language, `severity.${item.severity}`)}`;
  const items = [
    richText([
      { text: word, value: false, ...(colors[item.severity] ?? {}) },
      { text: ` · ${tag}`, value: false },
      ...driftPieces(language, item),
    ]),
    ...values(language, item).map(small),
    small(history(language, item, isNew)),
    ...(item.repair === 'none' && view.may.decide ? [small(noRepair(view, item))] : []),
    ...driftButtons(view, [item]),
  ];
  return [{ type: 'Container', spacing: 'Medium', separator: true, items }];
}

/** Why nothing can be put right, and what to do instead. */
function noRepair({ language, environment }: DriftView, { params }: KnownDrift): string {
  const key = `drift-because.${params.because}`;
  return text(language, isTextKey(key) ? key : 'drift-card.no-repair', { key: environment.key });
}

/** What differs, in plain words. */
export function driftPieces(language: Language, item: KnownDrift): readonly Piece[] {
  const { key, params } = driftPhrase(language, item);
  return shownPieces(language, key, params);
}

function values(language: Language, { columns = [], members }: KnownDrift): readonly string[] {
  const told = columns
    .slice(0, columnsAtMost)
    .map(({ column, was, is }) => wasText(language, column, was, is, 'drift-card.was'));
  if (members === undefined) return told;
  const names = members.names.slice(0, namesAtMost);
  const more = members.count - names.length;
  const people = text(language, 'drift-card.people', {
    names: listOf(language, names.map(shown), more),
    ...(more > 0 ? { more } : {}),
  });
  return [...told, people];
}

/** Who and when, as far as known; what is not new keeps its age. */
function history(language: Language, item: KnownDrift, isNew: boolean): string {
  const { by, at, firstSeen } = item;
  // A row names whoever touched it last, which need not be who changed these columns.
  const key = item.columns === undefined ? 'drift-card.by-at' : 'drift-card.row-by-at';
  const changed =
    by === undefined && at === undefined
      ? []
      : [
          text(language, key, {
            by: by === undefined ? '' : shown(by),
            at: at === undefined ? '' : momentOf(language, at),
          }),
        ];
  const since =
    isNew && changed.length > 0
      ? []
      : [text(language, 'drift-card.since', { since: momentOf(language, firstSeen) })];
  return [...changed, ...since].join(' · ');
}

const small = (line: string): Element => ({
  ...richText([{ text: line, value: false }], subtle),
  spacing: 'None',
});
