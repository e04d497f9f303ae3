import type { AuditEntry } from '../domain/audit.ts';
import type { ChainFault } from '../domain/audit-chain.ts';
import { shortRunId } from '../domain/ids.ts';
import { shortDigest } from '../domain/plan.ts';
import { visible } from './visible.ts';

/** One line of a terminal for an entry: number, when, who, what, of which run and plan, on what evidence. */
export function auditLine(entry: AuditEntry): string {
  const { sequence, at, what, run, digest, evidence, detail } = entry;
  const parts = [
    `#${sequence}`,
    at,
    entry.by === undefined ? 'Cutover' : `${entry.by.name} (${entry.by.id})`,
    detail === undefined ? what : `${what}: ${detail}`,
    `run ${shortRunId(run)}`,
    ...(digest === undefined ? [] : [`plan ${shortDigest(digest)}`]),
    ...(evidence === undefined ? [] : [`evidence ${shortDigest(evidence)}`]),
  ];
  return visible(parts.join('  '));
}

export const faultTexts = {
  unreadable: 'it is not an audit row as Cutover writes them',
  misplaced: 'its number does not follow the row before',
  other_environment: 'it belongs to another environment',
  not_linked: 'it does not hold the hash of the row before',
  altered: 'its content does not match its own hash',
  rows_missing: 'it is missing, and so is all after it: the head has counted further',
  rows_added: 'nothing of Cutover wrote it: the head has not counted it',
  other_head: 'its hash is not the one the head holds',
} as const satisfies { readonly [F in ChainFault]: string };
