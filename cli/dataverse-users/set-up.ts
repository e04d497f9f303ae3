import type { Connection } from '../../shared/dataverse/connection.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Language } from '../../shared/texts/text.ts';
import { say } from '../texts/say.ts';
import { type Hindrance, hinder, isHindrance } from './hindrance.ts';
import { type Fixed, readFixed } from './read-fixed.ts';
import { readState } from './read-state.ts';
import { type Step, stepsFor } from './steps.ts';
import { takeStep } from './take-step.ts';
import type { Wanted } from './wanted.ts';
import { wordsOfStep } from './words.ts';

export interface SetUp {
  readonly connection: Connection;
  readonly environment: Pick<EnvironmentSettings, 'key' | 'organizationId'>;
  readonly wanted: readonly Wanted[];
  readonly apply: boolean;
  readonly print: (line: string) => void;
  /** English when left out. */
  readonly language?: Language;
}

/** As documented for each message; creating and assigning by the names of the platform. */
const asksFor: { readonly [K in Step['kind']]: readonly string[] } = {
  'create-role': ['prvCreateRole', 'prvReadRole'],
  'set-privileges': ['prvWriteRole', 'prvReadRole', 'prvReadUser', 'prvReadOrganization'],
  'create-user': ['prvCreateUser', 'prvReadUser'],
  'give-role': ['prvAssignRole', 'prvReadRole', 'prvReadUser'],
};

/**
 * Reads, takes the first step that is missing, and reads again until none is: so what is printed as done was seen, and
 * saying it twice does nothing the second time. Without `apply` the steps are printed and nothing is written.
 */
export async function setUpUsers(asked: SetUp): Promise<Hindrance | undefined> {
  const { connection, environment, wanted, apply, print, language = 'en' } = asked;
  const fixed = await readFixed(connection, environment, wanted);
  if (isHindrance(fixed)) return fixed;
  if (fixed.unknown.length > 0)
    print(
      say(language, 'cli.users.left-out', { environment: environment.key, names: fixed.unknown.join(', ') }),
    );
  let last: Step | undefined;
  for (;;) {
    const state = await readState(connection, fixed, wanted);
    if (isHindrance(state)) return state;
    const steps = stepsFor(wanted, fixed, state);
    const [next] = steps;
    if (last !== undefined) {
      if (next !== undefined && isSame(next, last))
        return hinder('no_effect', { step: wordsOfStep(language, last) });
      print(say(language, 'cli.users.done', { step: wordsOfStep(language, last) }));
    }
    if (next === undefined) {
      print(say(language, 'cli.users.good', { environment: environment.key }));
      return undefined;
    }
    const lacking = lackingFor(steps, fixed);
    if (lacking.length > 0)
      return hinder('not_allowed', { privileges: lacking.join(', '), environment: environment.key });
    if (!apply) {
      for (const step of steps)
        print(say(language, 'cli.users.would', { step: wordsOfStep(language, step) }));
      print(say(language, 'cli.users.nothing-written'));
      return undefined;
    }
    const refused = await takeStep(connection, next, { wanted, fixed, state, language });
    if (refused !== undefined) return refused;
    last = next;
  }
}

const isSame = (a: Step, b: Step): boolean =>
  a.kind === b.kind && a.which === b.which && ('role' in a ? a.role : '') === ('role' in b ? b.role : '');

/** Asked before the first write, so that nobody is left with the half of it. */
function lackingFor(steps: readonly Step[], { mine }: Fixed): readonly string[] {
  if (mine === undefined) return [];
  const asked = [...new Set(steps.flatMap(({ kind }) => asksFor[kind]))].sort();
  return asked.filter((name) => !mine.has(name.toLowerCase()));
}
