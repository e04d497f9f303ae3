import type { AuditEntry } from '../domain/audit.ts';
import type { Outcome } from '../domain/journal.ts';
import type { ListedPeople } from '../domain/people-since.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reported } from '../domain/reported.ts';
import type { Run } from '../domain/run.ts';
import { changePhrase, stepTitle } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';
import { evidenceMarkdown } from './evidence-markdown.ts';
import { literal } from './literal.ts';
import { findingLines, planMarkdown } from './plan-markdown.ts';

/** The report of a run: outcome, checks, evidence, plan, what was not executed, who did what when. */
export function runMarkdown(
  language: Language,
  { run, environment, plan, outcomes, audit, evidence = [] }: Reported,
): string {
  const title = `# ${literal(environment.name)}: ${text(language, `status.${run.status}`)}`;
  const parts = [title, `Run \`${run.id}\`${plan === undefined ? '' : `, plan \`${plan.digest}\``}`];
  if ('progress' in run && run.progress !== undefined) parts.push(progressLine(run.progress));
  if ('peopleSince' in run && run.peopleSince !== undefined)
    parts.push(
      section(text(language, 'card.joined'), names(run.peopleSince.joined)),
      section(text(language, 'card.left'), names(run.peopleSince.left)),
    );
  if ('findings' in run) parts.push(section('Checks', checkLines(language, run.findings)));
  parts.push(section('Evidence', evidenceMarkdown(language, evidence)));
  if (plan !== undefined)
    parts.push(
      '## Plan',
      planMarkdown(language, plan),
      section('Not executed', untried(language, plan, outcomes)),
    );
  parts.push(section('Who did what', audit.filter((entry) => entry.run === run.id).map(auditLine)));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function progressLine({
  done,
  present,
  refused,
  skipped = 0,
  total,
}: {
  done: number;
  present: number;
  refused: number;
  skipped?: number;
  total: number;
}): string {
  return `${done} of ${total} changes written, ${present} already so, ${refused} refused${skipped === 0 ? '' : `, ${skipped} skipped`}.`;
}

function names({ count, people }: ListedPeople): readonly string[] {
  const more = count - people.length;
  return [...people.map(({ name }) => `- ${literal(name)}`), ...(more === 0 ? [] : [`- and ${more} more`])];
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

function auditLine(entry: AuditEntry): string {
  const by = entry.by === undefined ? 'Cutover' : literal(entry.by.name);
  const detail = entry.detail === undefined ? '' : `: ${literal(entry.detail)}`;
  return `- ${entry.at} · ${by} · ${entry.what}${detail}`;
}
