import { rootCauses } from '../../shared/domain/cause-of.ts';
import { environmentStates, type Glance, type Standing } from '../../shared/domain/glance.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { bullet, line, richText, shownPieces, subtle } from './elements.ts';
import { joined, listed } from './fleet-rows.ts';
import { foldedList } from './folded-list.ts';

const atOnce = 10;
/** A card has a size; the page shows them all. */
const most = 60;
const causesAtMost = 8;

/** How each environment stands, the most urgent first, and the differences that several have in common. */
export function environmentsCard(language: Language, standings: readonly Standing[]): Card {
  const [first] = standings;
  if (first === undefined)
    return answerCard(language, {
      title: 'environments.title',
      elements: [line(language, 'environments.none')],
      next: ['help'],
    });
  const sorted = [...standings].sort(
    (a, b) => environmentStates.indexOf(a.state) - environmentStates.indexOf(b.state),
  );
  const { key } = (sorted[0] ?? first).environment;
  return answerCard(language, {
    title: 'environments.title',
    elements: [
      countsLine(language, standings),
      line(language, 'glance.as-of', {}, subtle),
      ...causes(language, standings),
      ...foldedList(language, {
        id: 'environments',
        all: sorted,
        first: atOnce,
        limit: most,
        draw: (one) => [row(language, one)],
      }),
    ],
    next: [`status ${key}`, standings.length > 1 ? 'plan all' : `plan ${key}`],
  });
}

function countsLine(language: Language, standings: readonly Standing[]): Element {
  const parts = environmentStates
    .map((state) => ({ state, count: standings.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) =>
      shownPieces(language, 'glance.count', { count, state: text(language, `glance.state.${state}`) }, [
        'state',
      ]),
    );
  return richText(joined(parts));
}

function row(language: Language, { environment, state, glance }: Standing): Element {
  const { name, key, protected: guarded } = environment;
  const { drift } = glance ?? {};
  return bullet(
    shownPieces(
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
    ),
  );
}

/** Of a run that is open or went wrong; how others ended says nothing about now. */
function runText(language: Language, glance: Glance | undefined, state: Standing['state']): string {
  if (glance?.run === undefined || !['waiting', 'working', 'attention'].includes(state)) return '';
  const { kind, status } = glance.run;
  return text(language, 'labelled', {
    label: text(language, `kind.${kind}`),
    value: text(language, `status.${status}`),
  });
}

function causes(language: Language, standings: readonly Standing[]): readonly Element[] {
  const all = standings.map(({ environment, glance }) => ({
    environment: environment.name,
    causes: glance?.drift?.causes ?? [],
  }));
  const several = rootCauses(all).filter(({ environments }) => environments.length > 1);
  if (several.length === 0) return [];
  return [
    { ...line(language, 'glance.causes', {}, { weight: 'Bolder' }), spacing: 'Medium' },
    ...several.slice(0, causesAtMost).map(({ cause, environments }) => {
      const key = `drift.${cause.kind}`;
      const said = { ...cause.params, label: cause.label, count: environments.length };
      return bullet([
        ...shownPieces(language, 'glance.cause', {
          count: environments.length,
          names: listed(language, environments),
        }),
        { text: ' ', value: false },
        ...(isTextKey(key)
          ? shownPieces(language, key, said)
          : shownPieces(language, 'drift-card.item', { kind: cause.kind, label: cause.label })),
      ]);
    }),
  ];
}
