import type { AuditEntry } from '../../domain/audit.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import { type Plan, shortDigest } from '../../domain/plan.ts';
import type { Question } from '../../domain/question.ts';
import type { Reported, ReportedPicture } from '../../domain/reported.ts';
import { curePhrase, findingPhrase, optionPhrase, questionPhrase, stepTitle } from '../../texts/phrases.ts';
import { isTextKey, type Language, text } from '../../texts/text.ts';
import { html, type Markup, moment, nothing, value } from './markup.ts';
import { said } from './said.ts';

/** Who did what when, as the chained audit rows say. */
export function timeline(language: Language, audit: readonly AuditEntry[]): Markup {
  if (audit.length === 0) return nothing;
  const t = (key: 'report.when' | 'report.who' | 'report.what'): string => text(language, key);
  return html`<section><h2>${text(language, 'report.timeline')}</h2>
<table class="stack"><thead><tr><th scope="col" class="when">${t('report.when')}</th><th scope="col" class="who">${t('report.who')}</th><th scope="col">${t('report.what')}</th></tr></thead>
<tbody>${audit.map(
    (entry) =>
      html`<tr><td data-label="${t('report.when')}">${moment(language, entry.at)}</td><td data-label="${t('report.who')}">${
        entry.by === undefined ? text(language, 'report.product') : value(entry.by.name)
      }</td><td data-label="${t('report.what')}"><span>${what(language, entry)}</span></td></tr>
`,
  )}</tbody></table></section>`;
}

function what(language: Language, { what: did, detail, digest }: AuditEntry): Markup {
  const key = `audit.${did}`;
  const plan = did === 'planned' || did === 'approved' ? digest : undefined;
  return html`${isTextKey(key) ? text(language, key) : value(did)}${detail === undefined ? nothing : html`: ${value(detail)}`}${
    plan === undefined ? nothing : html` <code>${shortDigest(plan)}</code>`
  }`;
}

/** What was asked, what was chosen, by whom; and what nobody has answered. */
export function questions(language: Language, plan: Plan): Markup {
  return html`${answered(language, plan)}${open(language, plan.questions)}`;
}

function answered(language: Language, plan: Plan): Markup {
  const rows = plan.answered.flatMap((asked) => {
    const decision = plan.decisions.find((one) => one.questionId === asked.id);
    return decision === undefined ? [] : [{ asked, decision }];
  });
  if (rows.length === 0) return nothing;
  const t = (key: 'report.question' | 'report.answer' | 'report.by'): string => text(language, key);
  return html`<section><h2>${text(language, 'report.questions')}</h2>
<table class="stack"><thead><tr><th scope="col">${t('report.question')}</th><th scope="col" class="who">${t('report.answer')}</th><th scope="col" class="who">${t('report.by')}</th></tr></thead>
<tbody>${rows.map(
    ({ asked, decision }) =>
      html`<tr><th scope="row">${question(language, asked)}</th><td data-label="${t('report.answer')}">${option(language, asked, decision.value)}</td><td data-label="${t('report.by')}"><span>${value(decision.by.name)}<br>${moment(language, decision.at)}</span></td></tr>
`,
  )}</tbody></table></section>`;
}

function open(language: Language, asked: readonly Question[]): Markup {
  if (asked.length === 0) return nothing;
  return html`<section><h2>${text(language, 'report.questions.open')}</h2><ul>${asked.map((one) => html`<li>${question(language, one)}</li>`)}</ul></section>`;
}

function question(language: Language, asked: Question): Markup {
  const phrase = questionPhrase(language, asked);
  return phrase === undefined ? value(asked.kind) : said(language, phrase.key, phrase.params);
}

function option(language: Language, asked: Question, chosen: string): Markup {
  const phrase = optionPhrase(asked, chosen);
  return phrase === undefined ? value(chosen) : said(language, phrase.key, phrase.params);
}

const looks: { readonly [S in Severity]: string } = {
  error: 'bad',
  warning: 'warn',
  unchecked: 'warn',
  info: '',
  passed: 'good',
};
const order = Object.keys(looks);

/** The gravest first; a word beside every colour. */
export function findings(
  language: Language,
  title: 'report.checks' | 'report.notes',
  found: readonly Finding[],
): Markup {
  if (found.length === 0) return nothing;
  const sorted = [...found].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const t = (key: 'report.result' | 'report.step' | 'report.found'): string => text(language, key);
  return html`<section><h2>${text(language, title)}</h2>
<table class="stack"><thead><tr><th scope="col" class="sev">${t('report.result')}</th><th scope="col" class="stepcol">${t('report.step')}</th><th scope="col">${t('report.found')}</th></tr></thead>
<tbody>${sorted.map(
    (one) =>
      html`<tr><td><span class="tag ${looks[one.severity]}">${text(language, `severity.${one.severity}`)}</span></td><td data-label="${t('report.step')}">${stepTitle(language, one.step)}</td><td data-label="${t('report.found')}"><span>${sentence(language, one)}</span></td></tr>
`,
  )}</tbody></table></section>`;
}

function sentence(language: Language, finding: Finding): Markup {
  const phrase = findingPhrase(language, finding);
  const cure = curePhrase(finding);
  const what = phrase === undefined ? value(finding.code) : said(language, phrase.key, phrase.params);
  return cure === undefined ? what : html`${what} ${said(language, cure.key, cure.params)}`;
}

/** As data addresses, so that the report is one file and asks nobody for anything. */
export function pictures(language: Language, { pictures: all = [], evidence = [] }: Reported): Markup {
  if (all.length === 0) return nothing;
  return html`<section><h2>${text(language, 'report.pictures')}</h2>${all.map((one) => {
    const at = evidence.find(({ id }) => id === one.evidence)?.at;
    const caption = text(language, `report.picture.${one.name}`);
    return html`<figure><img src="${address(one)}" alt="${caption}"><figcaption>${caption}${at === undefined ? nothing : html` · ${moment(language, at)}`}</figcaption></figure>`;
  })}</section>`;
}

/** What is no picture gets no type that a browser would draw. */
function address({ bytes }: ReportedPicture): string {
  const type =
    bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'application/octet-stream';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
