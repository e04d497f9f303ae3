import { mkdir, rm } from 'node:fs/promises';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { startSandbox } from '../start-sandbox.ts';
import { checkMigrated } from './check-migrated.ts';
import { followConversation } from './conversation.ts';
import { followWrites } from './follow-writes.ts';
import { play } from './play.ts';
import { representatives } from './representatives.ts';
import { writeReport } from './write-report.ts';

const out = 'out/demo';
const print = (line: string): void => console.log(line);

/** A round trip to a far environment takes this long; without it nobody would see the progress card. */
const latency = 600;

/** Plays the main job on real parts and says honestly whether the environment was migrated. */
async function demo(): Promise<boolean> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  print('Starting storage emulator, Dataverse double, Teams double and the functions …');
  const sandbox = await startSandbox();
  try {
    const browser = await launchBrowser(browserOptions(process.env));
    try {
      const double = sandbox.dataverse['contoso-dev'];
      if (double === undefined) throw new Error('no Dataverse double for contoso-dev');
      double.faults.push({ match: {}, times: 10_000, do: { kind: 'latency', milliseconds: latency } });
      const before = double.store.snapshot();
      const applied: string[] = [];
      const writes = followWrites(double.store);
      const printWrites = (): void => {
        for (const line of writes()) {
          applied.push(line);
          print(`    Dataverse: ${line}`);
        }
      };
      // What is written is printed as it arrives, and always before what is said about it.
      const conversation = followConversation(sandbox.teams, (line) => {
        printWrites();
        print(`  ${line}`);
      });
      const watch = setInterval(printWrites, 50);
      const played = await play(sandbox, browser, out).finally(() => clearInterval(watch));
      printWrites();
      const after = double.store.snapshot();
      const people = representatives(before);
      const problems = [
        ...checkMigrated(before, after, { people }),
        ...(played.readingBatches === 2
          ? []
          : [`reading took ${played.readingBatches} batches instead of 2`]),
      ];
      print('\nRequests to Dataverse');
      for (const line of played.requests) print(`  ${line}`);
      await writeReport(sandbox, `${out}/report.md`, {
        conversation,
        requests: played.requests,
        applied,
        problems,
      });
      print(
        problems.length === 0
          ? `\nMigrated: ${people.length} people, checked in the data. See ${out}/.`
          : `\nNOT as expected:\n- ${problems.join('\n- ')}`,
      );
      return problems.length === 0;
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.stop();
  }
}

demo().then(
  (migrated) => process.exit(migrated ? 0 : 1),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
