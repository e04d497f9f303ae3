import type { Glance, Standing } from '../../shared/domain/glance.ts';
import { countedStates, worstFirst } from '../../shared/domain/standings.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { bullet, line, listTitle, richText, shownPieces, subtle } from './elements.ts';
import { joined } from './fleet-rows.ts';
import { foldedList } from './folded-list.ts';
import { sharedCauses } from './shared-causes.ts';
import { showAll } from './show-all.ts';
import { colorOf, inColor } from './state-color.ts';

const atOnce = 10;
/** A card has a size; the page shows them all. */
const most = 40;

export interface Looked {
  /** ISO 8601 */
  readonly at: string;
  /** Origin of the page that shows all of them. */
  readonly pages?: string | undefined;
}

/** How each environment stands, the most urgent first, and the differences that several have in common. */
export function environmentsCard(
  language: Language,
  standings: readonly Standing[],
  { at, pages }: Looked,
): Card {
  const [first] = standings;
  if (first === undefined)
    return answerCard(language, {
      title: 'environments.title',
      elements: [line(language, 'environments.none')],
      next: ['help'],
    });
  const sorted = worstFirst(standings);
  const { key } = (sorted[0] ?? first).environment;
  const causes = sharedCauses(language, standings);
  return answerCard(language, {
    title: 'environments.count',
    params: { count: standings.length },
    elements: [
      countsLine(language, standings),
      line(language, 'glance.as-of', { at: momentOf(language, at) }, subtle),
      ...causes,
      ...(causes.length === 0 ? [] : [listTitle(language, 'fleet.each')]),
      ...foldedList(language, {
        id: 'environments',
        all: sorted,
        first: atOnce,
        limit: most,
        draw: (one) => [environmentRow(language, one)],
      }),
      ...showAll(language, pages),
    ],
    next: [`status ${key}`, standings.length > 1 ? 'plan all' : `plan ${key}`],
  });
}

function countsLine(language: Language, standings: readonly Standing[]): Element {
  const parts = countedStates(standings).map(({ state, count }) =>
    inColor(
      shownPieces(language, 'glance.count', { count, state: text(language, `glance.state.${state}`) }, [
        'state',
      ]),
      'state',
      colorOf(state),
    ),
  );
  return richText(joined(parts));
}

export function environmentRow(language: Language, { environment, state, glance }: Standing): Element {
  const { name, key, protected: guarded } = environment;
  const { drift } = glance ?? {};
  const parts = shownPieces(
    language,
    'glance.row',
    {
      name,
      key,
      state: text(language, `glance.state.${state}`),
      run: runText(language, glance, state),
      items: (drift?.items ?? 0) === 0 ? '' : text(language, 'glance.items', { count: drift?.items ?? 0 }),
      checked: drift === undefined ? '' : momentOf(language, drift.checkedAt),
      note: guarded ? text(language, 'environments.protected') : '',
    },
    ['key', 'run', 'items', 'checked', 'note'],
  );
  return bullet(inColor(parts, 'state', colorOf(state)));
}

/** Of a run that is open or went wrong; how others ended says nothing about now. */
function runText(language: Language, glance: Glance | undefined, state: Standing['state']): string {
  if (glance?.run === undefined || !['waiting', 'working', 'attention', 'blocked'].includes(state)) return '';
  const { kind, status } = glance.run;
  return text(language, 'labelled', {
    label: text(language, `kind.${kind}`),
    value: text(language, `status.${status}`),
  });
}
