import { evidenceHash } from '../../domain/evidence.ts';
import { shortRunId } from '../../domain/ids.ts';
import { openProof } from '../../domain/open-proof.ts';
import type { Reported } from '../../domain/reported.ts';
import type { Run } from '../../domain/run.ts';
import { explainRun } from '../../texts/explain.ts';
import { numberOf } from '../../texts/formats.ts';
import { outcomeKey } from '../../texts/outcome.ts';
import { type Language, text } from '../../texts/text.ts';
import { changesTable } from './changes-table.ts';
import { movedSection, timelinePicture } from './diagrams.ts';
import { documentOf, policyFor } from './document.ts';
import { html, type Markup, moment, nothing, value } from './markup.ts';
import { peopleSection } from './people-section.ts';
import { style } from './style.ts';
import { findings, pictures, questions, timeline } from './told-sections.ts';

export const reportPolicy = policyFor(style);

/**
 * The report of a run as one file that needs nothing else: to be read on any screen, kept with a change ticket, or printed
 * on A4. Names from outside are text and nothing more.
 */
export function runHtml(language: Language, reported: Reported): string {
  const { run, environment, plan, outcomes, audit } = reported;
  const ran = outcomes.some((one) => one !== '.');
  const own = audit.filter((entry) => entry.run === run.id);
  const kind = text(language, `kind.${run.kind}`);
  const body = html`<header><p class="over">${text(language, 'report.product')} · ${text(language, 'report.heading', { kind })} · ${moment(language, run.requestedAt)}</p>
<h1>${value(environment.name)}</h1>
<span class="tag ${lookOf(run)}">${text(language, outcomeKey(run))}</span>${figures(language, reported)}</header>
<section><h2>${text(language, 'report.summary')}</h2>${explainRun(language, reported).map(
    (lines) => html`<div class="para">${lines.map((line) => html`<p>${line}</p>`)}</div>`,
  )}</section>
${'findings' in run ? findings(language, 'report.checks', run.findings) : nothing}
${plan === undefined ? nothing : movedSection(language, plan)}
${pictures(language, reported)}
${plan === undefined ? nothing : changesTable(language, plan, outcomes, ran)}
${plan === undefined ? nothing : peopleSection(language, plan, outcomes, ran)}
${plan === undefined ? nothing : questions(language, plan)}
${plan === undefined ? nothing : findings(language, 'report.notes', plan.findings)}
${timelinePicture(language, reported)}
${timeline(language, own)}
${proof(language, reported)}`;
  const title = `${kind} · ${environment.name} · ${shortRunId(run.id)}`;
  return documentOf({ language, title, style, body });
}

function figures(language: Language, { run, plan }: Reported): Markup {
  const progress = 'progress' in run ? run.progress : undefined;
  if (progress === undefined) return nothing;
  const pilot = plan?.settings.pilot;
  const n = (value: number): string => numberOf(language, value);
  const shown = [
    [`${n(progress.done)} / ${n(progress.total)}`, text(language, 'report.outcome.d')],
    [n(progress.present), text(language, 'report.outcome.p')],
    [n(progress.refused), text(language, 'report.outcome.x')],
    ...(pilot === undefined
      ? []
      : [[`${n(pilot.people.length)} / ${n(pilot.of)}`, text(language, 'report.people')] as const]),
  ] as const;
  return html`<ul class="figures">${shown.map(([figure, label]) => html`<li><b>${figure}</b><span>${label}</span></li>`)}</ul>`;
}

/** What somebody compares years later. */
function proof(language: Language, { run, environment, plan, audit, evidence = [] }: Reported): Markup {
  const last = audit.filter((entry) => entry.run === run.id).at(-1);
  const key = environment.key ?? run.environment;
  return html`<section><h2>${text(language, 'report.proof')}</h2><dl>
<dt>${text(language, 'report.run')}</dt><dd><code>${run.id}</code></dd>
${plan === undefined ? nothing : html`<dt>${text(language, 'report.plan')}</dt><dd><code>${plan.digest}</code></dd>`}
${evidence.length === 0 ? nothing : html`<dt>${text(language, 'report.evidence')}</dt><dd><code>${evidenceHash(evidence)}</code></dd>`}
${last === undefined ? nothing : html`<dt>${text(language, 'report.audit')}</dt><dd><code>${last.hash}</code></dd>`}
</dl><p class="small">${text(language, 'report.verify', { key })}</p></section>`;
}

function lookOf(run: Run): string {
  switch (run.status) {
    case 'no_changes':
      return { fails: 'bad', unseen: 'warn', none: 'good' }[openProof(run)?.kind ?? 'none'];
    case 'succeeded':
      return 'good';
    case 'unproven':
    case 'stale':
    case 'expired':
    case 'blocked':
      return 'warn';
    case 'needs_repair':
    case 'stopped':
    case 'failed':
    case 'rejected':
      return 'bad';
    default:
      return '';
  }
}
