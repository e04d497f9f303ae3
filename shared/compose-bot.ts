import { makeCardSender } from '../bot/adapter/card-sender.ts';
import { type Door, makeDoor } from '../bot/adapter/door.ts';
import { TeamsAdapter } from '../bot/adapter/teams-adapter.ts';
import { makeBot } from '../bot/bot.ts';
import type { Config } from './config.ts';
import type { CardSender, Ports } from './engine/ports.ts';

/** What speaks to Teams. A third of all memory and of a cold start, and most triggers say nothing at most ticks. */
export interface Teams {
  readonly cards: CardSender;
  readonly door: (ports: Ports) => Door;
}

export function composeTeams({ bot, settings }: Pick<Config, 'bot' | 'settings'>): Teams {
  const adapter = new TeamsAdapter(bot);
  return {
    cards: makeCardSender({ adapter }),
    door: (ports) => {
      const { conversations, log } = ports;
      return makeDoor({ adapter, bot: makeBot(ports), conversations, log, tenants: [settings.tenantId] });
    },
  };
}
