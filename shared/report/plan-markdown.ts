import { type Change, isPersonChange } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import { changePhrase, findingPhrase, stepTitle } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';

/** Dataverse names may hold anything; in a report they must not become markup. */
export function literal(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~-]/g, (sign) => `\\${sign}`);
}

/** A plan by the page's steps: its changes, its findings. People are one line each, so that a report holds them all. */
export function planMarkdown(language: Language, plan: Plan): string {
  const ids = [...new Set([...plan.changes, ...plan.findings].map((part) => part.step))];
  const sections = ids.map((id) =>
    [
      `### ${stepTitle(language, id)}`,
      '',
      ...plan.changes
        .filter((change) => change.step === id)
        .map((change) => `- ${changeLine(language, change)}`),
      ...findingLines(
        language,
        plan.findings.filter((finding) => finding.step === id),
      ),
    ].join('\n'),
  );
  return sections.join('\n\n');
}

function changeLine(language: Language, change: Change): string {
  const { key, params } = changePhrase(change);
  const line = text(language, key, { ...params, label: literal(change.label) });
  return isPersonChange(change) || !('columns' in change) ? line : `${line}${columnList(change.columns)}`;
}

function columnList(columns: { readonly [name: string]: unknown }): string {
  const given = Object.entries(columns).filter(([, value]) => value !== null && value !== '');
  return given.map(([name, value]) => `\n  - \`${name}\`: ${literal(String(value))}`).join('');
}

export function findingLines(language: Language, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const phrase = findingPhrase(finding);
    const params = Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [
        name,
        typeof value === 'string' ? literal(value) : value,
      ]),
    );
    const said = phrase === undefined ? finding.code : text(language, phrase.key, params);
    return `- **${text(language, `severity.${finding.severity}`)}**: ${said}`;
  });
}
