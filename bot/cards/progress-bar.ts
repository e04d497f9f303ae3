import type { Progress } from '../../shared/domain/run.ts';
import { isRightToLeft } from '../../shared/texts/language.ts';
import { stepTitle } from '../../shared/texts/phrases.ts';
import { text } from '../../shared/texts/text.ts';
import { barPicture } from './bar-picture.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';
import { lasting } from './lasting.ts';
import type { Rendering } from './rendering.ts';

/** Changes that need no more work: done, already there, refused for good, or of people who left. */
export const settled = ({ done, present, refused, skipped = 0 }: Progress): number =>
  done + present + refused + skipped;

/** A bar as a picture, because ProgressBar is newer than 1.5; the numbers and the time left say the same in words. */
export function progressBar(
  progress: Progress,
  { language, plan, secondsLeft }: Pick<Rendering, 'language' | 'plan' | 'secondsLeft'>,
): readonly Element[] {
  const { total } = progress;
  const done = settled(progress);
  const left = secondsLeft === undefined ? '' : lasting(language, secondsLeft);
  const step = plan?.changes[done]?.step;
  return [
    {
      type: 'Image',
      url: barPicture(total === 0 ? 1 : done / total, isRightToLeft(language)),
      altText: text(language, 'card.progress', { done, total, left: '' }),
      width: '240px',
      height: '6px',
      spacing: 'Medium',
    },
    line(language, 'card.progress', { done, total, left }),
    ...(step === undefined ? [] : [line(language, 'card.step-now', { step: stepTitle(language, step) })]),
  ];
}
