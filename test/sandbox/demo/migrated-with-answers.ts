import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { decidedOtherwise } from '../../../sandbox/demo/acts/contoso-test-answers.ts';
import { type Answers, answerKey } from '../../../sandbox/demo/check/answers.ts';
import { questionsOnCard } from '../../../sandbox/demo/questions-on-card.ts';
import type { Sandbox } from '../../../sandbox/start-sandbox.ts';

const room = 'cutover-admins';

/** Migrates `contoso-test` with the answers of the demo, over Teams' HTTP as a client would, without a browser. */
export async function migratedWithAnswers({ teams, dataverse }: Sandbox): Promise<{
  readonly before: StoreSnapshot;
  readonly after: StoreSnapshot;
  readonly answers: Answers;
}> {
  const store = dataverse['contoso-test']?.store;
  if (store === undefined) throw new Error('no contoso-test');
  const before = store.snapshot();
  const shows = (text: string) => teams.until(room, ({ cards }) => JSON.stringify(cards).includes(text));

  const answers = new Map<string, string>();
  /** Sends the card's questions back with the demo's answers; tells what they were. */
  const answer = async (card: string): Promise<void> => {
    const inputs = questionsOnCard(teams, room).map(
      ({ id, value }) => [id, decidedOtherwise.get(answerKey(id)) ?? value] as const,
    );
    for (const [id, value] of inputs) answers.set(answerKey(id), value);
    await teams.press('ada', room, card, 'answer', Object.fromEntries(inputs));
  };

  await teams.say('ada', room, 'migrate env contoso-test');
  await answer((await shows('Answers needed')).id);
  let plan = await shows('Waiting for approval');
  // Some questions can be asked only once others are answered.
  while (questionsOnCard(teams, room).length > 0) {
    await answer(plan.id);
    plan = await shows('Waiting for approval');
  }
  await teams.press('bruno', room, plan.id, 'approve');
  await shows('Applied, not all proven');
  return { before, after: store.snapshot(), answers };
}
