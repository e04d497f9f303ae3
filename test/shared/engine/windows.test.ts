import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { parseDayRange } from '../../../shared/domain/blackout.ts';
import { parseWindow } from '../../../shared/domain/parse-window.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, current } from '../../builders/acts.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { ada, bruno, contosoDev, type World, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const hour = 3_600_000;
// The clock of these tests begins on Monday, 2026-03-02, 09:00 UTC.
const saturday = 'Sat 22:00-02:00 Europe/Berlin';

/** A plan that waits for approval and asks for a window. */
async function waiting(said: string | undefined, more: Partial<EnvironmentSettings> = {}) {
  const made = await world();
  const environment = { ...contosoDev, ...more };
  const w: World = {
    ...made,
    ports: { ...made.ports, settings: { ...made.ports.settings, environments: [environment] } },
  };
  const window = said === undefined ? undefined : parseWindow(said, { now: w.clock.now(), timeZone: 'UTC' });
  if (isRefusal(window)) throw new Error(JSON.stringify(window));
  const asked = window === undefined ? {} : { asked: { window } };
  const run = await startRun(w.ports, {
    environment,
    kind: 'migrate',
    requester: ada,
    conversation: 'here',
    ...asked,
  });
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  const card = async (): Promise<string> => {
    const subject = await subjectOf(w.ports, run.id);
    return subject === undefined ? '' : plainCard(renderCard(subject, { language: 'en' })).join('\n');
  };
  return { w, run: run.id, environment, card };
}

const missed = (w: World) =>
  w.cards.shown.filter(({ subject }) => subject.kind === 'run' && subject.reminder?.about === 'missed');

describe('a plan with a window', () => {
  it('that is open already says until when, not when it opened', async () => {
    const { card } = await waiting('daily 00:00-23:00 UTC');
    expect(await card()).toMatch(/\(UTC\)\. It is open now, until \w+ 2026-03-02 23:00\./);
    expect(await card()).not.toContain('next one opens');
  });

  it('is approved now and applied when it opens, in local time', async () => {
    const { w, run, card } = await waiting(saturday);
    expect(await card()).toContain(
      'applied in its window: Saturday 22:00 to 02:00 (Europe/Berlin). The next one opens Saturday 2026-03-07 22:00.',
    );
    expect(await approve(w, run)).toMatchObject({
      status: 'scheduled',
      opensAt: '2026-03-07T21:00:00.000Z',
      closesAt: '2026-03-08T01:00:00.000Z',
    });
    expect(await card()).toContain(
      'Its window is from Saturday 2026-03-07 22:00 to Sunday 2026-03-08 02:00 (Europe/Berlin); that is 2026-03-07 21:00 UTC to 2026-03-08 01:00 UTC.',
    );
    w.clock.set('2026-03-07T20:59:00.000Z');
    await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'scheduled' });
    expect(w.dataverse.written).toEqual([]);
    await liveMinutes(w, 3);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    const audit = (await w.ports.ledger.audit(contosoDev.key)).map(({ what }) => what);
    expect(audit).toEqual(
      ['requested', 'planned', 'approved', 'window opened', 'checked', 'applied', 'succeeded'].filter((one) =>
        audit.includes(one),
      ),
    );
    expect(await card()).not.toContain('half done');
  });

  it('begins at once where its window is open at the click', async () => {
    const { w, run } = await waiting('Mon 08:00-12:00 UTC');
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });

  it('is opened once, however often the sweep runs', async () => {
    const { w, run } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-07T21:00:00.000Z');
    await Promise.all([sweep(w.ports), sweep(w.ports), sweep(w.ports)]);
    const opened = (await w.ports.ledger.audit(contosoDev.key)).filter(
      ({ what }) => what === 'window opened',
    );
    expect(opened).toHaveLength(1);
  });

  it('is not begun where the window has passed, and says so on the card', async () => {
    const { w, run, card } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-08T01:00:00.000Z');
    await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'expired', approval: { by: bruno } });
    expect(await card()).toContain('Approved by Bruno Costa, but its window closed before it could begin.');
    expect(w.dataverse.written).toEqual([]);
    expect(w.cards.shown.at(-1)?.subject).toMatchObject({ run: { status: 'expired' } });
  });

  it('is missed with one message wherever its card is, and not again', async () => {
    const { w, run } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-08T01:00:00.000Z');
    for (let times = 0; times < 3; times++) await Promise.all([sweep(w.ports), sweep(w.ports)]);
    const messages = missed(w);
    expect(messages.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual([
      'send {"conversation":"here"}',
    ]);
    const [first] = messages;
    const text =
      first === undefined ? '' : plainCard(renderCard(first.subject, { language: 'en' })).join('\n');
    expect(text).toContain('Contoso Dev: the window has passed and nothing was done');
    expect(text).toContain('Approved by Bruno Costa, but its window closed before it could begin.');
  });

  it('is missed with a message too where a worker came too late, and without one where nobody approved', async () => {
    const { w, run } = await waiting('Mon 08:00-09:30 UTC');
    await approve(w, run);
    w.clock.set('2026-03-02T09:31:00.000Z');
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'expired' });
    expect(missed(w)).toHaveLength(1);
    const undecided = await waiting(saturday);
    undecided.w.clock.set('2026-03-20T01:00:00.000Z');
    await sweep(undecided.w.ports);
    expect(await current(undecided.w, undecided.run)).toMatchObject({ status: 'expired' });
    expect(missed(undecided.w)).toEqual([]);
  });

  it('expires with what it was waiting for, where its environment is away all the time', async () => {
    const { w, run, card } = await waiting(saturday);
    await approve(w, run);
    w.dataverse.refuse(refuse('environment_unavailable', { environment: 'Contoso Dev' }));
    w.clock.set('2026-03-07T21:00:00.000Z');
    await liveMinutes(w, 2);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    w.clock.set('2026-03-08T01:00:00.000Z');
    await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'expired' });
    expect(await card()).toContain('What it was waiting for: The environment Contoso Dev does not answer');
    w.dataverse.refuse(undefined);
    await liveMinutes(w, 5);
    expect(w.dataverse.written).toEqual([]);
  });

  it('is finished after the window, once begun, and says so', async () => {
    const { w, run, card } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-08T00:59:00.000Z');
    let changes = 0;
    w.dataverse.before(() => {
      changes += 1;
      // Each change takes ten minutes; the environment goes away for two hours after the third.
      w.clock.advance(10_000);
      if (changes === 3)
        w.dataverse.refuse(refuse('environment_unavailable', { environment: 'Contoso Dev' }));
      return undefined;
    });
    await sweep(w.ports);
    await liveMinutes(w, 3);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    expect(w.dataverse.written.length).toBeGreaterThan(0);
    w.clock.advance(30 * hour);
    await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    w.dataverse.refuse(undefined);
    await liveMinutes(w, 40);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(await card()).toContain(
      'It began in its window, which closed at Sunday 2026-03-08 02:00 (Europe/Berlin), and went on',
    );
  });

  it('writes nothing where the approver has lost the role by then', async () => {
    const { w, run } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-07T21:00:00.000Z');
    await sweep(w.ports);
    const people: typeof w.ports.people = { rolesOf: async () => new Set(['reader'] as const) };
    await advance({ ...w.ports, people }, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'not_an_approver' } });
    expect(w.dataverse.written).toEqual([]);
  });

  it('is stale where the environment has changed by then', async () => {
    const { w, run } = await waiting(saturday);
    await approve(w, run);
    const state = w.dataverse.state();
    const rows = state.rows.msdyn_ciprovider.map((row) => ({
      ...row,
      columns: { ...row.columns, msdyn_label: 'Another label' },
    }));
    w.dataverse.set({ ...state, rows: { ...state.rows, msdyn_ciprovider: rows } });
    w.clock.set('2026-03-07T21:00:00.000Z');
    await sweep(w.ports);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'stale' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('can be cancelled while it waits for its window', async () => {
    const { w, run, environment } = await waiting(saturday);
    await approve(w, run);
    expect(await cancelRun(w.ports, { environment, by: ada })).toMatchObject({ status: 'cancelled' });
    w.clock.set('2026-03-07T21:30:00.000Z');
    await liveMinutes(w, 2);
    expect(await current(w, run)).toMatchObject({ status: 'cancelled' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('has no longer to be decided than its only window is open', async () => {
    const { w, run } = await waiting('2026-03-02 10:00-12:00 UTC');
    expect(await current(w, run)).toMatchObject({ expiresAt: '2026-03-02T12:00:00.000Z' });
  });
});

describe('a blackout day', () => {
  const christmas = [parseDayRange('2026-03-07/2026-03-08')].flatMap((one) => one ?? []);
  const today = [parseDayRange('2026-03-02/2026-03-03')].flatMap((one) => one ?? []);

  it('has no opening of a window', async () => {
    const { w, run } = await waiting(saturday, { timeZone: 'Europe/Berlin', blackoutDays: christmas });
    expect(await approve(w, run)).toMatchObject({ opensAt: '2026-03-14T21:00:00.000Z' });
  });

  it('refuses approvals without a window, naming the day and what to do', async () => {
    const { w, run } = await waiting(undefined, { blackoutDays: today });
    expect(await approve(w, run)).toMatchObject({
      reason: 'blackout_day',
      params: { day: '2026-03-02', example: '2026-03-04' },
    });
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    expect(isRefusal(await approve(w, run))).toBe(true);
  });

  it('that was named after the approval keeps the window shut', async () => {
    const { w, run } = await waiting(saturday);
    await approve(w, run);
    w.clock.set('2026-03-07T21:30:00.000Z');
    const environments = [{ ...contosoDev, blackoutDays: christmas }];
    const ports = { ...w.ports, settings: { ...w.ports.settings, environments } };
    await sweep(ports);
    expect(await current(w, run)).toMatchObject({ status: 'scheduled' });
    w.clock.set('2026-03-08T01:00:00.000Z');
    await sweep(ports);
    expect(await current(w, run)).toMatchObject({ status: 'expired' });
  });

  it('that begins between approval and first write keeps it from being made', async () => {
    const { w, run } = await waiting(undefined, { blackoutDays: [...christmas] });
    await approve(w, run);
    const environments = [{ ...contosoDev, blackoutDays: today }];
    await advance({ ...w.ports, settings: { ...w.ports.settings, environments } }, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'blackout_day' } });
    expect(w.dataverse.written).toEqual([]);
  });
});
