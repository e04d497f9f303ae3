import { openChat } from '../chat-page.ts';
import { noAnswers } from '../check/answers.ts';
import { checkMigrated } from '../check-migrated.ts';
import { representatives } from '../representatives.ts';
import { kindOf, requestLine } from '../request-table.ts';
import type { Act, Played, Scene } from './act.ts';
import { pictureOnCard } from './newest-card.ts';

const command = 'migrate env contoso-dev';

/** The main job: Ada asks, Bruno approves, both watch it being applied and checked; then asking again finds nothing. */
async function play({ sandbox: { teams }, browser, requests, out, room }: Scene): Promise<Played> {
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));

  await ada.say(command);
  await bruno.cardSaying('Waiting for approval');
  await bruno.cardSaying('Twilio Softphone');
  await bruno.picture(`${out}/plan.png`);
  const batches = requests.peek().filter((one) => kindOf(one) === 'reading batch').length;
  part('reading and planning');

  await bruno.press('Approve');
  await ada.cardSaying(/Applying[\s\S]*[1-9]\d* of \d+/);
  await ada.picture(`${out}/progress.png`);
  await ada.cardSaying('Done and checked');
  await ada.picture(`${out}/result.png`);
  const pictured = pictureOnCard(teams, room);
  part('checking again, applying, verifying');

  await ada.say(command);
  await ada.cardSaying('Nothing to change');
  await ada.picture(`${out}/again.png`);
  part('planning once more');
  await Promise.all([ada.page.close(), bruno.page.close()]);
  return {
    requests: lines,
    pictures: ['plan.png', 'progress.png', 'result.png', 'again.png'],
    answers: noAnswers,
    problems: [
      ...(batches === 2 ? [] : [`reading took ${batches} batches instead of 2`]),
      ...(pictured ? [] : ['the result card shows no picture of the panel']),
    ],
  };
}

export const contosoDevAct: Act = {
  environment: 'contoso-dev',
  name: 'Contoso Dev',
  milliseconds: 600,
  play,
  check: (before, after) => checkMigrated(before, after, { people: representatives(before) }),
};
