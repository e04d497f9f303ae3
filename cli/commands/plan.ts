import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import { planSettings } from '../../shared/domain/settings.ts';
import { planMarkdown } from '../../shared/report/plan-markdown.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { text } from '../../shared/texts/text.ts';
import type { TerminalCommand } from './command.ts';

/** The same plan the card shows, as Markdown or, with `--json`, as the value itself. Writes nothing anywhere. */
export const plan: TerminalCommand = {
  name: 'plan',
  usage: 'plan <environment> [--json]',
  about: 'prints what a migration would do now; nothing is written',
  run: async (args) => {
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
    const [key, ...more] = args.filter((arg) => !arg.startsWith('--'));
    if (unknown !== undefined || key === undefined || more.length > 0) {
      console.error(
        `${unknown === undefined ? 'Name one environment.' : `There is no ${unknown}.`}\nUsage: ${plan.usage}`,
      );
      return 2;
    }
    const read = readConfig(process.env);
    if (read.kind === 'misconfigured') {
      console.error('Settings are missing or wrong. "doctor" says which.');
      return 1;
    }
    const environment = read.config.settings.environments.find((one) => one.key === key);
    if (environment === undefined) {
      const known = read.config.settings.environments.map((one) => one.key).join(', ');
      console.error(`There is no environment "${key.slice(0, 60)}". Known: ${known}`);
      return 2;
    }
    const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
    const snapshot = await ports.dataverse(environment).readSnapshot();
    if (isRefusal(snapshot)) return refused(snapshot);
    const decisions = await ports.ledger.decisions(environment.key);
    const made = planEnvironment({ settings: planSettings(environment), snapshot, decisions });
    if (isRefusal(made)) return refused(made);
    console.log(
      args.includes('--json')
        ? JSON.stringify(made, undefined, 2)
        : `# ${environment.name}\n\nPlan ${made.digest}\n\n${planMarkdown('en', made)}`,
    );
    return 0;
  },
};

function refused(refusal: Refusal): number {
  console.error(text('en', `reason.${refusal.reason}`, refusal.params));
  return 1;
}
