import type { Overview } from '../../domain/overview.ts';
import { type Language, text } from '../../texts/text.ts';
import { documentOf, policyFor } from './document.ts';
import { html, type Markup, moment, nothing, value } from './markup.ts';
import { overviewCauses } from './overview-causes.ts';
import { overviewLink } from './overview-link.ts';
import { overviewStyle } from './overview-style.ts';
import { overviewTable } from './overview-table.ts';
import { filled } from './said.ts';

export const overviewPolicy = policyFor(overviewStyle);

/**
 * All environments on one page, for screens of all widths and for paper. Filters and pages are links, so that there is no
 * script; names from outside are text and nothing more.
 */
export function overviewHtml(language: Language, overview: Overview): string {
  const title = text(language, 'fleet-page.title');
  const body = html`<header><p class="over">${text(language, 'report.product')}</p>
<h1>${title}</h1>
<p>${text(language, 'fleet-page.count', { count: overview.total })}</p>
<p class="small">${filled(language, 'fleet-page.seen', { by: value(overview.by.name), at: moment(language, overview.at) })}</p>${overview.unanswered ? html`<p class="note">${text(language, 'fleet-page.unanswered')}</p>` : nothing}</header>
${filters(language, overview)}
${overviewCauses(language, overview)}
<section>${overviewTable(language, overview)}</section>
${pager(language, overview)}`;
  return documentOf({
    language,
    title: `${title} · ${text(language, 'report.product')}`,
    style: overviewStyle,
    body,
  });
}

function filters(language: Language, { states, total, asked }: Overview): Markup {
  const link = (label: string, href: string, current: boolean): Markup =>
    html`<li><a href="${href}"${current ? html` aria-current="page"` : nothing}>${label}</a></li>`;
  const isAll = asked.state === undefined && asked.cause === undefined;
  return html`<nav class="filter" aria-label="${text(language, 'fleet-page.filter')}"><ul>${link(`${text(language, 'fleet-page.all')} (${total})`, overviewLink(language, {}), isAll)}${states.map(
    ({ state, count }) =>
      link(
        `${text(language, `glance.state.${state}`)} (${count})`,
        overviewLink(language, { state }),
        asked.state === state,
      ),
  )}</ul></nav>`;
}

function pager(language: Language, { asked, pages }: Overview): Markup {
  if (pages === 1) return nothing;
  const { page } = asked;
  const to = (other: number, key: 'fleet-page.next' | 'fleet-page.previous', rel: string): Markup =>
    other < 1 || other > pages
      ? nothing
      : html`<a rel="${rel}" href="${overviewLink(language, { ...asked, page: other })}">${text(language, key)}</a>`;
  const where = text(language, 'fleet-page.page', { page, pages });
  return html`<nav class="pages" aria-label="${where}">${to(page - 1, 'fleet-page.previous', 'prev')}<span>${where}</span>${to(page + 1, 'fleet-page.next', 'next')}</nav>`;
}
