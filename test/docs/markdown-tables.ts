/** Cells of a table's rows, header and rule left out. */
export type TableRows = readonly (readonly string[])[];

/** The tables of a document by the heading above them. */
export function tablesOf(document: string): ReadonlyMap<string, TableRows> {
  const found = new Map<string, string[][]>();
  let heading = '';
  for (const line of document.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3).trim();
    if (!line.startsWith('|')) continue;
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    found.set(heading, [...(found.get(heading) ?? []), cells]);
  }
  return new Map([...found].map(([name, rows]) => [name, rows.slice(2)]));
}

/** The first thing in backticks. */
export const codeOf = (cell: string | undefined): string => /`([^`]+)`/.exec(cell ?? '')?.[1] ?? '';

/** What is missing, too much, or there twice, each as a sentence. */
export function differences(
  what: string,
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  const missing = [...new Set(expected)].filter((one) => !found.includes(one));
  const extra = [...new Set(found)].filter((one) => !expected.includes(one));
  const twice = [...new Set(found.filter((one, index) => found.indexOf(one) !== index))];
  return [
    ...missing.map((one) => `${what} ${one} is not in the document`),
    ...extra.map((one) => `${what} ${one} is in the document and nowhere else`),
    ...twice.map((one) => `${what} ${one} is in the document twice`),
  ];
}
