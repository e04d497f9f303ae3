import { type Check, checkItems, statusOfCheck } from '../../shared/domain/checkup.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, heading, lead, line, shownPieces } from './elements.ts';
import type { Body, Rendering } from './rendering.ts';

type Examined = Extract<Inquiry, { readonly status: 'examined' }>;

/** Lines of a kind; the terminal has them all. */
const linesAtMost = 12;

/** What an examination found: what has to be mended first, each with its cure. */
export function examinedCard({ checks }: Examined, { language, environment }: Rendering): Body {
  const of = (status: string): readonly Check[] => checks.filter((one) => statusOfCheck(one) === status);
  const problems = of('problem');
  const notes = of('note');
  const { key } = environment;
  return {
    ...(problems.length > 0
      ? { tone: 'attention', title: 'doctor.title.problems' }
      : { tone: 'good', title: notes.length > 0 ? 'doctor.title.notes' : 'doctor.title.good' }),
    params: { count: problems.length },
    elements: [
      ...section(language, 'doctor.heading.problems', problems),
      ...section(language, 'doctor.heading.notes', notes),
      line(language, 'doctor.fine', { count: of('ok').length }),
    ],
    buttons: [],
    next: problems.length > 0 ? [`doctor ${key}`] : [`plan ${key}`, `migrate ${key}`],
  };
}

function section(
  language: Language,
  title: 'doctor.heading.problems' | 'doctor.heading.notes',
  checks: readonly Check[],
): readonly Element[] {
  if (checks.length === 0) return [];
  const inOrder = [...checks].sort((a, b) => checkItems.indexOf(a.item) - checkItems.indexOf(b.item));
  const more = checks.length - linesAtMost;
  return [
    heading(language, title),
    ...inOrder
      .slice(0, linesAtMost)
      .map(({ item, code, params }) =>
        bullet([
          ...lead(language, text(language, `doctor.item.${item}`)),
          ...shownPieces(language, `doctor.${code}`, params),
        ]),
      ),
    ...(more > 0 ? [line(language, 'doctor.more', { count: more })] : []),
  ];
}
