import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { runLine } from '../../../bot/cards/run-line.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { runMarkdown } from '../../../shared/report/run-markdown.ts';
import { parseRun } from '../../../shared/tables/run-schema.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { dyingAfter, untilWritten } from '../../builders/ports-with.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const agents = (count: number): Snapshot => plainEnvironment(count);
/** System Customizer: sees every 1.0 row. */
const customizerTemplate = guid('119f245c-3cc8-4b62-b31c-d1a046ced15d');
const assigned = 'msdyn_appconfiguration_systemuser';

function tolerating(w: World, tolerateLeavers: number): World {
  const environments = [{ ...contosoDev, tolerateLeavers }];
  return { ...w, ports: { ...w.ports, settings: { ...w.ports.settings, environments } } };
}

async function waiting(people: number, tolerateLeavers: number) {
  const w = tolerating(await world(agents(people)), tolerateLeavers);
  const run = await start(w);
  await advance(w.ports, run);
  await approve(w, run);
  return { w, run };
}

/** As reading shows a disabled account: none of its roles, and the row only where a profile still names it. */
function leaves(w: World, ...numbers: readonly number[]): void {
  const state = w.dataverse.state();
  const gone = new Set<string>(numbers.map((n) => id(0xd0, n)));
  const roles = state.links.systemuserroles_association.filter((link) => !gone.has(link.to));
  const systemuser = state.rows.systemuser.filter((row) => !gone.has(row.id));
  w.dataverse.set({
    ...state,
    rows: { ...state.rows, systemuser },
    links: { ...state.links, systemuserroles_association: roles },
  });
}

async function cardOf(ports: Ports, run: Parameters<typeof subjectOf>[1]): Promise<string> {
  const subject = await subjectOf(ports, run);
  return subject === undefined ? '' : plainCard(renderCard(subject, { language: 'en' })).join('\n');
}

describe('people who left between plan and apply', () => {
  it('make the plan stale when nothing is tolerated, and are named', async () => {
    const { w, run } = await waiting(4, 0);
    leaves(w, 2);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'stale' });
    expect(await cardOf(w.ports, run)).toContain('Person 2');
    expect(w.dataverse.written).toEqual([]);
  });

  it('are skipped and listed on card, report and history as long as they are tolerated', async () => {
    const { w, run } = await waiting(4, 2);
    leaves(w, 2, 3);
    await advance(w.ports, run);
    const ended = await current(w, run);
    expect(ended).toMatchObject({
      status: 'succeeded',
      progress: { skipped: 2 },
      peopleSince: { left: { count: 2 } },
    });
    expect(parseRun(JSON.parse(JSON.stringify(ended)))).toEqual(ended);
    const touched = w.dataverse.written.flatMap((one) => ('relationship' in one ? [one.to] : []));
    expect(touched).not.toContain(id(0xd0, 2));
    const card = await cardOf(w.ports, run);
    expect(card).toMatch(/Left since the plan, skipped\n• {2}Person 2\n• {2}Person 3/);
    const audit = await w.ports.ledger.audit(contosoDev.key);
    const report = runMarkdown('en', { run: ended, environment: contosoDev, outcomes: [], audit });
    expect(report).toContain('## Left since the plan, skipped\n\n- Person 2\n- Person 3');
    expect(report).toContain('0 joined since the plan, 2 left');
    expect(JSON.stringify(runLine('en', ended))).toContain('left and were skipped');
  });

  it('make it stale when they are one more than tolerated', async () => {
    const { w, run } = await waiting(4, 1);
    leaves(w, 2, 3);
    await advance(w.ports, run);
    const ended = await current(w, run);
    expect(ended).toMatchObject({ status: 'stale', left: 2 });
    expect(parseRun(JSON.parse(JSON.stringify(ended)))).toEqual(ended);
    expect(await cardOf(w.ports, run)).toContain(
      '2 people of the plan have left since; the settings tolerate 1.',
    );
    expect(w.dataverse.written).toEqual([]);
  });

  it('are not spoken of when the plan is stale for another reason', async () => {
    const { w, run } = await waiting(4, 1);
    leaves(w, 2);
    const state = w.dataverse.state();
    const edited = state.rows.msdyn_ciprovider.map((row) => ({
      ...row,
      columns: { ...row.columns, msdyn_label: 'New' },
    }));
    w.dataverse.set({ ...state, rows: { ...state.rows, msdyn_ciprovider: edited } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'stale' });
    expect(await cardOf(w.ports, run)).not.toContain('have left since');
    expect(await cardOf(w.ports, run)).not.toContain('has left since');
  });

  it('are no leavers when they only lost one of two roles or got another profile by hand', async () => {
    const { w, run } = await waiting(4, 4);
    const state = w.dataverse.state();
    const links = { ...state.links, [assigned]: [{ from: id(0xf1, 3), to: id(0xd0, 2) }] };
    w.dataverse.set({ ...state, links });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'stale',
      differences: [{ kind: 'new', about: assigned }],
    });
    expect(w.dataverse.written).toEqual([]);
  });

  it('are skipped by the worker that takes over as well', async () => {
    const { w, run } = await waiting(4, 1);
    void advance(dyingAfter(w, 2), run);
    await untilWritten(w, 2);
    leaves(w, 4);
    w.clock.advance(61_000);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { skipped: 1 } });
    expect(JSON.stringify(w.dataverse.written)).not.toContain(`"to":"${id(0xd0, 4)}"`);
  });
});

describe('somebody who joined between plan and apply', () => {
  it('is listed as new and not moved', async () => {
    const { w, run } = await waiting(2, 0);
    w.dataverse.set({
      ...w.dataverse.state(),
      rows: { ...w.dataverse.state().rows, systemuser: agents(3).rows.systemuser },
      links: agents(3).links,
    });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'succeeded',
      peopleSince: { joined: { count: 1 } },
    });
    expect(await cardOf(w.ports, run)).toMatch(/New since the plan, not moved\n• {2}Person 3/);
  });
});

describe('what Dataverse answers by itself', () => {
  it.each([
    ['names another profile', 'msdyn_other', 'changed'],
    ['names none any more', null, 'unanswered'],
  ] as const)('makes the plan stale when it %s', async (_title, profile, kind) => {
    const { w, run } = await waiting(2, 0);
    const state = w.dataverse.state();
    expect(state.effective.length).toBeGreaterThan(0);
    w.dataverse.set({ ...state, effective: state.effective.map((one) => ({ ...one, profile })) });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'stale', differences: [{ kind }] });
    expect(w.dataverse.written).toEqual([]);
  });
});

describe('a privilege that was lost after planning', () => {
  it('refuses the run with zero writes and names it', async () => {
    const { w, run } = await waiting(2, 0);
    const state = w.dataverse.state();
    const customizer = { ...state.caller, roleTemplateIds: [customizerTemplate], privileges: [] };
    w.dataverse.set({ ...state, caller: customizer });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({
      status: 'failed',
      refusal: { reason: 'privilege_missing' },
    });
    expect(await cardOf(w.ports, run)).toContain('prvAppendToUser');
    expect(w.dataverse.written).toEqual([]);
  });
});
