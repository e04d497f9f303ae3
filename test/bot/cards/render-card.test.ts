import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../bot/cards/card.ts';
import { mostCharacters, renderCard } from '../../../bot/cards/render-card.ts';
import type { CardSubject } from '../../../shared/engine/ports.ts';
import { answerCards, answersIn } from '../../gallery/answers.ts';
import { ada, anEnvironment, aPlan, bruno, hostile } from '../../gallery/parts.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import { inHostileNames } from '../../gallery/renamed.ts';
import { subject, subjects } from '../../gallery/subjects.ts';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

type Node = { readonly [name: string]: unknown };

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const titles = (card: Card): readonly unknown[] => nodesOf(card).map((node) => node.title);

const drawn = (one: CardSubject): Card => renderCard(one, { language: 'en', refreshFor: ['29:ada'] });
const answersAmongHostile = new Map(answersIn('en', inHostileNames).map(({ id, card }) => [id, card]));
const cards = [
  ...subjects.map(({ id, subject }) => ({
    id,
    card: drawn(subject),
    hostileCard: drawn(inHostileNames(subject)),
  })),
  ...answerCards.map(({ id, card }) => ({ id, card, hostileCard: answersAmongHostile.get(id) })),
];

it('there are names that do harm on most of the cards where they are looked for', () => {
  const harmed = cards.filter(({ hostileCard }) => JSON.stringify(hostileCard).includes('**bold**'));
  expect(harmed.length).toBeGreaterThan(cards.length * 0.6);
});

describe.each(cards)('the card of $id', ({ id, card, hostileCard }) => {
  it('is accepted by the real parser at version 1.5', () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    parsed.parse(JSON.parse(JSON.stringify(card)), context);
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    const invalid = parsed.validateProperties().validationEvents.map((event) => event.message);
    expect([...events, ...invalid]).toEqual([]);
    expect(card.version).toBe('1.5');
  });

  it('shows names only where nothing reads them as Markdown or as a function', () => {
    const json = JSON.stringify(hostileCard);
    expect(json).not.toContain('{{');
    expect(json).not.toContain('\u202e');
    const blocks = nodesOf(hostileCard).filter((node) => node.type === 'TextBlock');
    expect(blocks.filter((block) => /bold|Contoso|Vogt|Costa|Agent/.test(String(block.text)))).toEqual([]);
    const inputs = nodesOf(hostileCard).filter((node) => String(node.type).startsWith('Input.'));
    expect(inputs.filter((input) => JSON.stringify(input).includes('bold'))).toEqual([]);
  });

  it('can be read aloud, shown by an old client, and answered with two buttons a row', () => {
    expect(card.fallbackText.length).toBeGreaterThan(10);
    expect(card.speak).toBe(card.fallbackText);
    for (const node of nodesOf(card)) {
      if (node.type === 'ActionSet') expect((node.actions as unknown[]).length).toBeLessThanOrEqual(2);
      if (node.type === 'Action.Execute')
        expect(node.fallback).toMatchObject({ type: 'Action.Submit', data: { verb: node.verb } });
      if (String(node.type).startsWith('Input.')) {
        expect(node.label).toBeTruthy();
        expect(node.errorMessage).toBeTruthy();
      }
    }
  });

  it('is as recorded', async () => {
    await expect(`${plainCard(card).join('\n')}\n`).toMatchFileSnapshot(`snapshots/${id}.txt`);
  });
});

describe('the plan card', () => {
  const waiting = subject('awaiting_approval');

  it('stays below what Teams takes with ten thousand people, and still says how many', () => {
    const people = Array.from({ length: 10_000 }, (_, n) => `${hostile.repeat(2)} ${n}`);
    const card = renderCard({ ...waiting, plan: aPlan(people) }, { language: 'en' });
    expect(JSON.stringify(card).length).toBeLessThan(mostCharacters);
    expect(plainCard(card).join('\n')).toContain('10,000 people');
  });

  it('carries run id, approval id and short digest in its buttons, and nothing else', () => {
    const card = renderCard(waiting, { language: 'en' });
    const approve = nodesOf(card).find((node) => node.verb === 'approve');
    expect(Object.keys(approve?.data as object).sort()).toEqual(['approvalId', 'digest', 'run', 'verb']);
  });

  it('offers no buttons to the person who asked when the environment is protected', () => {
    const own = renderCard(waiting, { language: 'en', viewer: ada });
    const other = renderCard(waiting, { language: 'en', viewer: bruno });
    expect(titles(own)).not.toContain('Approve');
    expect(titles(other)).toContain('Approve');
    expect(plainCard(own).join('\n')).toContain('another approver must approve it');
  });

  it('offers the buttons to the person who asked when the environment is not protected', () => {
    const open = { ...waiting, environment: anEnvironment('contoso-dev', { protected: false }) };
    expect(titles(renderCard(open, { language: 'en', viewer: ada }))).toContain('Approve');
  });

  it('asks Teams for a view of their own only for the person who asked', () => {
    const card = renderCard(waiting, { language: 'en', refreshFor: ['29:ada'] });
    expect(card.refresh).toMatchObject({ userIds: ['29:ada'], action: { verb: 'refresh' } });
    expect(renderCard(waiting, { language: 'en' }).refresh).toBeUndefined();
  });
});
