import type { EnvironmentState, Glance, Standing } from '../../domain/glance.ts';
import type { Overview } from '../../domain/overview.ts';
import { momentOf } from '../../texts/moments.ts';
import { type Language, type TextKey, text } from '../../texts/text.ts';
import { ago } from './ago.ts';
import { html, type Markup, moment, nothing, value } from './markup.ts';
import { sparkline } from './sparkline.ts';

const looks: { readonly [S in EnvironmentState]: string } = {
  failing: 'bad',
  blocked: 'bad',
  attention: 'bad',
  drifted: 'warn',
  waiting: 'warn',
  working: '',
  mixed: 'warn',
  as_left: 'good',
  unchecked: '',
  not_migrated: '',
  unknown: '',
};

export const stateTag = (language: Language, state: EnvironmentState): Markup =>
  html`<span class="tag ${looks[state]}">${text(language, `glance.state.${state}`)}</span>`;

const columns = ['environment', 'state', 'open', 'checked', 'trend'] as const;
const titles = {
  environment: 'name',
  state: 'state',
  open: 'open',
  checked: 'when',
  trend: 'trend',
} as const;

/** One row of each environment, the most urgent first. */
export function overviewTable(language: Language, { standings, at }: Overview): Markup {
  if (standings.length === 0) return html`<p>${text(language, 'fleet-page.nothing')}</p>`;
  const t = (column: (typeof columns)[number]): string => text(language, `fleet-page.${column}` as TextKey);
  return html`<table class="stack"><caption>${text(language, 'fleet-page.caption')}</caption>
<thead><tr>${columns.map((one) => html`<th scope="col" class="${titles[one]}">${t(one)}</th>`)}</tr></thead>
<tbody>${standings.map(
    (
      one,
    ) => html`<tr>${nameCell(language, one)}<td data-label="${t('state')}">${stateTag(language, one.state)}</td><td data-label="${t('open')}">${openCell(language, one)}</td><td data-label="${t('checked')}">${checkedCell(language, one.glance, at)}</td><td data-label="${t('trend')}">${trendCell(language, one.glance)}</td></tr>
`,
  )}</tbody></table>`;
}

function nameCell(language: Language, { environment: { name, key, protected: guarded } }: Standing): Markup {
  const note = guarded ? html` · ${text(language, 'environments.protected')}` : nothing;
  return html`<th scope="row"><b>${value(name)}</b><br><span class="small"><code>${key}</code>${note}</span></th>`;
}

/** A run that is open or went wrong, differences, checks that fail. How other runs ended says nothing about now. */
function openCell(language: Language, { state, glance }: Standing): Markup {
  const { run, drift, outage } = glance ?? {};
  const told = [
    ...(outage === undefined
      ? []
      : [
          html`${text(language, 'fleet-page.outage', { since: momentOf(language, outage.since) })} <code>${outage.reason}</code>`,
        ]),
    ...(run === undefined || !['waiting', 'working', 'attention', 'blocked'].includes(state)
      ? []
      : [
          html`${text(language, `kind.${run.kind}`)}: ${text(language, `status.${run.status}`)} <span class="small">${moment(language, run.changedAt)}</span>`,
        ]),
    ...((drift?.items ?? 0) === 0
      ? []
      : [html`${text(language, 'glance.items', { count: drift?.items ?? 0 })}`]),
  ];
  if (told.length === 0) return html`<span class="none">–</span>`;
  return html`<span>${told.map((one, at) => (at === 0 ? one : html`<br>${one}`))}</span>`;
}

const checkedCell = (language: Language, glance: Glance | undefined, at: string): Markup =>
  glance?.drift === undefined
    ? html`<span class="none">${text(language, 'fleet-page.never')}</span>`
    : ago(language, glance.drift.checkedAt, at);

function trendCell(language: Language, glance: Glance | undefined): Markup {
  const last = glance?.trend.at(-1);
  if (glance === undefined || last === undefined) return html`<span class="none">–</span>`;
  return html`<span class="trendline">${sparkline(language, glance.trend)} <b>${last.items}</b></span>`;
}
