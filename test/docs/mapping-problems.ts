import { codeOf, differences, tablesOf } from './markdown-tables.ts';

/** What the product really has. */
export interface MappingFacts {
  readonly columns: readonly string[];
  readonly needed: readonly string[];
  readonly decisions: readonly string[];
  readonly questions: readonly string[];
  readonly findings: readonly string[];
  /** The text of all test files. */
  readonly tests: string;
}

export const headings = {
  columns: 'The 1.0 provider, column by column',
  needed: 'What 2.0 needs and 1.0 does not have',
  decisions: 'What a person has to decide',
} as const;

/** Everything in which the document and the product differ. */
export function mappingProblems(document: string, facts: MappingFacts): readonly string[] {
  const tables = tablesOf(document);
  const keys = (heading: string): readonly string[] =>
    (tables.get(heading) ?? []).map((row) => codeOf(row[0]));
  const named = (pattern: RegExp): readonly string[] => [
    ...new Set([...document.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const rows = [...tables.values()].flat();
  return [
    ...differences('column', facts.columns, keys(headings.columns)),
    ...differences('2.0 column', facts.needed, keys(headings.needed)),
    ...differences('decision', facts.decisions, keys(headings.decisions)),
    ...differences('question', facts.questions, named(/question `([^`]+)`/g)),
    ...differences('finding', facts.findings, named(/finding `([^`]+)`/g)),
    ...named(/test “([^”]+)”/g)
      .filter((title) => !facts.tests.includes(`'${title}'`))
      .map((title) => `no test is called "${title}"`),
    ...rows
      .filter((row) => !/(question|finding) `|test “/.test(row.at(-1) ?? ''))
      .map((row) => `nothing covers ${row[0]}`),
  ];
}
