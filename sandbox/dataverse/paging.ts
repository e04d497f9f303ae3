import { codes, refuse } from './refusal.ts';
import type { Row } from './schema.ts';

/** Rows of one answer, asked for or not. */
export const largestPage = 5_000;

export interface Page {
  readonly rows: readonly Row[];
  /** Value of `$skiptoken` for the next page. */
  readonly next?: string;
}

export function pageSize(preference: string | undefined): number {
  if (preference === undefined) return largestPage;
  if (!/^[1-9]\d*$/.test(preference))
    refuse(400, codes.badQuery, `odata.maxpagesize needs a positive whole number, not '${preference}'.`);
  return Math.min(Number(preference), largestPage);
}

const cookie = (page: number, last: string): string =>
  `<cookie pagenumber="${page}" pagingcookie="${last}" istracking="False" />`;

function parseCookie(token: string): { readonly page: number; readonly last: string } {
  const match = /^<cookie pagenumber="(\d+)" pagingcookie="([0-9a-f-]{36})" istracking="False" \/>$/.exec(
    token,
  );
  if (match === null)
    return refuse(400, codes.badQuery, 'The $skiptoken is not one this organisation gave out.');
  return { page: Number(match[1]), last: match[2] ?? '' };
}

/**
 * @param rows the whole result, sorted
 * @param sortedByKey whether that order is by key alone
 */
export function pageOf(
  rows: readonly Row[],
  key: string,
  size: number,
  token: string | undefined,
  sortedByKey: boolean,
): Page {
  const { page, last } = token === undefined ? { page: 1, last: '' } : parseCookie(token);
  const start = token === undefined ? 0 : startAfter(rows, key, last, sortedByKey, (page - 1) * size);
  const shown = rows.slice(start, start + size);
  const end = shown.at(-1);
  if (end === undefined || start + size >= rows.length) return { rows: shown };
  return { rows: shown, next: cookie(page + 1, String(end[key])) };
}

/** By key when that is the order: rows gone or new in between then move no page. */
function startAfter(rows: readonly Row[], key: string, last: string, byKey: boolean, offset: number): number {
  if (byKey) {
    const at = rows.findIndex((row) => String(row[key]) > last);
    return at < 0 ? rows.length : at;
  }
  const at = rows.findIndex((row) => row[key] === last);
  return at < 0 ? offset : at + 1;
}
