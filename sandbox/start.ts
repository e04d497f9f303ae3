import { people } from './fixtures/people.ts';
import { startSandbox } from './start-sandbox.ts';

/** The sandbox left running, to chat by hand. Ctrl+C ends it. */
const sandbox = await startSandbox();
console.log('Cutover is running on this machine. Open a chat for each person you want to be:\n');
for (const person of Object.values(people))
  console.log(
    `  ${person.name.padEnd(14)} ${sandbox.teams.url}/?person=${person.key}&conversation=cutover-admins`,
  );
console.log(
  `\nThen write, as Ada Vogt:  migrate env contoso-dev\nThe HTTP API is at ${sandbox.host.url()}/api. Ctrl+C ends everything.`,
);

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await sandbox.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
