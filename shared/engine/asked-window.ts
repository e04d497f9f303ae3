import { blackoutDay } from '../domain/blackout.ts';
import { parseWindow } from '../domain/parse-window.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { RunAsk } from '../domain/run-ask.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { nextWindow } from '../domain/window.ts';
import type { Ports } from './ports.ts';

/** What `Sat 22:00-02:00 Europe/Berlin` asks for, in chat and over HTTP; nothing where it was not said. */
export function askedWindow(
  { clock }: Pick<Ports, 'clock'>,
  environment: EnvironmentSettings,
  said: string | undefined,
): Pick<RunAsk, 'window'> | Refusal {
  if (said === undefined) return {};
  const now = clock.now();
  const window = parseWindow(said, { now, timeZone: environment.timeZone });
  if (isRefusal(window)) return window;
  const shut = (opening: Date): boolean => blackoutDay(environment, opening) !== undefined;
  return nextWindow(window, now, shut) === undefined
    ? refuse('window_shut', { window: said.slice(0, 80), environment: environment.name })
    : { window };
}

/** Beside what else was asked; nothing at all where nothing was. */
export function asAsked(ask: RunAsk): { readonly asked?: RunAsk } {
  return Object.keys(ask).length === 0 ? {} : { asked: ask };
}
