import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import { planSettings } from '../../shared/domain/settings.ts';
import { planMarkdown } from '../../shared/report/plan-markdown.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { text } from '../../shared/texts/text.ts';
import { environmentHere, portsHere } from '../here.ts';
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
    const ports = portsHere();
    if (typeof ports === 'number') return ports;
    const environment = environmentHere(ports, key);
    if (typeof environment === 'number') return environment;
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
