import { describe, expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { decide } from '../../../shared/engine/decide.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { current } from '../../builders/acts.ts';
import { ada, bruno, chen, contosoDev, stranger, type World, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const two = {
  ...contosoDev,
  approvalsNeeded: 2,
  people: { ...contosoDev.people, approver: [ada.id, bruno.id, chen.id] },
};

const withSettings = (ports: Ports, environment: EnvironmentSettings = two): Ports => ({
  ...ports,
  settings: { ...ports.settings, environments: [environment] },
});

/** A plan that waits for two of three approvers. */
async function waiting() {
  const made = await world();
  const w: World = { ...made, ports: withSettings(made.ports) };
  const run = await startRun(w.ports, { environment: two, kind: 'migrate', requester: ada });
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  const open = await current(w, run.id);
  if (open.status !== 'awaiting_approval') throw new Error(open.status);
  const { approvalId } = open;
  const click = (by: typeof ada, verdict: 'approve' | 'reject' = 'approve') =>
    decide(w.ports, { run: run.id, approvalId, verdict, by });
  return { w, run: run.id, approvalId, click, digest: open.plan.digest.slice(0, 8) };
}

describe('an environment that needs two approvals', () => {
  it('writes nothing after the first, says who gave it, and applies after the second by somebody else', async () => {
    const { w, run, click } = await waiting();
    expect(await click(bruno)).toMatchObject({ status: 'awaiting_approval', given: [{ by: bruno }] });
    await w.work();
    expect(w.dataverse.written).toEqual([]);
    const subject = { kind: 'run', run: await current(w, run), environment: two } as const;
    expect(plainCard(renderCard(subject, { language: 'en' })).join('\n')).toContain(
      '1 of 2 approvals, by Bruno Costa',
    );
    expect(await click(chen)).toMatchObject({ approval: { by: chen, earlier: [{ by: bruno }] } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    const done = { kind: 'run', run: await current(w, run), environment: two } as const;
    expect(plainCard(renderCard(done, { language: 'en' })).join('\n')).toContain(
      'Approved by Bruno Costa, Chen Li',
    );
    const audit = (await w.ports.ledger.audit(two.key)).filter(({ what }) => what === 'approved');
    expect(audit.map(({ by, detail }) => [by?.name, detail])).toEqual([
      ['Bruno Costa', '1 of 2'],
      ['Chen Li', '2 of 2'],
    ]);
  });

  it('counts one person once, however often they click', async () => {
    const { w, run, click, approvalId, digest } = await waiting();
    await click(bruno);
    expect(await click(bruno)).toMatchObject({
      reason: 'already_approved',
      params: { given: '1', needed: '2' },
    });
    const again = await makeBot(w.ports).onAction({
      data: { verb: 'approve', run, approvalId, digest },
      from: bruno,
      conversation: 'here',
      language: 'en',
    });
    const own = again.kind === 'card' ? plainCard(again.card).join('\n') : '';
    expect(own).toContain('You have approved this.');
    expect(own).not.toContain('[Approve]');
    expect(await current(w, run)).toMatchObject({ given: [{ by: bruno }] });
  });

  it('never counts who asked for it while it is protected', async () => {
    const { click } = await waiting();
    await click(bruno);
    expect(await click(ada)).toMatchObject({ reason: 'self_approval' });
  });

  it.each([
    ['somebody else', chen],
    ['who approved it first', bruno],
  ])('is ended by the rejection of %s', async (_who, by) => {
    const { click } = await waiting();
    await click(bruno);
    expect(await click(by, 'reject')).toMatchObject({ status: 'rejected', by });
  });

  it('tells whoever comes third both names', async () => {
    const { click } = await waiting();
    await Promise.all([click(bruno), click(chen)]);
    const third = await click(ada);
    expect(isRefusal(third) ? third.params.by?.split(', ').sort() : []).toEqual(['Bruno Costa', 'Chen Li']);
  });
});

describe('when applying starts', () => {
  it('every approver must still be one, not only the last', async () => {
    const { w, run, click } = await waiting();
    await click(bruno);
    await click(chen);
    const { people } = w.ports;
    const without: Ports['people'] = {
      rolesOf: async (person, environment) =>
        person === bruno.id ? new Set() : people.rolesOf(person, environment),
    };
    await advance({ ...w.ports, people: without }, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'not_an_approver' } });
    expect(w.dataverse.written).toEqual([]);
  });

  it('as many approvals are needed as the settings say by then', async () => {
    const { w, run, click } = await waiting();
    await click(bruno);
    await click(chen);
    await advance(withSettings(w.ports, { ...two, approvalsNeeded: 3 }), run);
    expect(await current(w, run)).toMatchObject({
      status: 'failed',
      refusal: { reason: 'approvals_missing', params: { given: '2', needed: '3' } },
    });
  });

  it('an own approval does not count any more once the environment is protected', async () => {
    const made = await world();
    const open = { ...contosoDev, protected: false };
    const w: World = { ...made, ports: withSettings(made.ports, open) };
    const run = await startRun(w.ports, { environment: open, kind: 'migrate', requester: ada });
    if (isRefusal(run)) throw new Error(run.reason);
    await w.work();
    const now = await current(w, run.id);
    const approvalId = now.status === 'awaiting_approval' ? now.approvalId : '';
    await decide(w.ports, { run: run.id, approvalId, verdict: 'approve', by: ada });
    await advance(withSettings(w.ports, contosoDev), run.id);
    expect(await current(w, run.id)).toMatchObject({ refusal: { reason: 'self_approval' } });
    expect(w.dataverse.written).toEqual([]);
  });

  it('it waits while nobody can say who is still an approver, and goes on afterwards', async () => {
    const { w, run, click } = await waiting();
    await click(bruno);
    await click(chen);
    const away: Ports['people'] = {
      rolesOf: async () => new Set(),
      unanswered: async () => refuse('directory_unavailable'),
    };
    await advance({ ...w.ports, people: away }, run);
    expect(await current(w, run)).toMatchObject({
      status: 'blocked',
      refusal: { reason: 'directory_unavailable' },
    });
    const audited = (await w.ports.ledger.audit(two.key)).length;
    w.clock.advance(60_000);
    await advance({ ...w.ports, people: away }, run);
    expect((await w.ports.ledger.audit(two.key)).length).toBe(audited);
    expect(w.dataverse.written).toEqual([]);
    // Still away once more, so twice the wait.
    w.clock.advance(120_000);
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });
});

describe('while the directory is away', () => {
  it('an environment that is there and one that is not are answered alike', async () => {
    const { w, run } = await waiting();
    const ports: Ports = {
      ...w.ports,
      people: { rolesOf: async () => new Set(), unanswered: async () => refuse('directory_unavailable') },
    };
    const bot = makeBot(ports);
    const said = async (text: string) =>
      plainCard(
        (await bot.onMessage({ kind: 'text', text, from: stranger, conversation: 'here', language: 'en' }))[0]
          ?.card as never,
      ).join('\n');
    expect(await said('status contoso-dev')).toBe(await said('status contoso-nil'));
    expect(await said('status contoso-dev')).toContain('Microsoft Entra');
    const nowhere = run.replace('contoso-dev', 'contoso-nil');
    const clicked = (id: string) =>
      bot.onAction({
        data: { verb: 'cancel', run: id },
        from: stranger,
        conversation: 'here',
        language: 'en',
      });
    expect(await clicked(run)).toEqual(await clicked(nowhere));
    expect(await cancelRun(ports, { environment: two, by: stranger })).toMatchObject({
      reason: 'directory_unavailable',
    });
  });
});
