import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import type { Role } from '../../../shared/domain/person.ts';
import { chen } from '../../gallery/parts.ts';
import { subjects } from '../../gallery/subjects.ts';
import { buttonsIn } from './buttons-in.ts';

const reader = { language: 'en', viewer: chen, roles: new Set<Role>(['reader']) } as const;
const runs = subjects.filter(({ subject }) => subject.kind === 'run');
const lineOf = ({ data }: ReturnType<typeof buttonsIn>[number]): string =>
  String((data as { readonly line?: string }).line);

describe('whoever may only look', () => {
  it.each(runs)('finds something to do on the card $id', ({ subject }) => {
    expect(buttonsIn(renderCard(subject, reader))).not.toEqual([]);
  });

  it('reads about a plan that waits what it is and what was before it', () => {
    const waiting = runs.filter(({ id }) =>
      ['planning', 'needs_decisions', 'awaiting_approval', 'scheduled'].includes(id),
    );
    expect(waiting).toHaveLength(4);
    for (const { subject } of waiting) {
      const lines = buttonsIn(renderCard(subject, reader)).map(lineOf);
      expect(lines).toEqual([expect.stringMatching(/^explain contoso-dev\./), 'history contoso-dev']);
    }
  });

  it('is not told to answer what others answer', () => {
    const asks = runs.find(({ id }) => id === 'needs_decisions');
    if (asks === undefined) throw new Error('no card with questions');
    expect(renderCard(asks.subject, reader).speak).toContain('A planner answers');
    expect(renderCard(asks.subject, { language: 'en' }).speak).toContain('Answer the questions');
  });
});
