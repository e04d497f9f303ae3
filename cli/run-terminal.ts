import type { Language } from '../shared/texts/text.ts';
import { commandNamed, isHelp } from './commands/command-named.ts';
import { commands } from './commands/registry.ts';
import { helpOf, helpOfAll } from './help.ts';
import { nearestWord } from './nearest-word.ts';
import { knownLanguages, languageHere } from './terminal/language.ts';
import { makeTerminal, wantsColor } from './terminal/make-terminal.ts';
import type { Screen } from './terminal/progress.ts';
import { refuseHere, type Terminal } from './terminal/terminal.ts';
import { say } from './texts/say.ts';
import { withoutCommon } from './without-common.ts';

/** Where a command is typed: what stands behind its name, the two streams, and what the machine says. */
export interface Typed {
  readonly args: readonly string[];
  readonly out: Screen;
  readonly err: Screen;
  readonly env: { readonly [name: string]: string | undefined };
  /** IANA name of the zone whose clock is read here; UTC when left out. */
  readonly timeZone?: string;
  /** Told of the terminal as soon as there is one, to clear it when somebody interrupts. */
  readonly begun?: (terminal: Terminal) => void;
}

/** Runs one command. Answers the exit code, whatever happens: what nobody foresaw is told in a line. */
export async function runTerminal({ args, out, err, env, timeZone, begun }: Typed): Promise<number> {
  const { rest, help, language: asked, noColor, json } = withoutCommon(args);
  const language = await languageHere(asked, env, timeZone);
  const wanted = {
    language: language ?? 'en',
    json,
    color: !noColor && wantsColor(env),
    dumb: env.TERM === 'dumb',
  };
  const terminal = makeTerminal(out, err, wanted);
  begun?.(terminal);
  const [said = '', ...others] = rest;
  if (language === undefined) {
    const params = { said: (asked ?? '').slice(0, 20), known: knownLanguages.join(', ') };
    return refuseHere(terminal, said, 'unknown_language', say('en', 'cli.no-language', params));
  }
  const asksHelp = isHelp(language, said);
  const named = asksHelp ? (others[0] ?? '') : said;
  if (help || asksHelp) return showHelp(terminal, named, out.columns ?? 100);
  const name = commandNamed(language, named);
  if (name === undefined) return unknown(terminal, named, err.columns ?? 100);
  try {
    const command = await commands[name]();
    return await command.run(others, terminal);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const params = { command: name, why: why ?? '' };
    return refuseHere(terminal, name, 'unexpected', say(language, 'cli.failed', params));
  } finally {
    terminal.progress.clear();
  }
}

function showHelp(terminal: Terminal, said: string, width: number): number {
  const { language } = terminal;
  const name = commandNamed(language, said);
  if (said !== '' && name === undefined) return unknown(terminal, said, width);
  const lines = name === undefined ? helpOfAll(language, width) : helpOf(language, name, width);
  for (const line of lines) terminal.print(line);
  return 0;
}

function unknown(terminal: Terminal, said: string, width: number): number {
  const { language } = terminal;
  const nearest = nearestWord(said, Object.keys(commands)) ?? '';
  const why =
    said === ''
      ? say(language, 'cli.no-command')
      : say(language, 'cli.unknown-command', { said: said.slice(0, 40), nearest });
  return refuseHere(terminal, said.slice(0, 40), 'unknown_command', whole(language, why, nearest, width));
}

/** Whoever is close needs a word; whoever is not needs the list. */
const whole = (language: Language, why: string, nearest: string, width: number): string =>
  nearest === '' ? `${why}\n\n${helpOfAll(language, width).join('\n')}` : why;
