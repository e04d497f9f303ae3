import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { readReport } from '../../shared/engine/read-report.ts';
import { listRuns } from '../../shared/engine/read-runs.ts';
import { explainCard } from '../cards/explain-card.ts';
import type { Command } from './command.ts';

/** Names a run by its id, or by the six characters that cards show; an environment stands for its last run. */
export const explain: Command = {
  name: 'explain',
  synonyms: ['explain run', 'what happened in'],
  takesEnvironment: true,
  takesRun: true,
  flags: [],
  run: async ({ ports, language, by }, environment, named) => {
    const latest = named === undefined ? await listRuns(ports, { environment, by, top: 1 }) : [named];
    if (isRefusal(latest)) return latest;
    const [run] = latest;
    if (run === undefined) return refuse('unknown_run');
    const reported = await readReport(ports, { id: run.id, by });
    if (isRefusal(reported)) return reported;
    const { key } = environment;
    return [{ card: explainCard(language, reported, [`history ${key}`, `status ${key}`]) }];
  },
};
