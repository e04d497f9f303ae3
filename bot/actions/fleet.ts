import { fleetKey } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { continueFleet, stopFleet } from '../../shared/engine/decide-fleet.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { TextKey } from '../../shared/texts/text.ts';
import type { Action, ActionContext } from './action.ts';
import type { DataOf } from './card-data.ts';
import { ownFleet } from './own-view.ts';

type Verbs = 'fleet-continue' | 'fleet-stop';

const decided =
  (decide: typeof continueFleet, said: TextKey) =>
  async (context: ActionContext, { fleet: id, wave }: DataOf<Verbs>) => {
    const { ports, by } = context;
    const fleet = await decide(ports, { fleet: id, wave, by });
    if (isRefusal(fleet)) return fleet;
    await sendCards(ports, fleetKey);
    return ownFleet(context, id, said, { wave: fleet.wave + 1 });
  };

export const fleetContinue: Action<'fleet-continue'> = decided(continueFleet, 'said.fleet-continued');
export const fleetStop: Action<'fleet-stop'> = decided(stopFleet, 'said.fleet-stopped');
