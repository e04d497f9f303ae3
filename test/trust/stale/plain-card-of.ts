import { renderCard } from '../../../bot/cards/render-card.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { plainCard } from '../../gallery/plain-card.ts';

/** The card of a run as people read it. */
export async function plainCardOf(ports: Ports, run: RunId): Promise<readonly string[]> {
  const subject = await subjectOf(ports, run);
  if (subject === undefined) throw new Error(`no run ${run}`);
  return plainCard(renderCard(subject, { language: 'en' }));
}
