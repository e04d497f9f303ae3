import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LiveCheck } from '../../cli/live/check.ts';
import { liveChecks } from '../../cli/live/checks.ts';
import { codeOf, differences, tablesOf } from './markdown-tables.ts';

const document = readFileSync('docs/unverified.md', 'utf8');
const byReading = 'Dataverse: tried by reading';
const byWriting = 'Dataverse: tried by writing';
const byHand = [
  'Dataverse: only by hand',
  'Teams: only by hand, in a real tenant',
  'Infrastructure: only by hand, in a subscription',
];

/** Everything in which the page and the checks differ. */
function problems(page: string, checks: readonly LiveCheck[]): readonly string[] {
  const tables = tablesOf(page);
  const rows = (heading: string) => tables.get(heading) ?? [];
  const ids = (heading: string) => rows(heading).map((row) => codeOf(row[0]));
  const of = (writes: boolean) => checks.filter((check) => check.writes === writes).map((check) => check.id);
  const all = [...tables.values()].flat();
  const twice = all.map((row) => codeOf(row[0])).filter((one, index, list) => list.indexOf(one) !== index);
  return [
    ...differences('check', of(false), ids(byReading)),
    ...differences('check', of(true), ids(byWriting)),
    ...checks
      .filter(({ id, claim, otherwise }) => {
        const row = all.find((one) => codeOf(one[0]) === id);
        return row !== undefined && (row[1] !== claim || row[2] !== otherwise);
      })
      .map(({ id }) => `${id} says something else on the page than in the terminal`),
    ...byHand
      .flatMap(rows)
      .flatMap((row) => (/^By hand: .{20,}/.test(row[3] ?? '') ? [] : [`${row[0]} does not say how`])),
    ...twice.map((id) => `${id} is there twice`),
  ];
}

describe('the page about what nobody has tried', () => {
  it('holds every check of the terminal, in its words, and no other', () => {
    expect(problems(document, liveChecks)).toEqual([]);
    for (const heading of byHand) expect(tablesOf(document).get(heading)?.length).toBeGreaterThan(10);
  });

  it('is found wrong whichever side has more, or says it differently', () => {
    const [first, ...rest] = liveChecks;
    if (first === undefined) throw new Error('no checks');
    expect(problems(document, rest)).toEqual([`check ${first.id} is in the document and nowhere else`]);
    const more = [...liveChecks, { ...first, id: 'new-check' }];
    expect(problems(document, more)).toEqual(['check new-check is not in the document']);
    const other = [{ ...first, claim: 'Something else.' }, ...rest];
    expect(problems(document, other)).toEqual([
      `${first.id} says something else on the page than in the terminal`,
    ]);
    const vague = document.replace(/By hand: [^|]+/, 'Somehow. ');
    expect(problems(vague, liveChecks)).toEqual([expect.stringMatching(/does not say how$/)]);
  });
});
