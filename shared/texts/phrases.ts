import type { Change, LinkChange } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import type { Question } from '../domain/question.ts';
import { en } from './en.ts';
import { listOf } from './formats.ts';
import { isTextKey, type Language, type Params, type TextKey, text } from './text.ts';

/** A text and its values, for whoever shows values in a way of their own. */
export interface Phrase {
  readonly key: TextKey;
  readonly params: Params;
}

/** One change in plain words. A table or link without words of its own gets the general ones. */
export function changePhrase(language: Language, change: Change): Phrase {
  const about = 'table' in change ? change.table : change.relationship;
  const special = `change.${change.kind}.${about}`;
  const names = change.kind === 'update' ? Object.keys(change.after) : [];
  const columns = listOf(
    language,
    names.map((name) => columnTitle(language, name)),
  );
  const place = 'place' in change && change.place !== undefined ? { place: change.place } : {};
  return {
    key: isTextKey(special) ? special : `change.${change.kind}`,
    params: { label: change.label, table: about, columns, ...place },
  };
}

/** Several links of one kind on one profile, as a heading over their names. */
export function changeGroupPhrase({ kind, relationship, place }: LinkChange, count: number): Phrase {
  const special = `changes.${kind}.${relationship}`;
  const params = { count, ...(place === undefined ? {} : { place }) };
  return { key: isTextKey(special) ? special : `changes.${kind}`, params };
}

/**
 * A finding in the words of its step where there are such, else in general ones. `undefined`: this version has no
 * words for the code, which is then shown as it is.
 */
export function findingPhrase(language: Language, finding: Finding): Phrase | undefined {
  const { code, step } = finding;
  const params = withColumns(language, finding.params);
  const general = `finding.${code}`;
  const candidates = [`${general}.${step}`, general, `framing.${code}.${params.problem}`, `framing.${code}`];
  // What a widget's code or a run of it tells has texts of its own, for the command that checks widgets.
  const inWidget = code.startsWith('widget-diff-')
    ? `widget-diff.${code.slice(12)}`
    : `widget.${code.replace(/^widget-/, '')}`;
  const key = [...candidates, inWidget].find(isTextKey);
  return key === undefined ? undefined : { key, params };
}

/** What to do about a finding, where there is something. */
export function curePhrase({ code, params }: Finding): Phrase | undefined {
  const inWidget = `widget-cure.${code.replace(/^widget-/, '')}`;
  const key = [`cure.${code}`, `framing-cure.${code}`, inWidget].find(isTextKey);
  return key === undefined ? undefined : { key, params };
}

/** In the words of its reason where there are such. `undefined`: this version has no words for the kind. */
export function questionPhrase(language: Language, question: Question): Phrase | undefined {
  const general = `question.${question.kind}`;
  const key = [`${general}.${question.params.because}`, general].find(isTextKey);
  return key === undefined ? undefined : { key, params: withColumns(language, question.params) };
}

export function optionPhrase(question: Question, value: string): Phrase | undefined {
  const key = `option.${question.kind}.${value}`;
  const option = question.options.find((one) => one.value === value);
  return isTextKey(key) ? { key, params: option?.params ?? {} } : undefined;
}

export function stepTitle(language: Language, step: string): string {
  const key = `step.${step}`;
  return isTextKey(key) ? text(language, key) : step;
}

/** Each step once, in the page's order, which is the order of their titles; steps without a title come last. */
export function stepsInOrder(steps: readonly string[]): readonly string[] {
  const titled = Object.keys(en).flatMap((key) => (key.startsWith('step.') ? [key.slice(5)] : []));
  return [...new Set([...titled.filter((step) => steps.includes(step)), ...steps])];
}

/** A value called `columns` lists columns by their logical names, which nobody knows them by. */
export function withColumns(language: Language, params: Params): Params {
  if (typeof params.columns !== 'string') return params;
  const titles = params.columns.split(', ').map((column) => columnTitle(language, column));
  return { ...params, columns: listOf(language, titles) };
}

/** What people call a column: `msdyn_channelurl` → `channel URL`. One of no table of ours keeps its name. */
export function columnTitle(language: Language, column: string): string {
  const key = `column.${column}`;
  return isTextKey(key) ? text(language, key) : column;
}
