import { environmentOf, parseRunId } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Ports } from './ports.ts';

export interface FoundRun {
  readonly run: Run;
  readonly environment: EnvironmentSettings;
}

/** Whether a word can be a run id, long or short, and nothing else is meant by it. */
export function isRunWord(word: string): boolean {
  return parseRunId(word) !== undefined || /^[a-z0-9]{6}$/.test(word);
}

/**
 * The run that somebody names by its id or by the short one on its card, among environments they may read.
 * `unknown_run` when there is none, and when a short id could be several.
 */
export async function findRun(
  ports: Ports,
  said: string,
  readable: readonly EnvironmentSettings[],
): Promise<FoundRun | Refusal> {
  const unknown = refuse('unknown_run', { run: said.slice(0, 80) });
  const id = parseRunId(said);
  if (id !== undefined) {
    const environment = readable.find((one) => one.key === environmentOf(id));
    const run = environment === undefined ? undefined : await ports.ledger.run(id);
    return environment === undefined || run === undefined ? unknown : { run, environment };
  }
  const ids = (await ports.ledger.runsNamed(said)).flatMap((one) => {
    const environment = readable.find(({ key }) => key === environmentOf(one));
    return environment === undefined ? [] : [{ id: one, environment }];
  });
  const all = await Promise.all(
    ids.map(async ({ id: one, environment }) => ({ run: await ports.ledger.run(one), environment })),
  );
  const [only, ...others] = all.flatMap(({ run, environment }) =>
    run === undefined ? [] : [{ run, environment }],
  );
  return only === undefined || others.length > 0 ? unknown : only;
}
