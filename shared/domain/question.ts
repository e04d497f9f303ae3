import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { PersonRef } from './person.ts';

export interface QuestionOption {
  readonly value: string;
  readonly params?: { readonly [name: string]: string | number };
}

/** Something only a person can decide. Its text is looked up by `step` and `kind`. */
export interface Question {
  /** `<step>/<subject id>/<kind>`: the same question in every later plan. */
  readonly id: string;
  readonly step: string;
  readonly subject: string;
  readonly kind: string;
  readonly params: { readonly [name: string]: string | number };
  readonly options: readonly QuestionOption[];
  /** The option that takes nobody off the phone. */
  readonly safeDefault: string;
  /** A blocking question stops approval until it is answered. */
  readonly blocking: boolean;
  /** Hash of the facts and options offered; an answer holds only while it is the same. */
  readonly factsHash: string;
}

export interface Decision {
  readonly questionId: string;
  readonly value: string;
  readonly factsHash: string;
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
}

export function question(parts: Omit<Question, 'id' | 'factsHash'> & { readonly facts: Json }): Question {
  const { facts, ...rest } = parts;
  return {
    ...rest,
    id: `${rest.step}/${rest.subject}/${rest.kind}`,
    factsHash: sha256(canonicalJson({ facts, options: rest.options.map((option) => option.value) })),
  };
}

/** The value decided for a question, if somebody decided it and the facts are still the same. */
export function decidedValue(asked: Question, decisions: readonly Decision[]): string | undefined {
  const found = decisions.find((one) => one.questionId === asked.id && one.factsHash === asked.factsHash);
  return found !== undefined && asked.options.some((option) => option.value === found.value)
    ? found.value
    : undefined;
}
