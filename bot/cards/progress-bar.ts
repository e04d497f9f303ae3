import type { Plan } from '../../shared/domain/plan.ts';
import type { Progress } from '../../shared/domain/run.ts';
import { stepTitle } from '../../shared/texts/phrases.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line, richText } from './elements.ts';

const width = 20;

/** Changes that need no more work: done, already there, refused for good, or of people who left. */
export const settled = ({ done, present, refused, skipped = 0 }: Progress): number =>
  done + present + refused + skipped;

/** A bar of characters that every text font has, because ProgressBar is newer than 1.5; the numbers say the same in words. */
export function progressBar(
  language: Language,
  progress: Progress,
  plan: Plan | undefined,
): readonly Element[] {
  const { total } = progress;
  const done = settled(progress);
  const full = total === 0 ? width : Math.floor((done / total) * width);
  const bar = richText([{ text: '•'.repeat(full) + '·'.repeat(width - full), value: false }], {
    weight: 'Bolder',
    size: 'Large',
    color: 'Accent',
  });
  const step = plan?.changes[done]?.step;
  return [
    bar,
    line(language, 'card.progress', { done, total }),
    ...(step === undefined ? [] : [line(language, 'card.step-now', { step: stepTitle(language, step) })]),
  ];
}
