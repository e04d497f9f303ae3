import { shortRunId } from '../../domain/ids.ts';
import type { Rows } from '../../domain/listing.ts';
import { differencePhrase } from '../../texts/difference-phrase.ts';
import { driftPhrase } from '../../texts/drift-phrase.ts';
import { arrowIn } from '../../texts/formats.ts';
import { momentOf } from '../../texts/moments.ts';
import { outcomeKey } from '../../texts/outcome.ts';
import { changePhrase, findingPhrase, optionPhrase, questionPhrase, stepTitle } from '../../texts/phrases.ts';
import { isTextKey, type Language, text } from '../../texts/text.ts';
import { html, type Markup, nothing, value } from './markup.ts';
import { said } from './said.ts';

/** One row each, in the order they come in. */
export const listRowsMarkup = (language: Language, shown: Rows): Markup =>
  html`<ul class="rows">${drawn(language, shown).map(
    (row) => html`<li>${row}</li>
`,
  )}</ul>`;

function drawn(language: Language, shown: Rows): readonly Markup[] {
  switch (shown.kind) {
    case 'changes':
      return shown.rows.map((one) => {
        const { key, params } = changePhrase(language, one);
        return html`<b>${stepTitle(language, one.step)}</b> ${said(language, key, params)}${profile(one)}`;
      });
    case 'findings':
      return shown.rows.map((one) => {
        const phrase = findingPhrase(language, one);
        const what = phrase === undefined ? value(one.code) : said(language, phrase.key, phrase.params);
        return html`<b>${text(language, `severity.${one.severity}`)}</b> · ${stepTitle(language, one.step)}: ${what}`;
      });
    case 'questions':
      return shown.rows.map((one) => {
        const decision = shown.decisions.find(({ questionId }) => questionId === one.id);
        return html`${question(language, one)}${decision === undefined ? nothing : html` ${arrowIn(language)} ${option(language, one, decision.value)} (${value(decision.by.name)})`}`;
      });
    case 'differences':
      return shown.rows.map((one) => {
        const { key, params } = differencePhrase(language, one);
        return said(language, key, params);
      });
    case 'drift':
      return shown.rows.map((one) => {
        const { key, params } = driftPhrase(language, one);
        const since = text(language, 'drift-card.since', { since: momentOf(language, one.firstSeen) });
        return html`<b>${text(language, `severity.${one.severity}`)}</b> · ${said(language, key, params)} <span class="small">${since}</span>`;
      });
    case 'runs':
      return shown.rows.map((run) =>
        said(language, 'status.run', {
          at: momentOf(language, run.requestedAt),
          kind: text(language, `kind.${run.kind}`),
          status: text(language, outcomeKey(run)),
          by: run.requester.name,
          run: shortRunId(run.id),
        }),
      );
    case 'persons':
      return shown.rows.map(({ name }) => html`${value(name)}`);
    case 'examined':
      return shown.rows.map(
        ({ item, code, params }) =>
          html`<b>${text(language, `doctor.item.${item}`)}</b> ${said(language, `doctor.${code}`, params)}`,
      );
    case 'members':
      return shown.rows.map(({ name, environment, status }) => {
        const key = `status.${status}`;
        const own = `member.${status}`;
        const word = isTextKey(own) ? text(language, own) : isTextKey(key) ? text(language, key) : status;
        return html`<b>${value(name)}</b> <code>${environment}</code> · ${word}`;
      });
  }
}

type Of<K extends Rows['kind']> = Extract<Rows, { readonly kind: K }>['rows'][number];

/** Which profile somebody is given or taken. */
function profile(change: Of<'changes'>): Markup {
  const place = 'place' in change ? change.place : undefined;
  return place === undefined ? nothing : html` · ${value(place)}`;
}

function question(language: Language, asked: Of<'questions'>): Markup {
  const phrase = questionPhrase(language, asked);
  return phrase === undefined ? value(asked.kind) : said(language, phrase.key, phrase.params);
}

function option(language: Language, asked: Of<'questions'>, chosen: string): Markup {
  const phrase = optionPhrase(asked, chosen);
  return phrase === undefined ? value(chosen) : said(language, phrase.key, phrase.params);
}
