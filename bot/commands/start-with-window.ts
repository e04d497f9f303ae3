import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { asAsked, askedWindow } from '../../shared/engine/asked-window.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { StartRun } from '../../shared/engine/start-run.ts';
import type { Reply } from '../turn.ts';
import type { CommandContext } from './command.ts';

type Start = (ports: Ports, asked: Omit<StartRun, 'kind' | 'predecessor'>) => Promise<unknown | Refusal>;

/** Starts a run, in a window where one was asked for. Its own card is the answer. */
export const startWithWindow =
  (start: Start) =>
  async (context: CommandContext, environment: EnvironmentSettings): Promise<readonly Reply[] | Refusal> => {
    const { ports, by, conversation, flags } = context;
    const window = askedWindow(ports, environment, flags.window);
    if (isRefusal(window)) return window;
    const run = await start(ports, { environment, requester: by, conversation, ...asAsked(window) });
    if (isRefusal(run)) return run;
    await sendCards(ports, environment.key);
    return [];
  };
