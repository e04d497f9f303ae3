import { type Check, checksWith } from '../../shared/domain/checkup.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, heading, lead, line, shownPieces } from './elements.ts';
import { foldedList } from './folded-list.ts';
import type { Body, Rendering } from './rendering.ts';

type Examined = Extract<Inquiry, { readonly status: 'examined' }>;

/** Lines of a kind that are seen at once. */
const firstSeen = 12;

/** What an examination found: what has to be mended first, each with its cure. */
export function examinedCard({ checks }: Examined, view: Rendering): Body {
  const { language, environment } = view;
  const problems = checksWith(checks, 'problem');
  const notes = checksWith(checks, 'note');
  const { key } = environment;
  return {
    ...(problems.length > 0
      ? { tone: 'attention', title: 'doctor.title.problems' }
      : { tone: 'good', title: notes.length > 0 ? 'doctor.title.notes' : 'doctor.title.good' }),
    params: { count: problems.length },
    elements: [
      ...section(view, 'problems', problems),
      ...section(view, 'notes', notes),
      line(language, 'doctor.fine', { count: checksWith(checks, 'ok').length }),
    ],
    buttons: [],
    next: problems.length > 0 ? [`doctor ${key}`] : [`plan ${key}`, `migrate ${key}`],
  };
}

function section(
  { language, limits, whole }: Rendering,
  of: 'problems' | 'notes',
  checks: readonly Check[],
): readonly Element[] {
  if (checks.length === 0) return [];
  return [
    heading(language, `doctor.heading.${of}`),
    ...foldedList(language, {
      id: `doctor-${of}`,
      all: checks,
      first: firstSeen,
      limit: limits.lines,
      of,
      whole,
      draw: ({ item, code, params }) => [
        bullet([
          ...lead(language, text(language, `doctor.item.${item}`)),
          ...shownPieces(language, `doctor.${code}`, params),
        ]),
      ],
    }),
  ];
}
