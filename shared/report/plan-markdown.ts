import type { Finding } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import { findingPhrase, stepsInOrder, stepTitle } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';
import { changesMarkdown } from './change-markdown.ts';
import { literalParams } from './literal.ts';
import { questionsMarkdown } from './question-markdown.ts';

/** What was answered and is asked, then by the page's steps the changes with their values and the findings. */
export function planMarkdown(language: Language, plan: Plan): string {
  const ids = stepsInOrder([...plan.changes, ...plan.findings].map((part) => part.step));
  const sections = ids.map((id) => {
    const own = <T extends { readonly step: string }>(parts: readonly T[]): readonly T[] =>
      parts.filter((part) => part.step === id);
    const lines = [
      ...changesMarkdown(language, own(plan.changes)),
      ...findingLines(language, own(plan.findings)),
    ];
    return `### ${stepTitle(language, id)}\n\n${lines.join('\n')}`;
  });
  return [questionsMarkdown(language, plan), ...sections].filter((part) => part !== '').join('\n\n');
}

export function findingLines(language: Language, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const phrase = findingPhrase(language, finding);
    const said =
      phrase === undefined ? finding.code : text(language, phrase.key, literalParams(phrase.params));
    const label = `**${text(language, `severity.${finding.severity}`)}**`;
    return `- ${text(language, 'labelled', { label, value: said })}`;
  });
}
