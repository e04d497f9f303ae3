import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentStates } from '../../../shared/domain/glance.ts';
import { reasons } from '../../../shared/domain/reason.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { makers } from '../../gallery/makers.ts';
import { standings } from '../../gallery/standings.ts';
import { subjects } from '../../gallery/subjects.ts';

const folder = new URL('../../../bot/cards/', import.meta.url);
const ids = cardsIn('en').map(({ id }) => id);

/** Exported functions of `bot/cards` that make a card or the body of one, by name. */
const inSource = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const made = /export (?:function|const) (\w+)(?:(?!\nexport|\nfunction|\n}).)*?\): (?:Card|Body)\b/gs;
    return [...source.matchAll(made)].map((found) => found[1] ?? '');
  });

describe('the gallery', () => {
  it('has an id for each card once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('knows each function that makes a card, and shows what each makes', () => {
    expect(inSource.length).toBeGreaterThan(30);
    expect([...inSource].sort()).toEqual(Object.keys(makers).sort());
    const unseen = Object.values(makers).flat();
    expect(unseen.filter((wanted) => !ids.includes(wanted))).toEqual([]);
  });

  it('shows every reason and every state an environment can be in', () => {
    expect(reasons.filter((reason) => !ids.includes(`refusal-${reason}`))).toEqual([]);
    expect(environmentStates.filter((state) => standings.every((one) => one.state !== state))).toEqual([]);
  });

  it('shows drift of each severity, in each status of its card', () => {
    const drifts = subjects.flatMap(({ subject }) => (subject.kind === 'drift' ? [subject] : []));
    expect(new Set(drifts.map(({ episode }) => episode.status))).toEqual(
      new Set(['open', 'solved', 'passed_on']),
    );
    expect(new Set(drifts.flatMap(({ drift }) => drift.items.map((one) => one.severity)))).toEqual(
      new Set(['error', 'warning', 'info']),
    );
  });
});
