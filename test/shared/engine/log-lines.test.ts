import { expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { approved, start } from '../../builders/acts.ts';
import { type World, world } from '../../builders/world.ts';

const boom = async () => Promise.reject(new Error('boom'));

/** The lines of one slice in which the given ports fail. */
async function linesOf(w: World, run: RunId, failing: Partial<Ports>) {
  const lines: { readonly event: string; readonly [name: string]: unknown }[] = [];
  const note = (event: string, fields: object = {}): void => {
    lines.push({ event, ...fields });
  };
  await advance({ ...w.ports, ...failing, log: { info: note, warn: note } }, run);
  return lines;
}

function expectBoth(lines: readonly object[], run: RunId): void {
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(line).toMatchObject({ run, environment: 'contoso-dev' });
}

it('every line of a slice that fails while writing has run and environment', async () => {
  const w = await world();
  const run = await approved(w);
  const lines = await linesOf(w, run, {
    dataverse: () => ({ ...w.dataverse, apply: boom }),
    cards: { ...w.ports.cards, send: boom, edit: boom },
  });
  expect(new Set(lines.map(({ event }) => event))).toEqual(new Set(['unexpected', 'card not sent']));
  expectBoth(lines, run);
});

it('so has every line about pages and a workspace that could not be looked at', async () => {
  const w = await world();
  const run = await approved(w);
  const lines = await linesOf(w, run, {
    observer: { ...w.ports.observer, widget: boom, workspace: boom },
  });
  expect(new Set(lines.map(({ event }) => event))).toContain('widget not seen');
  expectBoth(lines, run);
});

it('so has a run whose environment is not in the settings', async () => {
  const w = await world();
  const run = await start(w);
  const lines = await linesOf(w, run, { settings: { ...w.ports.settings, environments: [] } });
  expect(lines.map(({ event }) => event)).toEqual(['unknown environment']);
  expectBoth(lines, run);
});
