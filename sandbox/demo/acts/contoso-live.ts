import type { Sandbox } from '../../start-sandbox.ts';
import { openChat } from '../chat-page.ts';
import { noAnswers } from '../check/answers.ts';
import { checkMigrated } from '../check-migrated.ts';
import { representatives } from '../representatives.ts';
import { requestLine } from '../request-table.ts';
import type { Act, Played, Scene } from './act.ts';
import { askForChecks, nightFalls } from './evening.ts';
import { pictureOnCard } from './newest-card.ts';

const command = 'migrate env contoso-live';
const loader = 'msdyn_appconfiguration_applicationextension';

/** Somebody tidies up in the middle of it: the workspace stays blank, the check says so, and Repair puts it right. Then Ada asks for a daily check. */
async function play({ sandbox, browser, requests, note, out, room }: Scene): Promise<Played> {
  const { teams } = sandbox;
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));

  await ada.say(command);
  await bruno.cardSaying('Waiting for approval');
  part('reading and planning');
  const detached = detachOnce(sandbox, () =>
    note('Somebody else detaches msdyn_CIFV2Loader from the profile'),
  );
  await bruno.press('Approve');
  await ada.cardSaying('Applied, but checks failed');
  await ada.picture(`${out}/failed.png`);
  part('checking again, applying, verifying');
  detached.stop();

  await ada.press('Repair');
  await bruno.cardSaying(/Waiting for approval[\s\S]*Repair/);
  await bruno.picture(`${out}/repair-plan.png`);
  await bruno.press('Approve');
  await ada.cardSaying('Done and checked');
  await ada.picture(`${out}/repaired.png`);
  part('planning the repair, applying, verifying');
  const pictured = pictureOnCard(teams, room);
  await askForChecks(ada, `${out}/schedule.png`);
  await Promise.all([ada.page.close(), bruno.page.close()]);
  return {
    requests: lines,
    pictures: ['failed.png', 'repair-plan.png', 'repaired.png', 'schedule.png'],
    answers: noAnswers,
    problems: [
      ...(detached.happened() ? [] : ['nobody detached the loader, so there was nothing to repair']),
      ...(pictured ? [] : ['the result card shows no picture of the panel']),
    ],
  };
}

/** Detaches the loader as soon as it is attached, once. */
function detachOnce(sandbox: Sandbox, done: () => void) {
  const store = sandbox.dataverse['contoso-live']?.store;
  const before = new Set(store?.links(loader).map(({ from }) => from));
  let happened = false;
  const timer = setInterval(() => {
    const link = store?.links(loader).find(({ from }) => !before.has(from));
    if (happened || link === undefined || store === undefined) return;
    happened = store.unlink(loader, link.from, link.to);
    done();
  }, 20);
  return { happened: () => happened, stop: () => clearInterval(timer) };
}

export const contosoLiveAct: Act = {
  environment: 'contoso-live',
  name: 'Contoso Live',
  milliseconds: 100,
  play,
  check: (before, after) => checkMigrated(before, after, { people: representatives(before) }),
  afterwards: nightFalls,
};
