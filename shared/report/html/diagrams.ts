import type { Plan } from '../../domain/plan.ts';
import type { Reported } from '../../domain/reported.ts';
import { type Language, text } from '../../texts/text.ts';
import { movedSvg } from '../svg/moved-svg.ts';
import { movedRows } from '../svg/moved-table.ts';
import { timelineSvg } from '../svg/timeline-svg.ts';
import { whatMoved } from '../svg/what-moved.ts';
import { html, type Markup, nothing, value } from './markup.ts';

const titles = ['diagram.legacy', 'diagram.providers', 'diagram.profiles', 'diagram.people'] as const;

/** The way from 1.0 providers to people as a picture and, with every name, as a table. */
export function movedSection(language: Language, plan: Plan): Markup {
  const moved = whatMoved(plan);
  if (moved.columns[1].length === 0) return nothing;
  const heads = titles.map((key) => text(language, key));
  return html`<section><h2>${text(language, 'diagram.moved')}</h2><div class="wide" tabindex="0" role="group" aria-label="${text(language, 'diagram.moved')}">${movedSvg(language, moved)}</div>
<h3>${text(language, 'diagram.table')}</h3><table class="stack"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${movedRows(language, moved).map(
    (row) =>
      html`<tr>${row.map((cell, at) => html`<td data-label="${heads[at] ?? ''}">${value(cell)}</td>`)}</tr>
`,
  )}</tbody></table></section>`;
}

/** Beside the table of audit entries, which holds the same and more. */
export function timelinePicture(language: Language, reported: Reported): Markup {
  const drawn = timelineSvg(language, reported);
  return drawn === nothing
    ? nothing
    : html`<section><h2>${text(language, 'diagram.timeline')}</h2>${drawn}</section>`;
}
