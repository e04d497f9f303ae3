import type { CardSubject } from '../../shared/engine/ports.ts';
import type { World } from './world.ts';

export const statusOf = (subject: CardSubject): string =>
  subject.kind === 'run'
    ? subject.run.status
    : subject.kind === 'inquiry'
      ? subject.inquiry.status
      : subject.kind === 'outage'
        ? `outage ${subject.outage.status}`
        : subject.kind === 'fleet'
          ? `fleet ${subject.fleet.status}`
          : `drift ${subject.episode.status}`;

/** What arrived in Teams, oldest first: `send planning`, `edit succeeded` … */
export function statusesShown(w: World): readonly string[] {
  return w.cards.shown.map(({ kind, subject }) => `${kind} ${statusOf(subject)}`);
}
