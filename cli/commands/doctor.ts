import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { text } from '../../shared/texts/text.ts';
import type { TerminalCommand } from './command.ts';

/** Whether the product could work here: settings, storage, and each environment read with the product's own identity. */
export const doctor: TerminalCommand = {
  name: 'doctor',
  usage: 'doctor',
  about: 'checks settings, storage and every environment, and says what to mend',
  run: async () => {
    const read = readConfig(process.env);
    if (read.kind === 'misconfigured') {
      for (const problem of read.problems) bad(`${problem.setting}: expected ${problem.expected}`);
      return 1;
    }
    good('settings are complete');
    const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
    const results = [await storageWorks(ports)];
    for (const environment of read.config.settings.environments)
      results.push(await environmentWorks(ports, environment));
    return results.every(Boolean) ? 0 : 1;
  },
};

const good = (line: string): void => console.log(`✔ ${line}`);
const bad = (line: string): void => console.log(`✖ ${line}`);

async function storageWorks(ports: Ports): Promise<boolean> {
  const [first] = ports.settings.environments;
  try {
    if (first !== undefined) await ports.ledger.readHead(first.key);
    good('the ledger can be read');
    return true;
  } catch (error) {
    bad(`the ledger cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
    return false;
  }
}

async function environmentWorks(ports: Ports, environment: EnvironmentSettings): Promise<boolean> {
  try {
    const snapshot = await ports.dataverse(environment).readSnapshot();
    if (isRefusal(snapshot)) {
      bad(`${environment.key}: ${text('en', `reason.${snapshot.reason}`, snapshot.params)}`);
      return false;
    }
    good(
      `${environment.key}: ${snapshot.rows.msdyn_ciprovider.length} 1.0 providers, ${snapshot.rows.systemuser.length} people`,
    );
    return true;
  } catch (error) {
    bad(`${environment.key}: ${error instanceof Error ? error.message : 'unknown'}`);
    return false;
  }
}
