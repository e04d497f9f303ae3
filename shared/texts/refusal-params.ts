import { parseRunId, shortRunId } from '../domain/ids.ts';
import type { Refusal } from '../domain/reason.ts';
import { dayOf, momentOf } from './moments.ts';
import { isTextKey, type Language, type Params, text } from './text.ts';

/** The values of a refusal as people read them: a status by its title, a run by its short id, a time in minutes. */
export function refusalParams(language: Language, { params }: Refusal): Params {
  const status = `status.${params.status ?? ''}`;
  const problem = `window-problem.${params.problem ?? ''}`;
  const run = parseRunId(params.run);
  return {
    ...params,
    ...(isTextKey(status) ? { status: text(language, status) } : {}),
    ...(run === undefined ? {} : { run: shortRunId(run) }),
    ...(isTextKey(problem) ? { problem: text(language, problem, params) } : {}),
    ...(params.day === undefined ? {} : { day: dayOf(language, params.day) }),
    ...(params.fleets === undefined ? {} : { fleets: fleetsOf(language, params.fleets) }),
    ...(params.since === undefined ? {} : { since: momentOf(language, params.since) }),
  };
}

/** `{plan} 1a2b3c (Ada)`: several of these, with what each is. */
const fleetsOf = (language: Language, said: string): string =>
  said.replace(/\{(\w+)\}/g, (all, what: string) => {
    const key = `fleet.what.${what}`;
    return isTextKey(key) ? text(language, key) : all;
  });
