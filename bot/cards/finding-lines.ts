import type { Finding, Severity } from '../../shared/domain/finding.ts';
import { curePhrase, findingPhrase, stepTitle } from '../../shared/texts/phrases.ts';
import { type Language, type Piece, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { type Coloured, lead, richText, shownPieces } from './elements.ts';
import { foldedList } from './folded-list.ts';
import { shown } from './shown.ts';
import type { Whole } from './whole-list.ts';

/** Signs that every text font has, so that none is drawn as a box or as nothing. */
const icons: { readonly [S in Severity]: string } = {
  error: '×',
  warning: '!',
  unchecked: '?',
  info: 'i',
  passed: '√',
};
/** Beside a sign and a word. What is only a note needs none. */
const colors: { readonly [S in Severity]?: Pick<Coloured, 'color'> } = {
  error: { color: 'Attention' },
  warning: { color: 'Warning' },
  passed: { color: 'Good' },
};
/** Findings seen at once. */
const first = 6;
const order = Object.keys(icons);

/** The gravest first; each with a sign and a word, so that colour is never needed. */
export function findingLines(
  language: Language,
  findings: readonly Finding[],
  limit: number,
  more: { readonly of: 'findings' | 'checks'; readonly whole?: Whole | undefined } = { of: 'findings' },
): readonly Element[] {
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return foldedList(language, {
    id: 'all-findings',
    all: sorted,
    first,
    limit,
    ...more,
    draw: (finding) => [findingLine(language, finding)],
  });
}

function findingLine(language: Language, finding: Finding): Element {
  const word = `${icons[finding.severity]} ${text(language, `severity.${finding.severity}`)}`;
  const step = stepTitle(language, finding.step);
  return richText([
    { text: word, value: false, ...(colors[finding.severity] ?? {}) },
    { text: ' · ', value: false },
    ...lead(language, shown(step)),
    ...findingPieces(language, finding),
    ...placePieces(finding),
    ...curePieces(language, finding),
  ]);
}

/** Where in a widget's code it is. */
function placePieces({ params }: Finding): readonly Piece[] {
  const { file, line: at, column } = params;
  if (file === undefined || at === undefined || column === undefined) return [];
  return [
    { text: ' (', value: false },
    { text: shown(`${file}:${at}:${column}`), value: true },
    { text: ')', value: false },
  ];
}

/** What passed needs no cure. Where a finding's own sentence says what to do, there is none either. */
function curePieces(language: Language, finding: Finding): readonly Piece[] {
  const phrase = curePhrase(finding);
  if (phrase === undefined || finding.severity === 'passed' || finding.severity === 'info') return [];
  return [{ text: ' ', value: false }, ...shownPieces(language, phrase.key, phrase.params)];
}

/** A code this version has no words for is shown as it is. */
function findingPieces(language: Language, finding: Finding): readonly Piece[] {
  const phrase = findingPhrase(language, finding);
  return phrase === undefined
    ? [{ text: shown(finding.code), value: true }]
    : shownPieces(language, phrase.key, phrase.params);
}
