import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { Fault } from '../dataverse/faults.ts';
import type { Sandbox } from '../start-sandbox.ts';
import type { Act } from './acts/act.ts';
import { answerLines, answerTimes } from './answer-times.ts';
import { followConversation } from './conversation.ts';
import { followWrites } from './follow-writes.ts';
import { requestsSince } from './requests-since.ts';
import { writeReport } from './write-report.ts';

export interface ActResult {
  readonly act: Act;
  readonly seconds: number;
  readonly problems: readonly string[];
}

/** Plays one act, printing as it goes, checks the data by itself and leaves pictures and a report. */
export async function runAct(
  act: Act,
  { sandbox, browser, folder }: { sandbox: Sandbox; browser: Browser; folder: string },
  print: (line: string) => void,
): Promise<ActResult> {
  const started = performance.now();
  const room = act.environment;
  const out = `${folder}/${act.folder ?? act.environment}`;
  await mkdir(out, { recursive: true });
  const double = sandbox.dataverse[act.environment];
  if (double === undefined) throw new Error(`no Dataverse double for ${act.environment}`);
  const { store, faults } = double;
  const slow: Fault = { match: {}, times: 10_000, do: { kind: 'latency', milliseconds: act.milliseconds } };
  faults.push(slow);
  const earlier = sandbox.teams.events().length;
  const before = store.snapshot();
  const applied: string[] = [];
  const writes = followWrites(store);
  const printWrites = (): void => {
    for (const line of writes()) {
      applied.push(line);
      print(`    Dataverse: ${line}`);
    }
  };
  // What is written is printed as it arrives, and always before what is said about it.
  const conversation = followConversation(sandbox.teams, room, (line) => {
    printWrites();
    print(`  ${line}`);
  });
  const watch = setInterval(printWrites, 50);
  const { note } = conversation;
  const scene = { sandbox, browser, room, out, note, requests: requestsSince(double.requests) };
  const played = await act.play(scene).finally(() => {
    clearInterval(watch);
    conversation.stop();
    faults.splice(faults.indexOf(slow), 1);
  });
  printWrites();
  const answered = answerLines(answerTimes(sandbox.teams.events().slice(earlier), room));
  const problems = [...played.problems, ...act.check(before, store.snapshot(), played), ...answered.problems];
  act.afterwards?.(scene);
  print('\nAnswers in Teams');
  for (const line of answered.lines) print(`  ${line}`);
  print('\nRequests to Dataverse');
  for (const line of played.requests) print(`  ${line}`);
  const { requests, pictures } = played;
  const seen = {
    conversation: conversation.lines,
    answers: answered.lines,
    requests,
    pictures,
    applied,
    problems,
  };
  await writeReport(sandbox, act, `${out}/report.md`, seen);
  return { act, seconds: (performance.now() - started) / 1000, problems };
}
