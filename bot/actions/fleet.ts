import { fleetKey } from '../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { continueFleet, stopFleet } from '../../shared/engine/decide-fleet.ts';
import { fleetSubject } from '../../shared/engine/fleet-subject.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { type TextKey, text } from '../../shared/texts/text.ts';
import { renderCard } from '../cards/render-card.ts';
import type { Action, ActionContext } from './action.ts';
import type { DataOf } from './card-data.ts';

type Verbs = 'fleet-continue' | 'fleet-stop';

const decided =
  (decide: typeof continueFleet, said: TextKey) =>
  async (context: ActionContext, { fleet: id, wave }: DataOf<Verbs>) => {
    const { ports, by, language } = context;
    const fleet = await decide(ports, { fleet: id, wave, by });
    if (isRefusal(fleet)) return fleet;
    await sendCards(ports, fleetKey);
    const subject = await fleetSubject(ports, id, by);
    if (subject === undefined) return refuse('unknown_fleet');
    const card = renderCard(subject, { language });
    return { kind: 'card' as const, card, said: text(language, said, { wave: fleet.wave + 1 }), replies: [] };
  };

export const fleetContinue: Action<'fleet-continue'> = decided(continueFleet, 'said.fleet-continued');
export const fleetStop: Action<'fleet-stop'> = decided(stopFleet, 'said.fleet-stopped');
