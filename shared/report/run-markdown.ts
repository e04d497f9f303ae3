import type { AuditEntry } from '../domain/audit.ts';
import type { Outcome } from '../domain/journal.ts';
import type { ListedPeople } from '../domain/people-since.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reported } from '../domain/reported.ts';
import type { Progress, Run } from '../domain/run.ts';
import { momentOf } from '../texts/moments.ts';
import { openProofLines, outcomeKey } from '../texts/outcome.ts';
import { changePhrase, stepTitle } from '../texts/phrases.ts';
import { isTextKey, type Language, text } from '../texts/text.ts';
import { evidenceMarkdown } from './evidence-markdown.ts';
import { code, literal } from './literal.ts';
import { movedMarkdown } from './moved-markdown.ts';
import { findingLines, planMarkdown } from './plan-markdown.ts';

/** The report of a run: outcome, checks, evidence, plan, what was not executed, who did what when. */
export function runMarkdown(
  language: Language,
  { run, environment, plan, outcomes, audit, evidence = [] }: Reported,
): string {
  const label = literal(environment.name);
  const title = text(language, 'labelled', { label, value: text(language, outcomeKey(run)) });
  const ids = { run: code(run.id), plan: plan === undefined ? '' : code(plan.digest) };
  const parts = [`# ${title}`, text(language, 'report.ids', ids), ...openProofLines(language, run)];
  if ('progress' in run && run.progress !== undefined) parts.push(progressLine(language, run.progress));
  if ('peopleSince' in run && run.peopleSince !== undefined)
    parts.push(
      section(text(language, 'card.joined'), names(language, run.peopleSince.joined)),
      section(text(language, 'card.left'), names(language, run.peopleSince.left)),
    );
  if ('findings' in run)
    parts.push(section(text(language, 'card.checks'), checkLines(language, run.findings)));
  parts.push(section(text(language, 'report.evidence-heading'), evidenceMarkdown(language, evidence)));
  if (plan !== undefined)
    parts.push(
      section(text(language, 'diagram.moved'), movedMarkdown(language, plan)),
      `## ${text(language, 'inquiry.plan')}`,
      planMarkdown(language, plan),
      section(text(language, 'report.not-executed'), untried(language, plan, outcomes)),
    );
  const own = audit.filter((entry) => entry.run === run.id);
  parts.push(
    section(
      text(language, 'report.who-did-what'),
      own.map((entry) => auditLine(language, entry)),
    ),
  );
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function progressLine(language: Language, { done, present, refused, skipped = 0, total }: Progress): string {
  const counts = { done, present, refused, total, skipped: skipped === 0 ? '' : skipped };
  return text(language, 'report.progress', counts);
}

function names(language: Language, { count, people }: ListedPeople): readonly string[] {
  const more = count - people.length;
  const rest = more === 0 ? [] : [`- ${text(language, 'plan.more', { more })}`];
  return [...people.map(({ name }) => `- ${literal(name)}`), ...rest];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function checkLines(
  language: Language,
  findings: Extract<Run, { findings: unknown }>['findings'],
): readonly string[] {
  return findings.map(
    (finding) => `${findingLines(language, [finding])[0]} (${stepTitle(language, finding.step)})`,
  );
}

/** An honest result also says what did not happen. A run that never applied executed nothing, and says so by status. */
function untried(language: Language, plan: Plan, outcomes: readonly Outcome[]): readonly string[] {
  if (!outcomes.some((one) => one !== '.')) return [];
  return plan.changes.flatMap((change, index) => {
    const outcome = outcomes[index] ?? '.';
    if (outcome === 'd' || outcome === 'p' || outcome === 's') return [];
    const { key, params } = changePhrase(language, change);
    return [`- ${text(language, key, { ...params, label: literal(change.label) })} (\`${outcome}\`)`];
  });
}

function auditLine(language: Language, { at, by, what, detail }: AuditEntry): string {
  const who = by === undefined ? text(language, 'report.product') : literal(by.name);
  const key = `audit.${what}`;
  const did = isTextKey(key) ? text(language, key) : what;
  const told =
    detail === undefined ? did : text(language, 'labelled', { label: did, value: literal(detail) });
  return `- ${momentOf(language, at)} · ${who} · ${told}`;
}
