import { relationships } from '../../dataverse/relationships.ts';
import type { Store, StoreSnapshot } from '../../dataverse/store.ts';
import { relationshipNamed, tableNamed, tables } from '../../dataverse/tables.ts';
import type { Answers } from './answers.ts';
import { audiences } from './audiences.ts';
import { type ExpectedLinks, expectedLinks } from './expected-links.ts';
import { movingRows } from './legacy-view.ts';
import { type Partners, partnersOf } from './partners.ts';
import { storeOf } from './store-of.ts';

/**
 * Works out from the data before and the answers given what must be there now, row by row and link by link, and
 * compares. What is not expected to change must be as it was. Returns what is wrong.
 */
export function checkAnswered(old: StoreSnapshot, now: StoreSnapshot, answers: Answers): readonly string[] {
  const [before, after] = [storeOf(old), storeOf(now)];
  const problems: string[] = [];
  const moving = movingRows(before, answers);
  const partners = partnersOf(before, after, moving, answers, problems);
  const expected = expectedLinks(before, after, audiences(before, moving), partners, answers, problems);
  return [
    ...problems,
    ...wrongRows(before, after, partners, expected),
    ...wrongLinks(before, after, expected),
  ];
}

/** New rows are the partners and the new profiles; adopted partners may differ; every other row is the same byte for byte. */
function wrongRows(
  before: Store,
  after: Store,
  partners: Partners,
  { profiles }: ExpectedLinks,
): readonly string[] {
  const mayDiffer = new Set(partners.values());
  const mayBeNew = new Set([...mayDiffer, ...profiles]);
  return tables.flatMap(({ name, key, title }) => {
    const problem = (what: string, row: { readonly [column: string]: unknown }): string =>
      `${what}: ${name} "${String(row[title])}"`;
    const gone = before
      .rows(name)
      .filter((row) => after.row(name, String(row[key])) === undefined)
      .map((row) => problem('row is gone', row));
    const others = after.rows(name).flatMap((row) => {
      const id = String(row[key]);
      const was = before.row(name, id);
      if (was === undefined) return mayBeNew.has(id) ? [] : [problem('row nobody expects', row)];
      const same = JSON.stringify(was) === JSON.stringify(row);
      return same || (mayDiffer.has(id) && row.ismanaged !== true) ? [] : [problem('row was touched', row)];
    });
    return [...gone, ...others];
  });
}

function wrongLinks(before: Store, after: Store, { added, removed }: ExpectedLinks): readonly string[] {
  const was = linksOf(before);
  const wanted = new Set([...was, ...added].filter((link) => !removed.has(link)));
  const found = linksOf(after);
  return [
    ...[...wanted].filter((link) => !found.has(link)).map((link) => `link is missing: ${named(after, link)}`),
    ...[...found]
      .filter((link) => !wanted.has(link))
      .map((link) => `link nobody expects: ${named(after, link)}`),
  ];
}

const linksOf = (store: Store): ReadonlySet<string> =>
  new Set(
    relationships.flatMap(({ name }) => store.links(name).map(({ from, to }) => `${name} ${from} ${to}`)),
  );

function named(store: Store, link: string): string {
  const [relationship = '', from = '', ...to] = link.split(' ');
  const ends = relationshipNamed(relationship);
  const title = (table: string, id: string): string =>
    String(store.row(table, id)?.[tableNamed(table).title] ?? id);
  return `${relationship} "${title(ends.from.table, from)}" – "${title(ends.to.table, to.join(' '))}"`;
}
