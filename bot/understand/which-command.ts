import type { CommandName } from '../commands/command.ts';
import { cjk } from './fold.ts';
import type { Listening, Speakable } from './sense.ts';

/** Words for looking at something yield to what is looked at: "check for drift", "look at the status". */
const general: ReadonlySet<CommandName> = new Set(['validate', 'look']);
/** What one may subscribe to is named with these. */
export const topical: ReadonlySet<CommandName> = new Set(['check drift', 'history']);
const ofNoEnvironment: ReadonlySet<CommandName> = new Set(['help', 'environments']);

const isCjk = new RegExp(`[${cjk}]`, 'u');

export interface Asked {
  readonly commands: readonly Speakable[];
  /** Words behind the environment that belong to it. */
  readonly rest: string;
}

/** The commands of a line: those it names, else what it asks. */
export function whichCommand({ heard, commands }: Listening): Asked {
  const known = (names: readonly CommandName[]): readonly Speakable[] =>
    names.flatMap((name) => commands.find((one) => one.name === name) ?? []);
  const isOrder = (name: CommandName): boolean =>
    name !== 'subscribe' && commands.find((one) => one.name === name)?.changes === true;
  const isSubscribed = heard.commands.includes('subscribe');
  const others = heard.commands.filter((name) => name !== 'subscribe');
  // "stop the notifications": the two words mean a third.
  if (isSubscribed && others.length === 1 && others[0] === 'cancel' && !heard.marks.has('also'))
    return { commands: known(['unsubscribe']), rest: '' };
  const isMore = heard.marks.has('also') && others.some((name) => !topical.has(name));
  if (isSubscribed && !isMore && !heard.commands.some(isOrder)) {
    const topic = [...heard.commands, ...heard.weak].includes('check drift')
      ? 'drift'
      : heard.weak.includes('history')
        ? 'runs'
        : '';
    return { commands: known(['subscribe']), rest: topic };
  }
  // 移行を止めて: what is stopped stands there as a noun, written as the order is.
  const stopped = heard.words.some((word) => isCjk.test(word)) && others.includes('cancel');
  const each = known(stopped ? others.filter((name) => name !== 'migrate') : heard.commands);
  const named = isEachOfOne(heard) ? each : narrowed(each, commands);
  if (named.length > 0) return { commands: named, rest: '' };
  return { commands: known(heard.questions).slice(0, 1), rest: '' };
}

/** A command by a word that means one only where nothing else does. */
export function weakCommand({ heard, commands }: Listening): Speakable | undefined {
  const named = heard.weak.flatMap((name) => commands.find((one) => one.name === name) ?? []);
  return weakest(named, heard.environments.length)[0];
}

/** "plan contoso-test, validate contoso-prod": behind each command its own environment. */
const isEachOfOne = ({ commands, environments, order }: Listening['heard']): boolean =>
  environments.length > 1 && commands.every((name) => typeof order[order.indexOf(name) + 1] === 'object');

function narrowed(named: readonly Speakable[], all: readonly Speakable[]): readonly Speakable[] {
  if (named.length < 2) return named;
  const ofOne = named.filter(({ name }) => !ofNoEnvironment.has(name));
  const special = ofOne.filter(({ name }) => !general.has(name));
  const onlyReads = special.every(({ name }) => all.find((one) => one.name === name)?.changes !== true);
  return special.length > 0 && onlyReads ? special : ofOne.length > 0 ? ofOne : named.slice(0, 1);
}

function weakest(named: readonly Speakable[], environments: number): readonly Speakable[] {
  const ofOne = named.filter(({ name }) => !ofNoEnvironment.has(name));
  const fitting = named.filter(({ name }) => ofNoEnvironment.has(name));
  return (environments > 0 || fitting.length === 0 ? ofOne : fitting).slice(0, 1);
}
