import type { RunIn } from '../../shared/domain/run.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';
import { lasting } from './lasting.ts';
import { settled } from './progress-bar.ts';
import type { Rendering } from './rendering.ts';

/** Only where it is slower than usual, and whether Dataverse is why. */
export function paceLine(
  run: RunIn<'applying'>,
  { language, slowness }: Pick<Rendering, 'language' | 'slowness'>,
): readonly Element[] {
  if (slowness === undefined) return [];
  const params = {
    taken: lasting(language, slowness.seconds),
    done: settled(run.progress),
    usual: lasting(language, slowness.usualSeconds),
  };
  return [line(language, isThrottled(run) ? 'pace.throttled' : 'pace.slow', params)];
}

/** It waited within the last changes, or the run was blocked by it and tries again. */
const isThrottled = ({ throttled, retry }: RunIn<'applying'>): boolean =>
  throttled === true || retry?.refusal.params?.cause === '429';
