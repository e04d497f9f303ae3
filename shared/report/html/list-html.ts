import { shortRunId } from '../../domain/ids.ts';
import type { ListAsked, Listed } from '../../domain/listing.ts';
import { localeOf } from '../../texts/language.ts';
import { type Language, type TextKey, text } from '../../texts/text.ts';
import { documentOf, policyFor } from './document.ts';
import { listRowsMarkup } from './list-rows.ts';
import { html, type Markup, moment, nothing, value } from './markup.ts';
import { overviewStyle } from './overview-style.ts';
import { filled } from './said.ts';

export const listPolicy = policyFor(overviewStyle);

const titles: { readonly [L in ListAsked['of']]: TextKey } = {
  changes: 'report.changes.planned',
  people: 'report.people.planned',
  left: 'list-page.left',
  findings: 'report.notes',
  checks: 'report.checks',
  questions: 'report.questions.open',
  answers: 'report.questions',
  differences: 'card.differences',
  drift: 'list-page.drift',
  silent: 'list-page.silent',
  history: 'list-page.history',
  members: 'list-page.members',
  joined: 'card.joined',
  gone: 'card.left',
  problems: 'doctor.heading.problems',
  notes: 'doctor.heading.notes',
};

/** All rows of one list of a card, a hundred a page. Pages are links; names from outside are text and nothing more. */
export function listHtml(language: Language, listed: Listed): string {
  const { asked, by, at, name, run, total } = listed;
  const title = text(language, titles[asked.of]);
  const about = html`${name === undefined ? nothing : html` · ${value(name)}`}${run === undefined ? nothing : html` · <code>${shortRunId(run)}</code>`}`;
  const body = html`<header><p class="over">${text(language, 'report.product')}${about}</p>
<h1>${title}</h1>
<p>${text(language, 'list-page.count', { count: total })}</p>
<p class="small">${filled(language, 'list-page.seen', { by: value(by.name), at: moment(language, at) })}</p></header>
${total === 0 ? html`<p>${text(language, 'list-page.nothing')}</p>` : listRowsMarkup(language, listed.shown)}
${pager(language, listed)}`;
  const where = name === undefined ? '' : ` · ${name}`;
  return documentOf({ language, title: `${title}${where}`, style: overviewStyle, body });
}

function pager(language: Language, { asked, pages }: Listed): Markup {
  if (pages === 1) return nothing;
  const { of, page } = asked;
  const to = (other: number, key: 'fleet-page.next' | 'fleet-page.previous', rel: string): Markup =>
    other < 1 || other > pages
      ? nothing
      : html`<a rel="${rel}" href="?${new URLSearchParams({ lang: localeOf(language), of, page: String(other) }).toString()}">${text(language, key)}</a>`;
  const where = text(language, 'fleet-page.page', { page, pages });
  return html`<nav class="pages" aria-label="${where}">${to(page - 1, 'fleet-page.previous', 'prev')}<span>${where}</span>${to(page + 1, 'fleet-page.next', 'next')}</nav>`;
}
