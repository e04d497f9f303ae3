/** Answered values by `<subject>/<kind>`, which is how a question's id ends. */
export type Answers = ReadonlyMap<string, string>;

export const noAnswers: Answers = new Map();

/** @param id of a question or of its input on a card */
export function answerKey(id: string): string {
  return id.split('/').slice(-2).join('/');
}
