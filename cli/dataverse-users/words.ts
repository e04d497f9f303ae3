import type { Language } from '../../shared/texts/text.ts';
import { say } from '../texts/say.ts';
import type { Hindrance } from './hindrance.ts';
import type { Step } from './steps.ts';
import type { Which } from './wanted.ts';

export const wordsOf = (language: Language, { hindrance, params }: Hindrance): string =>
  say(language, `cli.hindrance.${hindrance}`, {
    ...params,
    ...(isWhich(params.which) ? { which: whichOf(language, params.which) } : {}),
  });

const isWhich = (said: string | undefined): said is Which => said === 'reading' || said === 'writing';
const whichOf = (language: Language, which: Which): string => say(language, `cli.users.which.${which}`);

const few = 12;
const listed = (language: Language, all: readonly string[]): string => {
  const names = all.slice(0, few).join(', ');
  return all.length > few ? say(language, 'cli.users.more', { names, more: all.length - few }) : names;
};

/** What a step does, to stand behind "would" and "done". */
export function wordsOfStep(language: Language, step: Step): string {
  switch (step.kind) {
    case 'create-role':
      return say(language, 'cli.step.create-role', { role: step.role });
    case 'set-privileges': {
      const { adds, takes, role } = step;
      const kind = takes.length === 0 ? 'adds' : adds.length === 0 ? 'takes' : 'both';
      const [added, taken] = [listed(language, adds), listed(language, takes)];
      return say(language, `cli.step.${kind}`, {
        adds: adds.length,
        added,
        takes: takes.length,
        taken,
        role,
      });
    }
    case 'create-user':
      return say(language, 'cli.step.create-user', {
        client: step.client,
        which: whichOf(language, step.which),
      });
    case 'give-role':
      return say(language, 'cli.step.give-role', {
        role: step.role,
        client: step.client,
        which: whichOf(language, step.which),
      });
  }
}
