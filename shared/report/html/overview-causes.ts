import type { RootCause } from '../../domain/cause-of.ts';
import type { DriftSeverity } from '../../domain/drift.ts';
import type { Cause } from '../../domain/glance.ts';
import type { Overview } from '../../domain/overview.ts';
import type { EnvironmentSettings } from '../../domain/settings.ts';
import { causeColumns, causePhrase } from '../../texts/cause-phrase.ts';
import { type Language, text } from '../../texts/text.ts';
import { html, type Markup, nothing, value } from './markup.ts';
import { overviewLink } from './overview-link.ts';
import { said } from './said.ts';

const looks: { readonly [S in DriftSeverity]: string } = { error: 'bad', warning: 'warn', info: '' };
const most = 40;
/** Names seen at once; the others are behind a fold that needs no script. */
const namesAtOnce = 3;

/** One row for each difference, with where it is: what many environments have in common comes first. */
export function overviewCauses(language: Language, { causes, asked }: Overview): Markup {
  if (asked.cause !== undefined) {
    const chosen = causes.find(({ cause }) => cause.key === asked.cause);
    return chosen === undefined
      ? nothing
      : html`<p class="para">${text(language, 'fleet-page.of-cause')} ${sentence(language, chosen.cause)}</p>`;
  }
  if (causes.length === 0 || asked.state !== undefined || asked.page > 1) return nothing;
  const left = causes.length - most;
  return html`<section><h2>${text(language, 'fleet-page.causes')}</h2>
<table class="stack"><thead><tr><th scope="col" class="sev">${text(language, 'report.result')}</th><th scope="col">${text(language, 'fleet-page.cause')}</th><th scope="col" class="where">${text(language, 'fleet-page.where')}</th></tr></thead>
<tbody>${causes.slice(0, most).map((one) => row(language, one))}</tbody></table>
${left > 0 ? html`<p class="small">${text(language, 'fleet-page.causes.more', { count: left })}</p>` : nothing}</section>`;
}

function row(language: Language, { cause, environments }: RootCause<EnvironmentSettings>): Markup {
  const count = environments.length;
  const link = overviewLink(language, { cause: cause.key });
  return html`<tr><td><span class="tag ${looks[cause.severity]}">${text(language, `severity.${cause.severity}`)}</span></td><td data-label="${text(language, 'fleet-page.cause')}"><span>${sentence(language, cause)}</span></td><td data-label="${text(language, 'fleet-page.where')}"><span><a href="${link}">${text(language, 'fleet-page.count', { count })}</a>${names(environments)}</span></td></tr>
`;
}

function names(environments: readonly EnvironmentSettings[]): Markup {
  const list = (some: readonly EnvironmentSettings[]): Markup =>
    html`${some.map(({ name }, at) => html`${at === 0 ? '' : ', '}${value(name)}`)}`;
  const left = environments.slice(namesAtOnce);
  const first = html`<br><span class="small">${list(environments.slice(0, namesAtOnce))}</span>`;
  if (left.length === 0) return first;
  return html`${first}<details><summary>+${left.length}</summary><span class="small">${list(left)}</span></details>`;
}

function sentence(language: Language, cause: Cause): Markup {
  const { key, params } = causePhrase(language, cause);
  const now = causeColumns(language, cause).map(({ title, is }) =>
    is === '' ? html` (${title})` : html` (${title}: ${value(is)})`,
  );
  return html`${said(language, key, params)}${now}`;
}
