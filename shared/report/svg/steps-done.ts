import type { Outcome } from '../../domain/journal.ts';
import type { Reported } from '../../domain/reported.ts';
import { numberOf } from '../../texts/formats.ts';
import type { Language } from '../../texts/language.ts';
import { stepsInOrder, stepTitle } from '../../texts/phrases.ts';
import { text } from '../../texts/text.ts';

const carriedOut: readonly Outcome[] = ['d', 'p'];

/** What became of each step of the page. The journal keeps outcomes and no times, so a step has a count and no duration. */
export function stepsDone(language: Language, { plan, outcomes }: Reported): readonly string[] {
  if (plan === undefined) return [];
  const told = plan.changes.map(({ step }, at) => ({ step, done: carriedOut.includes(outcomes[at] ?? '.') }));
  return stepsInOrder(told.map(({ step }) => step)).map((step) => {
    const own = told.filter((one) => one.step === step);
    const done = own.filter((one) => one.done).length;
    return text(language, 'diagram.step', {
      step: stepTitle(language, step),
      done: numberOf(language, done),
      of: numberOf(language, own.length),
    });
  });
}
