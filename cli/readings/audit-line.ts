import type { AuditEntry } from '../../shared/domain/audit.ts';
import { shortRunId } from '../../shared/domain/ids.ts';
import { shortDigest } from '../../shared/domain/plan.ts';
import { visible } from '../../shared/report/visible.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import { say } from '../texts/say.ts';

/** One line for an entry: number, when to the second, who, what, of which run and plan, on what evidence. */
export function auditLine(language: Language, entry: AuditEntry): string {
  const { sequence, at, what, run, digest, evidence, detail, by } = entry;
  const key = `audit.${what}`;
  return visible(
    say(language, 'cli.audit.row', {
      number: sequence,
      at,
      who: by === undefined ? text(language, 'report.product') : `${by.name} (${by.id})`,
      what: isTextKey(key) ? text(language, key) : what,
      detail: detail ?? '',
      run: shortRunId(run),
      plan: digest === undefined ? '' : shortDigest(digest),
      evidence: evidence === undefined ? '' : shortDigest(evidence),
    }),
  );
}
