import { sha256 } from '../domain/hash.ts';
import type { WidgetFindingCode, WidgetReport } from '../domain/widget-report.ts';

export type UnfinishedCode = WidgetFindingCode & ('took-too-long' | 'too-large' | 'not-analysed');

/** A report that says only that nothing could be found out, and why. */
export function unfinished(code: UnfinishedCode, file: string, reason?: string): WidgetReport {
  const params: { readonly reason?: string } = reason === undefined ? {} : { reason: reason.slice(0, 200) };
  return {
    visible: 'unknown',
    why: { code, params: {} },
    library: { loaded: false, crmurl: false, cifid: false },
    init: 'unknown',
    findings: [{ code, severity: 'error', file, line: 1, column: 1, params }],
    calls: [],
    codeHash: sha256(''),
  };
}
