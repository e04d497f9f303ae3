import { shortRunId } from '../domain/ids.ts';
import { openProof } from '../domain/open-proof.ts';
import type { Run } from '../domain/run.ts';
import { type Language, type TextKey, text } from './text.ts';

/** How a run ended, in a few words. "Nothing to change" is not said alone where a check fails or nobody has seen it work. */
export function outcomeKey(run: Run): TextKey {
  const open = openProof(run);
  if (open === undefined) return `status.${run.status}`;
  return open.kind === 'fails' ? 'card.still-fails' : 'card.unchanged-unproven';
}

/** The sentences behind it, for reports. */
export function openProofLines(language: Language, run: Run): readonly string[] {
  const open = openProof(run);
  if (open === undefined) return [];
  const since = open.since === undefined ? '' : shortRunId(open.since);
  if (open.kind === 'unseen') return [text(language, 'card.nobody-saw', { run: since })];
  const failed = since === '' ? [] : [text(language, 'card.last-failed', { run: since })];
  return [text(language, 'card.nothing-helps'), ...failed];
}
