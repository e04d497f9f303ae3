import { describe, expect, it } from 'vitest';
import type { Change, LinkChange } from '../../../shared/domain/change.ts';
import { nextStretch } from '../../../shared/engine/next-block.ts';
import { id } from '../../builders/ids.ts';

const loader = 'msdyn_appconfiguration_applicationextension' as const;
const people = 'msdyn_appconfiguration_systemuser' as const;

/** The first block to try. */
const nextBlock = (...given: Parameters<typeof nextStretch>) => nextStretch(...given)[0];

const link = (
  kind: LinkChange['kind'],
  profile: number,
  relationship: typeof loader | typeof people = loader,
) => ({ kind, step: 'x', label: 'x', relationship, from: id(1, profile), to: id(2, 1) }) satisfies LinkChange;

const cure = [link('disassociate', 1), link('associate', 1), link('disassociate', 2), link('associate', 2)];

describe('a block of changes', () => {
  it('holds both halves of a link that is detached and attached again, and no other pair', () => {
    expect(nextBlock(cure, ['.', '.', '.', '.'])).toEqual({ from: 0, to: 1 });
    expect(nextBlock(cure, ['d', 'd', '.', '.'])).toEqual({ from: 2, to: 3 });
  });

  it('is gone on with where only one half is settled', () => {
    expect(nextBlock(cure, ['d', '.', '.', '.'])).toEqual({ from: 0, to: 1 });
  });

  it('holds one configuration change otherwise, also where a link moves to another profile', () => {
    const moved = [link('disassociate', 1), link('associate', 2)];
    expect(nextBlock(moved, ['.', '.'])).toEqual({ from: 0, to: 0 });
    const twice = [link('associate', 1), link('disassociate', 1)];
    expect(nextBlock(twice, ['.', '.'])).toEqual({ from: 0, to: 0 });
    const mixed = [link('associate', 1), link('associate', 1, people)];
    expect(nextBlock(mixed, ['.', '.'])).toEqual({ from: 0, to: 0 });
  });
});

describe('configuration that does not wait for itself', () => {
  const row = (table: 'msdyn_channelprovider' | 'msdyn_appconfiguration', number: number) =>
    ({ kind: 'create', step: 'x', label: 'x', table, id: id(3, number), columns: {} }) satisfies Change;
  const [provider, profile] = [row('msdyn_channelprovider', 1), row('msdyn_appconfiguration', 2)];
  const mapping = {
    ...{ kind: 'create', step: 'x', label: 'x', table: 'msdyn_appprofilerolemapping', id: id(3, 4) },
    columns: {},
    binds: { msdyn_appprofileid: `msdyn_appconfigurations(${profile.id})` },
  } satisfies Change;
  const untried = (changes: readonly Change[]) =>
    nextStretch(
      changes,
      changes.map(() => '.'),
    ).length;

  it('is written side by side: new rows, and then all links', () => {
    expect(untried([provider, profile, link('associate', 1), link('associate', 2)])).toBe(2);
    expect(untried([link('associate', 1), link('associate', 2), link('associate', 1, people)])).toBe(2);
  });

  it('waits for what it needs, and for whatever is changed or taken before it', () => {
    const bound = { ...profile, binds: { ownerid: `x(${provider.id})` } };
    expect(untried([provider, bound])).toBe(1);
    expect(untried([profile, mapping])).toBe(1);
    expect(untried([mapping, { ...mapping, id: id(3, 5) }])).toBe(1);
    expect(untried([link('associate', 1), link('disassociate', 2)])).toBe(1);
    expect(untried([link('disassociate', 1), link('associate', 2)])).toBe(1);
  });
});
