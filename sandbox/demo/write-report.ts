import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseEnvironmentKey } from '../../shared/domain/ids.ts';
import { outcomesOf } from '../../shared/domain/journal.ts';
import type { Reported } from '../../shared/domain/reported.ts';
import { picturesOf } from '../../shared/engine/read-report.ts';
import { runHtml } from '../../shared/report/html/run-html.ts';
import { runMarkdown } from '../../shared/report/run-markdown.ts';
import { makeEvidence } from '../../shared/tables/make-evidence.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import type { Sandbox } from '../start-sandbox.ts';
import type { Act } from './acts/act.ts';

export interface DemoReport {
  readonly conversation: readonly string[];
  /** How long people waited for an answer, and how often cards were edited. */
  readonly answers: readonly string[];
  readonly requests: readonly string[];
  /** File names beside the report. */
  readonly pictures: readonly string[];
  readonly applied: readonly string[];
  readonly problems: readonly string[];
}

/** The product's own report of the run, read from the ledger, with what the demo saw around it. */
export async function writeReport(
  sandbox: Sandbox,
  act: Pick<Act, 'environment' | 'name'>,
  path: string,
  seen: DemoReport,
): Promise<void> {
  const storage = openStorage({ connectionString: sandbox.env.AzureWebJobsStorage ?? '' });
  const ledger = makeLedger({ table: storage.ledger, random: () => randomUUID() });
  const evidence = makeEvidence({ table: storage.ledger, random: () => randomUUID() });
  const key = parseEnvironmentKey(act.environment);
  if (key === undefined) throw new Error(`${act.environment} is no key`);
  const runs = await ledger.runs(key, 10);
  const run = runs.find((one) => one.status !== 'no_changes') ?? runs[0];
  if (run === undefined) throw new Error('the ledger holds no run');
  const plan = 'plan' in run && run.plan !== undefined ? await ledger.plan(key, run.plan) : undefined;
  const outcomes = outcomesOf(await ledger.journal(run.id), plan?.changes.length ?? 0);
  const environment = { key, name: act.name };
  const reported: Reported = {
    run,
    environment,
    outcomes,
    audit: await ledger.audit(key),
    evidence: await evidence.list(run.id),
    pictures: await picturesOf(evidence, run.id),
    ...(plan === undefined ? {} : { plan }),
  };
  const report = runMarkdown('en', reported);
  const around = [
    `# Demo: ${act.name}`,
    seen.problems.length === 0
      ? 'Everything is as expected.'
      : `**Not as expected:** ${seen.problems.join('; ')}`,
    seen.pictures.map((name) => `![${name.replace('.png', '')}](${name})`).join(' '),
    block('Conversation', seen.conversation),
    block('Answers in Teams', seen.answers),
    block('Requests to Dataverse', seen.requests),
    block('Rows and links as applied', seen.applied),
  ];
  await writeFile(path.replace(/\.md$/, '.html'), runHtml('en', reported));
  await writeFile(path, `${around.join('\n\n')}\n\n${report}`);
}

const block = (title: string, lines: readonly string[]): string =>
  `## ${title}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
