import type { Browser } from 'playwright-core';
import type { Sandbox } from '../start-sandbox.ts';
import { openChat } from './chat-page.ts';
import { kindOf, requestLine } from './request-table.ts';

export interface Played {
  /** Requests by part of the play, as printed lines. */
  readonly requests: readonly string[];
  /** Batches that one reading of the environment took. */
  readonly readingBatches: number;
}

const room = 'cutover-admins';

/** The main job: Ada asks, Bruno approves, both watch it being applied and checked; then asking again finds nothing. */
export async function play(sandbox: Sandbox, browser: Browser, out: string): Promise<Played> {
  const { teams } = sandbox;
  const requests = requestsOf(sandbox);
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));

  await ada.say('migrate env contoso-dev');
  await bruno.cardSaying('Waiting for approval');
  await bruno.cardSaying('Twilio Softphone');
  await bruno.picture(`${out}/plan.png`);
  const readingBatches = requests.peek().filter((one) => kindOf(one) === 'reading batch').length;
  part('reading and planning');

  await bruno.press('Approve');
  await ada.cardSaying(/Applying[\s\S]*[1-9]\d* of \d+/);
  await ada.picture(`${out}/progress.png`);
  await ada.cardSaying('Done and checked');
  await ada.picture(`${out}/result.png`);
  part('checking again, applying, verifying');

  await ada.say('migrate env contoso-dev');
  await ada.cardSaying('Nothing to change');
  await ada.picture(`${out}/again.png`);
  part('planning once more');
  return { requests: lines, readingBatches };
}

function requestsOf(sandbox: Sandbox) {
  const all = sandbox.dataverse['contoso-dev']?.requests ?? [];
  let seen = 0;
  return {
    peek: () => all.slice(seen),
    since: () => {
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
  };
}
