import { describe, expect, it } from 'vitest';
import type { Card } from '../../../bot/cards/card.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { text } from '../../../shared/texts/text.ts';
import { driftOf, personOf, placeOf } from '../../trust/who/place.ts';
import { type Kind, type State, statuses } from '../../trust/who/rules.ts';
import { type Button, buttonsIn } from './buttons-in.ts';

const people = [
  'requester',
  'planner',
  'approver',
  'operator',
  'reader',
  'stranger',
] as const satisfies readonly Kind[];

/** What says that somebody may not; all other refusals are about how things stand. */
const rights = (
  [
    'not_a_planner',
    'not_an_approver',
    'may_not_cancel',
    'may_not_answer',
    'may_not_decide_drift',
    'may_not_plan_again',
    'may_not_hand_over',
    'self_approval',
    'unknown_run',
    'unknown_environment',
  ] as const
).flatMap((reason) =>
  // A run is named where a line named it.
  ['', '000000'].map((run) =>
    text('en', `reason.${reason}`, { environment: 'Contoso Dev', said: 'contoso-dev', run }),
  ),
);

interface Seen {
  readonly state: State;
  readonly kind: (typeof people)[number];
  readonly guarded: boolean;
  readonly what: 'run' | 'drift';
}

const idOf = (run: string, what: Seen['what']) => (what === 'run' ? run : driftOf(run));

/** The card that everybody sees, and the one that this person gets; none where they are told nothing. */
async function cardsOf({ state, kind, guarded, what }: Seen): Promise<readonly [Card, Card | undefined]> {
  const { ports, bot, run } = await placeOf({ state, kind, guarded });
  const id = idOf(run, what) as typeof run;
  const subject = await subjectOf(ports, id);
  if (subject === undefined) throw new Error(`no card of ${state}`);
  const answer = await bot.onAction({
    data: { verb: 'refresh', run: id },
    from: personOf(kind),
    conversation: 'here',
    language: 'en',
  });
  return [renderCard(subject, { language: 'en' }), answer.kind === 'card' ? answer.card : undefined];
}

/** Whether the server refuses this person's press for a lack of rights, in a place of its own. */
async function isRefused({ state, kind, guarded }: Seen, { data }: Button): Promise<boolean> {
  const { bot } = await placeOf({ state, kind, guarded });
  const answer = await bot.onAction({ data, from: personOf(kind), conversation: 'here', language: 'en' });
  const heard = JSON.stringify([answer.said, answer.replies]);
  return rights.some((one) => heard.includes(JSON.stringify(one).slice(1, -1).slice(0, 40)));
}

const cells: readonly Seen[] = people.flatMap((kind) => [
  ...statuses
    .filter((state) => state !== 'none')
    .map((state) => ({ state, kind, guarded: true, what: 'run' as const })),
  { state: 'awaiting_approval' as const, kind, guarded: false, what: 'run' as const },
  { state: 'none' as const, kind, guarded: true, what: 'drift' as const },
]);

describe.each(cells)('the card of $what $state for a $kind, protected $guarded', (cell) => {
  it('offers exactly what the server would not refuse for a lack of rights', async () => {
    const [shared, own] = await cardsOf(cell);
    const mine = own === undefined ? [] : buttonsIn(own);
    const offered = new Set(mine.map(({ title }) => title));
    const wrong: string[] = [];
    for (const button of buttonsIn(shared)) {
      const refused = await isRefused(cell, button);
      if (refused === offered.has(button.title))
        wrong.push(`${button.title}: ${refused ? 'shown and refused' : 'hidden and accepted'}`);
    }
    for (const button of mine) if (await isRefused(cell, button)) wrong.push(`${button.title}: refused`);
    expect(wrong).toEqual([]);
    const fewer = own !== undefined && mine.length < buttonsIn(shared).length;
    if (fewer)
      expect(JSON.stringify(own)).toMatch(/More can be done here|can act on these|another approver must/);
  });
});
