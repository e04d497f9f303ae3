import type { Fleet } from '../../shared/domain/fleet.ts';
import { fleetKey } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startFleet } from '../../shared/engine/start-fleet.ts';
import type { Reply } from '../turn.ts';
import type { CommandContext } from './command.ts';

/** The same for many environments; its own card is the answer. */
export const startAll =
  (what: Fleet['what']) =>
  async ({ ports, by, conversation, flags }: CommandContext): Promise<readonly Reply[] | Refusal> => {
    const { only, waves, auto } = flags;
    // `--auto no` would else begin waves by itself.
    if (auto !== undefined && auto !== '')
      return refuse('unknown_flag', {
        flag: `--auto=${auto.slice(0, 20)}`,
        known: '--auto',
        command: 'help',
        target: '',
      });
    const fleet = await startFleet(ports, {
      what,
      requester: by,
      conversation,
      ...(only === undefined ? {} : { only: only.slice(0, 200) }),
      ...(waves === undefined ? {} : { waves }),
      auto: auto !== undefined,
    });
    if (isRefusal(fleet)) return fleet;
    await sendCards(ports, fleetKey);
    return [];
  };
