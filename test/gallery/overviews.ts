import { type Overview, type OverviewAsked, overviewRows } from '../../shared/domain/overview.ts';
import { countedStates, worstFirst } from '../../shared/domain/standings.ts';
import { causesOf } from '../../shared/engine/read-overview.ts';
import { overviewHtml } from '../../shared/report/html/overview-html.ts';
import { seenAt, standings } from '../builders/standings.ts';
import { ada } from './parts.ts';

/** The page of so many environments. */
export function overviewOf(count: number, asked: OverviewAsked = { page: 1 }): Overview {
  const all = standings(count);
  const page = worstFirst(all).slice((asked.page - 1) * overviewRows, asked.page * overviewRows);
  return {
    by: ada,
    at: seenAt,
    asked,
    total: count,
    states: countedStates(all),
    causes: causesOf(all),
    standings: page,
    pages: Math.max(1, Math.ceil(count / overviewRows)),
    unanswered: false,
  };
}

/** Pages of the product as people may meet them. */
export const overviewPages = [
  { id: 'overview-5', html: overviewHtml('en', overviewOf(5)) },
  { id: 'overview-200', html: overviewHtml('en', overviewOf(200)) },
] as const;
