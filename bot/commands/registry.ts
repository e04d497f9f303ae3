import { plainWord } from '../understand/fold.ts';
import { type Lexicon, makeLexicon } from '../understand/lexicon.ts';
import { wordsByLanguage } from '../words/languages.ts';
import { cancel } from './cancel.ts';
import { checkDrift } from './check-drift.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { environments } from './environments.ts';
import { explain } from './explain.ts';
import { handOverCommand } from './hand-over.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { look } from './look.ts';
import { migrate } from './migrate.ts';
import { plan } from './plan.ts';
import { repair } from './repair.ts';
import { retire } from './retire.ts';
import { rollback } from './rollback.ts';
import { schedule } from './schedule.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { unsubscribe } from './unsubscribe.ts';
import { validate } from './validate.ts';
import { widen } from './widen.ts';

const english = [
  help,
  environments,
  doctor,
  plan,
  migrate,
  validate,
  repair,
  widen,
  retire,
  rollback,
  look,
  checkDrift,
  schedule,
  subscribe,
  unsubscribe,
  status,
  history,
  handOverCommand,
  explain,
  cancel,
] as const satisfies readonly Command[];

/** What the registry and the words of all languages say together. */
export const lexicon: Lexicon = makeLexicon(english, Object.values(wordsByLanguage));

/** In the order help shows them, with their names in every language. */
export const commands: readonly Command[] = english.map((command: Command) => ({
  ...command,
  synonyms: namesIn(command),
}));

function namesIn({ name, synonyms }: Command): readonly string[] {
  const others = Object.values(wordsByLanguage).flatMap((words) => words.commands[name] ?? []);
  return [...new Set([...synonyms, ...others].map(plainWord))].filter((one) => one !== name);
}
