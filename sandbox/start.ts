import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chatLinks } from './chat-links.ts';
import { envFile } from './env-file.ts';
import { conversations, people } from './fixtures/people.ts';
import { startSandbox } from './start-sandbox.ts';
import { welcomeWhereOpened } from './welcomes.ts';

/** The sandbox left running, to chat by hand. Ctrl+C ends it. */
const sandbox = await startSandbox({ migratedEarlier: ['contoso-live'], browser: true });
welcomeWhereOpened(sandbox.teams, conversations);
// Keys that die with this process, for a terminal beside it; nobody else on this machine may read them.
const settings = 'out/sandbox.env';
await mkdir('out', { recursive: true });
await rm(settings, { force: true });
await writeFile(settings, envFile(sandbox.env), { mode: 0o600 });
console.log('Cutover is running on this machine. Open a chat for each person you want to be:\n');
for (const person of Object.values(people))
  for (const { conversation, url } of chatLinks(sandbox.teams.url, person, conversations))
    console.log(
      `  ${person.name.padEnd(12)} ${(conversation.kind === 'personal' ? 'alone' : conversation.name).padEnd(15)} ${url}`,
    );
const others = Object.keys(sandbox.dataverse).filter((key) => key !== 'contoso-dev');
console.log(
  `\nThen write, as Ada Vogt in Cutover admins:  migrate env contoso-dev (or ${others.join(', ')})\nBruno Costa sees the card there and can approve it. The HTTP API is at ${sandbox.host.url()}/api.
In another terminal:  node --env-file=${settings} --import tsx cli/main.ts history contoso-live
Ctrl+C ends everything.`,
);

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await rm(settings, { force: true });
  await sandbox.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
