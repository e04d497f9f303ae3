import { blackoutDay } from '../../shared/domain/blackout.ts';
import { parseWindow } from '../../shared/domain/parse-window.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { RunAsk } from '../../shared/domain/run-ask.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { nextWindow } from '../../shared/domain/window.ts';
import type { CommandContext } from './command.ts';

/** What `--window "Sat 22:00-02:00 Europe/Berlin"` asks for; nothing where it was not said. */
export function askedWindow(
  { ports, flags }: Pick<CommandContext, 'ports' | 'flags'>,
  environment: EnvironmentSettings,
): Pick<RunAsk, 'window'> | Refusal {
  if (flags.window === undefined) return {};
  const now = ports.clock.now();
  const window = parseWindow(flags.window, { now, timeZone: environment.timeZone });
  if (isRefusal(window)) return window;
  const shut = (opening: Date): boolean => blackoutDay(environment, opening) !== undefined;
  return nextWindow(window, now, shut) === undefined
    ? refuse('window_shut', { window: flags.window.slice(0, 80), environment: environment.name })
    : { window };
}

/** Beside what else was asked; nothing at all where nothing was. */
export function asAsked(ask: RunAsk): { readonly asked?: RunAsk } {
  return Object.keys(ask).length === 0 ? {} : { asked: ask };
}
