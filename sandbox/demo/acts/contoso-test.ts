import type { ChatPage } from '../chat-page.ts';
import { openChat } from '../chat-page.ts';
import { type Answers, answerKey } from '../check/answers.ts';
import { checkAnswered } from '../check/check-answered.ts';
import { type Asked, questionsOnCard } from '../questions-on-card.ts';
import { requestLine } from '../request-table.ts';
import type { Act, Played, Scene } from './act.ts';
import { decidedOtherwise, mustBeAsked } from './contoso-test-answers.ts';

const command = 'migrate env contoso-test';

/** The awkward one: the card asks before there is a plan to approve, and Ada does not take every safe default. */
async function play({ sandbox: { teams }, browser, requests, note, out, room }: Scene): Promise<Played> {
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));

  await ada.say(command);
  await ada.cardSaying('Answers needed');
  const asked = questionsOnCard(teams, room);
  await ada.picture(`${out}/questions.png`);
  await ada.picture(`${out}/questions-on-a-phone.png`, 'phone');
  part('reading and planning');
  const answers = await choose(ada, asked, note);
  await ada.picture(`${out}/answers.png`);
  await ada.press('Send answers');

  await bruno.cardSaying('Waiting for approval');
  // Some questions can be asked only once others are answered.
  const more = questionsOnCard(teams, room);
  const later = await choose(ada, more, note);
  const changed = more.filter(({ id, value }) => later.get(answerKey(id)) !== value);
  if (changed.length > 0) {
    await ada.press('Send answers');
    for (const { id } of changed) await bruno.gone(id);
    await bruno.cardSaying('Waiting for approval');
  }
  await bruno.picture(`${out}/plan.png`);
  part('planning with the answers');

  await bruno.press('Approve');
  // One address was copied although no panel can show it yet: the check says so, and of nothing else.
  const result = await ada.cardSaying('Applied, but checks failed');
  const failed = (await result.innerText()).split('\n').filter((line) => line.includes('× Error'));
  await ada.picture(`${out}/result.png`);
  part('checking again, applying, verifying');

  await ada.say(command);
  // Nothing is left to write, and what the address does is still as it was seen.
  await ada.cardSaying('A check still fails');
  await ada.picture(`${out}/again.png`);
  part('planning once more');
  await Promise.all([ada.page.close(), bruno.page.close()]);
  const all = new Map([...answers, ...later]);
  const missing = [...mustBeAsked, ...decidedOtherwise.keys()].filter((key) => !all.has(key));
  return {
    requests: lines,
    pictures: [
      'questions.png',
      'questions-on-a-phone.png',
      'answers.png',
      'plan.png',
      'result.png',
      'again.png',
    ],
    answers: all,
    problems: [
      ...missing.map((key) => `nobody asked ${key}`),
      ...failed.filter((line) => !line.includes('acd.contoso.example')).map((line) => `failed: ${line}`),
      ...(failed.length > 0 ? [] : ['the address that no panel can show was not told']),
    ],
  };
}

/** Answers on the card itself; what is not decided otherwise stays as the card suggests. */
async function choose(ada: ChatPage, asked: readonly Asked[], note: Scene['note']): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const { id, value, offered, label, titles } of asked) {
    const key = answerKey(id);
    const wanted = decidedOtherwise.get(key) ?? value;
    if (!offered.includes(wanted)) throw new Error(`${key} does not offer ${wanted}`);
    if (wanted !== value) {
      await ada.choose(id, wanted);
      note(`Ada Vogt answers “${label}”: ${titles[wanted]} (${key.split('/').at(-1)})`);
    }
    answers.set(key, wanted);
  }
  return answers;
}

export const contosoTestAct: Act = {
  environment: 'contoso-test',
  name: 'Contoso Test',
  milliseconds: 20,
  play,
  check: (before, after, { answers }) => checkAnswered(before, after, answers),
};
