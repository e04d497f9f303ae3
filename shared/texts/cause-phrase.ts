import type { Cause } from '../domain/glance.ts';
import { columnTitle, type Phrase } from './phrases.ts';
import { isTextKey, type Language, text } from './text.ts';

/** What differs, as a sentence. A kind this version has no words for is shown as it is. */
export function causePhrase(language: Language, { kind, label, params }: Cause): Phrase {
  const key = `drift.${kind}`;
  if (!isTextKey(key)) return { key: 'drift-card.item', params: { kind, label } };
  const code = `drift-workspace.${label}`;
  const said = kind === 'workspace-worse' && isTextKey(code) ? text(language, code) : label;
  return { key, params: { ...params, label: said } };
}

/** What stands there now, column by column. */
export const causeColumns = (language: Language, { columns = [] }: Cause) =>
  columns.map(({ column, is }) => ({ title: columnTitle(language, column), is }));
