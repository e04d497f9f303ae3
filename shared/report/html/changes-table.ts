import { type Change, isPersonChange } from '../../domain/change.ts';
import type { Outcome } from '../../domain/journal.ts';
import type { Plan } from '../../domain/plan.ts';
import { shownValue } from '../../domain/shown-value.ts';
import type { Value } from '../../domain/tables.ts';
import { changePhrase, columnTitle, stepsInOrder, stepTitle } from '../../texts/phrases.ts';
import { type Language, text } from '../../texts/text.ts';
import { html, type Markup, nothing, value } from './markup.ts';
import { said } from './said.ts';

interface Told {
  readonly change: Change;
  readonly outcome: Outcome;
}

/** Every row of the configuration with each column before and after, by the steps of the page. People have a list of their own. */
export function changesTable(
  language: Language,
  plan: Plan,
  outcomes: readonly Outcome[],
  ran: boolean,
): Markup {
  const told = plan.changes
    .map((change, index): Told => ({ change, outcome: outcomes[index] ?? '.' }))
    .filter(({ change }) => !isPersonChange(change));
  if (told.length === 0) return nothing;
  const steps = stepsInOrder(told.map(({ change }) => change.step));
  const title = text(language, ran ? 'report.changes' : 'report.changes.planned');
  return html`<section><h2>${title}</h2>${steps.map((step) => {
    const own = told.filter(({ change }) => change.step === step);
    return html`<h3>${stepTitle(language, step)}</h3>${table(language, own, ran)}`;
  })}<p class="small">${text(language, 'report.secrets')}</p></section>`;
}

function table(language: Language, told: readonly Told[], ran: boolean): Markup {
  const head = (['report.column', 'report.before', 'report.after'] as const).map((key) =>
    text(language, key),
  );
  return html`<table class="stack"><thead><tr><th scope="col" class="name">${head[0]}</th><th scope="col" class="before">${head[1]}</th><th scope="col">${head[2]}</th></tr></thead>
<tbody>${told.map(({ change, outcome }) => rows(language, change, ran ? outcome : undefined))}</tbody></table>`;
}

function rows(language: Language, change: Change, outcome: Outcome | undefined): Markup {
  const { key, params } = changePhrase(language, change);
  return html`<tr class="row"><th colspan="3" scope="rowgroup">${outcome === undefined ? nothing : outcomeTag(language, outcome)}${said(language, key, params)}</th></tr>
${columnsOf(change).map((column, at, all) => columnRow(language, column, at === 0 ? all.length : 0))}`;
}

interface Column {
  readonly name: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** `undefined`: the row is not there. */
function columnsOf(change: Change): readonly Column[] {
  switch (change.kind) {
    case 'create':
      return filled(change.columns).map(([name, after]) => ({ name, before: undefined, after }));
    case 'delete':
      return filled(change.columns).map(([name, before]) => ({ name, before, after: undefined }));
    case 'update':
      return Object.keys(change.after).map((name) => ({
        name,
        before: change.before[name] ?? null,
        after: change.after[name] ?? null,
      }));
    case 'deactivate':
    case 'reactivate': {
      const on = change.kind === 'reactivate';
      return [{ name: 'statecode', before: !on, after: on }];
    }
    default:
      return [];
  }
}

const filled = (columns: { readonly [name: string]: Value }): readonly (readonly [string, Value])[] =>
  Object.entries(columns).filter(([, one]) => one !== null && one !== '');

/** A row that was not there has no columns to compare: that is said once, beside all of them. @param first rows, in the first one */
function columnRow(language: Language, { name, before, after }: Column, first: number): Markup {
  const called = columnTitle(language, name);
  const cell = (label: 'report.before' | 'report.after', one: Value | undefined): Markup => {
    if (one === undefined && first === 0) return nothing;
    const rows = one === undefined ? html` rowspan="${first}"` : nothing;
    const look = label === 'report.before' ? 'was' : 'is';
    return html`<td data-label="${text(language, label)}" class="${look}"${rows}>${shownCell(language, name, one)}</td>`;
  };
  const look = before === undefined ? 'made' : 'kept';
  return html`<tr class="${look}"><th scope="row">${called}</th>${cell('report.before', before)}${cell('report.after', after)}</tr>
`;
}

function shownCell(language: Language, column: string, one: Value | undefined): Markup {
  if (one === undefined) return html`<span class="none">${text(language, 'report.absent')}</span>`;
  if (one === null || one === '') return html`<span class="none">${text(language, 'value.empty')}</span>`;
  if (typeof one === 'boolean') return html`${text(language, one ? 'values.on' : 'values.off')}`;
  const shown = shownValue(column, one);
  return shown === undefined
    ? html`<span class="none">${text(language, 'value.hidden', { count: String(one).length })}</span>`
    : value(shown);
}

export function outcomeTag(language: Language, outcome: Outcome): Markup {
  const look =
    outcome === 'd' || outcome === 'p' ? 'good' : outcome === 'x' || outcome === 'c' ? 'bad' : 'warn';
  const key = outcome === '.' ? 'report.outcome.none' : (`report.outcome.${outcome}` as const);
  return html`<span class="tag ${look}">${text(language, key)}</span>`;
}
