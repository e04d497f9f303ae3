import type { Plan } from '../domain/plan.ts';
import { type Language, text } from '../texts/text.ts';
import { literal } from './literal.ts';
import { movedRows } from './svg/moved-table.ts';
import { whatMoved } from './svg/what-moved.ts';

const titles = ['diagram.legacy', 'diagram.providers', 'diagram.profiles', 'diagram.people'] as const;

/** The picture of the HTML report as a table: Markdown holds no picture that every reader shows. Nothing where nothing is shown to anybody. */
export function movedMarkdown(language: Language, plan: Plan): readonly string[] {
  const rows = movedRows(language, whatMoved(plan));
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(titles.map((key) => text(language, key))),
    line(titles.map(() => '---')),
    ...rows.map((row) => line(row.map(literal))),
  ];
}
