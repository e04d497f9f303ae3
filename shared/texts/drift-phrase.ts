import type { DriftItem } from '../domain/drift.ts';
import type { Phrase } from './phrases.ts';
import { isTextKey, type Language, text } from './text.ts';

/** What differs, in plain words. A kind this version has no words for is shown as it is. */
export function driftPhrase(
  language: Language,
  { kind, label, params, members }: Pick<DriftItem, 'kind' | 'label' | 'params' | 'members'>,
): Phrase {
  const key = `drift.${kind}`;
  const count = members === undefined ? {} : { count: members.count };
  return isTextKey(key)
    ? { key, params: { ...params, label: labelOf(language, kind, label), ...count } }
    : { key: 'drift-card.item', params: { kind, label } };
}

/** Of the workspace only the code of a finding is kept: it is said in words where there are some. */
function labelOf(language: Language, kind: string, label: string): string {
  const key = `drift-workspace.${label}`;
  return kind === 'workspace-worse' && isTextKey(key) ? text(language, key) : label;
}
