import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../shared/domain/baseline.ts';
import { confirmedLook } from '../../../shared/engine/drift-look.ts';
import { type Compared, type FoundDrift, found, type Seen } from '../../../shared/steps/drift/found.ts';
import { outsideDrift } from '../../../shared/steps/drift/outside-drift.ts';

const about = { subject: 'b0b0b0b0-0000-4000-8000-000000000001', label: 'Softphone', facets: [] };
const unreachable = found('widget-unreachable', about);
const blank = found('workspace-worse', { ...about, subject: 'panel-missing' });
const detached = found('provider-detached', about);

/** Looks that tell one after the other. */
function looking(...told: readonly (readonly FoundDrift[])[]) {
  let looks = 0;
  const look = async () => ({ baseline: {} as Baseline, seen: {} as Seen, found: told[looks++] ?? [] });
  return { look, looks: () => looks };
}

describe('a look at pages and the workspace', () => {
  it('is not repeated where nothing differs outside of Dataverse', async () => {
    const { look, looks } = looking([detached]);
    expect((await confirmedLook(look)).found).toEqual([detached]);
    expect(looks()).toBe(1);
  });

  it('is repeated, and what was so for a moment only is no drift', async () => {
    const { look, looks } = looking([detached, unreachable, blank], [detached, blank]);
    expect((await confirmedLook(look)).found).toEqual([detached, blank]);
    expect(looks()).toBe(2);
  });

  it('does not take what only the second one told', async () => {
    const { look } = looking([unreachable], [blank]);
    expect((await confirmedLook(look)).found).toEqual([]);
  });
});

describe('code of a widget', () => {
  const changed = (hash: string) => found('widget-changed', { ...about, params: { hash } });

  it('is no drift while it is another one at each look', async () => {
    expect((await confirmedLook(looking([changed('a')], [changed('b')]).look)).found).toEqual([]);
    expect((await confirmedLook(looking([changed('a')], [changed('a')]).look)).found).toHaveLength(1);
  });
});

describe('code that could not be read in time', () => {
  const widget = (code: string, severity: 'warning' | 'error') => ({
    provider: about.subject,
    label: about.label,
    findings: [{ code, severity }],
  });
  const compared = (...codes: readonly string[]): Compared => looked('b', codes);
  const looked = (codeHash: string, codes: readonly string[]): Compared =>
    ({
      baseline: { widgets: [{ ...widget('x', 'warning'), findings: [], codeHash: 'a' }] },
      seen: {
        widgets: [
          {
            ...widget('x', 'error'),
            findings: codes.map((code) => ({ code, severity: 'error' })),
            codeHash,
          },
        ],
      },
    }) as unknown as Compared;

  it('says nothing about what became worse', () => {
    expect(outsideDrift(compared('widget-took-too-long', 'widget-hidden-at-init'))).toEqual([]);
  });

  it('is no worse while it is the same code, whatever is seen in it by now', () => {
    expect(outsideDrift(looked('a', ['widget-needs-session']))).toEqual([]);
    expect(outsideDrift(looked('a', ['framing-blocked-csp']))).toMatchObject([{ kind: 'widget-not-framed' }]);
  });

  it('is told where it was read', () => {
    expect(outsideDrift(compared('widget-hidden-at-init'))).toMatchObject([{ kind: 'widget-worse' }]);
  });
});
