import { chatLinks } from './chat-links.ts';
import { conversations, people } from './fixtures/people.ts';
import { startSandbox } from './start-sandbox.ts';

/** The sandbox left running, to chat by hand. Ctrl+C ends it. */
const sandbox = await startSandbox({ migratedEarlier: ['contoso-live'], browser: true });
console.log('Cutover is running on this machine. Open a chat for each person you want to be:\n');
for (const person of Object.values(people))
  for (const { conversation, url } of chatLinks(sandbox.teams.url, person, conversations))
    console.log(
      `  ${person.name.padEnd(12)} ${(conversation.kind === 'personal' ? 'alone' : conversation.name).padEnd(15)} ${url}`,
    );
const others = Object.keys(sandbox.dataverse).filter((key) => key !== 'contoso-dev');
console.log(
  `\nThen write, as Ada Vogt in Cutover admins:  migrate env contoso-dev (or ${others.join(', ')})\nBruno Costa sees the card there and can approve it. The HTTP API is at ${sandbox.host.url()}/api. Ctrl+C ends everything.`,
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
