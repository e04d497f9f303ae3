import type { Listed } from '../domain/listing.ts';
import type { Overview } from '../domain/overview.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Reported } from '../domain/reported.ts';
import { refusalParams } from '../texts/refusal-params.ts';
import { spoken, text } from '../texts/text.ts';
import { listHtml, listPolicy } from './html/list-html.ts';
import { overviewHtml, overviewPolicy } from './html/overview-html.ts';
import { type ReportFile, type ReportFormat, reportFile } from './report-file.ts';

/** What is answered to somebody of whom a locale such as `de-AT` is known. English where there are no texts for it. */
type Locale = string | undefined;

/** The page of all environments. */
export async function overviewIn(locale: Locale, overview: Overview): Promise<ReportFile> {
  return {
    kind: 'file',
    name: 'cutover-environments.html',
    type: 'text/html',
    text: overviewHtml(await spoken(locale), overview),
    // Links stay within the page; all else that a page could do is off.
    policy: `${overviewPolicy}; frame-ancestors 'none'; sandbox`,
  };
}

/** A page of one list of a card. */
export async function listIn(locale: Locale, listed: Listed): Promise<ReportFile> {
  return {
    kind: 'file',
    name: `cutover-${listed.asked.of}.html`,
    type: 'text/html',
    text: listHtml(await spoken(locale), listed),
    policy: `${listPolicy}; frame-ancestors 'none'; sandbox`,
  };
}

export async function reportIn(
  locale: Locale,
  reported: Reported,
  format: ReportFormat,
): Promise<ReportFile> {
  return reportFile(await spoken(locale), reported, format);
}

/** Why not, in a sentence or two; programs go by the reason. */
export async function refusalIn(locale: Locale, refusal: Refusal): Promise<string> {
  const language = await spoken(locale);
  return text(language, `reason.${refusal.reason}`, refusalParams(language, refusal));
}
