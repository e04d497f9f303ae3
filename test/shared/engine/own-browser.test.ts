import { describe, expect, it } from 'vitest';
import type { PersonRef } from '../../../shared/domain/person.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { askToLook } from '../../../shared/engine/ask-to-look.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { approve, approved, current } from '../../builders/acts.ts';
import { brought, nonceFor, pasted, unseen } from '../../builders/own-browser.ts';
import { statusesShown } from '../../builders/shown.ts';
import { ada, bruno, chen, contosoDev, stranger, type World, world } from '../../builders/world.ts';

const report = brought;

async function awaiting() {
  const w = await world();
  const run = await unseen(w);
  expect(await current(w, run)).toMatchObject({ status: 'unproven' });
  return { w, run };
}

/** All that the ledger and the evidence of a run hold; the requests to look too, as far as they can be seen. */
async function kept({ ports }: World, run: Parameters<World['ports']['ledger']['run']>[0], nonce: string) {
  return JSON.stringify([
    (await ports.ledger.readHead(contosoDev.key)).head,
    await ports.ledger.run(run),
    await ports.ledger.audit(contosoDev.key),
    await ports.ledger.outbox(contosoDev.key),
    await ports.evidence.list(run),
    await ports.evidence.findRequest(nonce),
  ]);
}

describe('a run nobody could see the panel of', () => {
  it('succeeds by what somebody reports from their own browser, and says who', async () => {
    const { w, run } = await awaiting();
    const nonce = await nonceFor(w);
    const before = await current(w, run);
    expect(await report(w, pasted(w, nonce))).toMatchObject({ id: run, status: 'succeeded' });
    const after = await current(w, run);
    expect(after).toMatchObject({ status: 'succeeded', plan: 'plan' in before && before.plan });
    const findings = 'findings' in after ? after.findings : [];
    expect(findings.filter((one) => one.step === 'workspace')).toEqual([
      {
        code: 'workspace-shows-panel',
        step: 'workspace',
        severity: 'passed',
        params: { source: 'reported', by: 'Chen Li' },
      },
    ]);
    expect(findings.length).toBe('findings' in before ? before.findings.length : -1);
  });

  it('keeps what was reported as evidence, and names it in the audit', async () => {
    const { w, run } = await awaiting();
    await report(w, pasted(w, await nonceFor(w)));
    const evidence = await w.ports.evidence.list(run);
    const reported = evidence.find((one) => one.id.startsWith('reported-'));
    expect(reported).toMatchObject({
      kind: 'workspace',
      by: chen,
      seen: { source: 'reported' },
      pictures: [],
    });
    const entry = (await w.ports.ledger.audit(contosoDev.key)).at(-1);
    expect(entry).toMatchObject({ what: 'reported', run, by: chen, detail: 'succeeded' });
    expect(entry?.evidence).toMatch(/^[0-9a-f]{64}$/);
  });

  it('needs repair by it, with its cards edited', async () => {
    const { w, run } = await awaiting();
    await sendCards(w.ports, contosoDev.key);
    const nothing = {
      present: false,
      keys: [],
      length: 0,
      empty: true,
      hash: null,
      occurs: [],
      loader: false,
    };
    const text = pasted(w, await nonceFor(w), { applicationExtensions: nothing });
    expect(await report(w, text)).toMatchObject({ id: run, status: 'needs_repair' });
    await sendCards(w.ports, contosoDev.key);
    expect(statusesShown(w).at(-1)).toBe('edit needs_repair');
  });

  it('leaves slot and worker of a later run alone', async () => {
    const { w, run } = await awaiting();
    const nonce = await nonceFor(w);
    w.clock.advance(1_000);
    await startRun(w.ports, { environment: contosoDev, kind: 'migrate', requester: ada });
    const { head } = await w.ports.ledger.readHead(contosoDev.key);
    expect(head.openRun).toBeDefined();
    expect(await report(w, pasted(w, nonce))).toMatchObject({ id: run, status: 'succeeded' });
    const after = (await w.ports.ledger.readHead(contosoDev.key)).head;
    expect({ ...after, audit: 0 }).toEqual({ ...head, audit: 0 });
  });

  it('is amended once by two who report at the same time', async () => {
    const { w, run } = await awaiting();
    const texts = [pasted(w, await nonceFor(w, chen)), pasted(w, await nonceFor(w, bruno))] as const;
    const answers = await Promise.all([report(w, texts[0], chen), report(w, texts[1], bruno)]);
    expect(answers.filter(isRefusal)).toMatchObject([{ reason: 'no_look_awaited' }]);
    const reported = (await w.ports.ledger.audit(contosoDev.key)).filter((one) => one.what === 'reported');
    expect(reported).toHaveLength(1);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });
});

describe('a run whose other checks failed', () => {
  it('still needs repair when the panel is seen, and says both', async () => {
    const w = await world();
    Object.assign(w.ports.observer, { signedIn: () => undefined });
    const { readSnapshot } = w.dataverse;
    let spoilt = false;
    Object.assign(w.dataverse, {
      readSnapshot: async () => {
        const state = w.dataverse.state();
        const loader = 'msdyn_appconfiguration_applicationextension' as const;
        if (!spoilt && state.links[loader].length > 0) {
          spoilt = true;
          w.dataverse.set({ ...state, links: { ...state.links, [loader]: [] } });
        }
        return readSnapshot();
      },
    });
    const run = await unseen(w);
    expect(await current(w, run)).toMatchObject({ status: 'needs_repair' });
    const answer = await report(w, pasted(w, await nonceFor(w)));
    expect(answer).toMatchObject({ status: 'needs_repair' });
    const codes = 'findings' in answer ? answer.findings.map((one) => one.code) : [];
    expect(codes).toContain('workspace-shows-panel');
    expect(codes).toContain('expectation-unmet');
  });
});

describe('a request to look', () => {
  it('gives the address of each app with panels, and lines with a nonce for half an hour', async () => {
    const { w, run } = await awaiting();
    const asked = await askToLook(w.ports, { environment: contosoDev, by: chen, run });
    if (isRefusal(asked)) throw new Error(asked.reason);
    const app = w.dataverse
      .state()
      .rows.appmodule.find((row) => row.columns.uniquename === 'msdyn_CustomerServiceWorkspace');
    expect(asked.places[0]?.address).toBe(
      `https://contoso-dev.crm4.dynamics.example/main.aspx?appid=${app?.id}`,
    );
    expect(await w.ports.evidence.findRequest(asked.lines)).toEqual({
      nonce: asked.lines,
      run,
      person: chen.id,
      until: new Date(w.clock.now().getTime() + 1_800_000).toISOString(),
    });
  });

  it('is made for whoever may read, and tells others nothing', async () => {
    const { w } = await awaiting();
    for (const by of [ada, bruno, chen]) await nonceFor(w, by);
    expect(await askToLook(w.ports, { environment: contosoDev, by: stranger })).toMatchObject({
      reason: 'unknown_environment',
    });
  });

  it('is not made where the panel was seen, nor before anything was applied', async () => {
    const w = await world();
    const look = () => askToLook(w.ports, { environment: contosoDev, by: chen });
    expect(await look()).toMatchObject({ reason: 'no_look_awaited' });
    const run = await approved(w);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(await look()).toMatchObject({ reason: 'no_look_awaited' });
  });
});

const minutes = 60_000;
type Meddle = (w: World) => unknown;
const nobody = { user: '0000000a-0000-4000-8000-00000000000a' };
const refusals: readonly (readonly [
  what: string,
  reason: string,
  how: { readonly by?: PersonRef; readonly change?: object; readonly before?: Meddle },
])[] = [
  ['by somebody else', 'report_unasked', { by: bruno }],
  ['by a stranger', 'report_unasked', { by: stranger }],
  ['after half an hour', 'report_unasked', { before: ({ clock }) => clock.advance(30 * minutes) }],
  ['with a nonce that was never given', 'report_unasked', { change: { nonce: 'f'.repeat(24) } }],
  [
    'by somebody who may not read any more',
    'report_unasked',
    { before: ({ ports }) => Object.assign(ports, { people: { rolesOf: async () => new Set() } }) },
  ],
  ['of somebody who was not moved', 'wrong_person', { change: nobody }],
  ['of a page that is no workspace', 'wrong_app', { change: { user: null } }],
  ['of a page without an app', 'wrong_app', { change: { app: null } }],
  ['of another app', 'wrong_app', { change: { app: '0000000b-0000-4000-8000-00000000000b' } }],
  ['in another shape', 'report_unreadable', { change: { token: 'x' } }],
  [
    'while the environment does not answer',
    'environment_unavailable',
    {
      before: ({ dataverse }) =>
        dataverse.refuse({ kind: 'refusal', reason: 'environment_unavailable', params: {} }),
    },
  ],
];

describe('a report', () => {
  it.each(refusals)('%s is refused as %s, and nothing is written', async (_what, reason, how) => {
    const { w, run } = await awaiting();
    const nonce = await nonceFor(w);
    const text = pasted(w, nonce, how.change);
    await how.before?.(w);
    const before = await kept(w, run, nonce);
    expect(await report(w, text, how.by)).toMatchObject({ kind: 'refusal', reason });
    expect(await kept(w, run, nonce)).toBe(before);
  });

  it('is good for the last moment of the half hour', async () => {
    const { w } = await awaiting();
    const nonce = await nonceFor(w);
    w.clock.advance(30 * minutes - 1);
    expect(await report(w, pasted(w, nonce))).toMatchObject({ status: 'succeeded' });
  });

  it('is good once: the second paste is refused, and nothing is written', async () => {
    const { w, run } = await awaiting();
    const nonce = await nonceFor(w);
    const text = pasted(w, nonce, { frames: [] });
    expect(isRefusal(await report(w, text))).toBe(false);
    const before = await kept(w, run, nonce);
    expect(await report(w, text)).toMatchObject({ reason: 'report_unasked' });
    expect(await report(w, pasted(w, nonce))).toMatchObject({ reason: 'report_unasked' });
    expect(await kept(w, run, nonce)).toBe(before);
  });

  it('pasted twice at the same time is taken once', async () => {
    const { w } = await awaiting();
    const text = pasted(w, await nonceFor(w));
    const answers = await Promise.all([report(w, text), report(w, text)]);
    expect(answers.filter(isRefusal)).toHaveLength(1);
  });

  it('refused for where it was made can be made again with the same lines', async () => {
    const { w } = await awaiting();
    const nonce = await nonceFor(w);
    expect(await report(w, pasted(w, nonce, nobody))).toMatchObject({ reason: 'wrong_person' });
    expect(await report(w, pasted(w, nonce))).toMatchObject({ status: 'succeeded' });
  });

  it('about a run that is not the latest that wrote is refused, and nothing is written', async () => {
    const { w, run } = await awaiting();
    const nonce = await nonceFor(w);
    // Somebody detached a link since, so a later run has something to write.
    const state = w.dataverse.state();
    const links = { ...state.links, msdyn_appconfiguration_applicationextension: [] };
    w.dataverse.set({ ...state, links });
    w.clock.advance(1_000);
    const later = await startRun(w.ports, { environment: contosoDev, kind: 'migrate', requester: ada });
    if (isRefusal(later)) throw new Error(later.reason);
    await w.work();
    await approve(w, later.id);
    const before = await kept(w, run, nonce);
    expect(await report(w, pasted(w, nonce))).toMatchObject({
      reason: 'later_run',
      params: { run: later.id },
    });
    expect(await kept(w, run, nonce)).toBe(before);
    expect(await askToLook(w.ports, { environment: contosoDev, by: chen, run })).toMatchObject({
      reason: 'later_run',
    });
  });

  it('is judged by the environment as it is now: whoever lost the profile since proves nothing', async () => {
    const { w } = await awaiting();
    const nonce = await nonceFor(w);
    const text = pasted(w, nonce);
    const state = w.dataverse.state();
    w.dataverse.set({ ...state, links: { ...state.links, msdyn_appconfiguration_systemuser: [] } });
    expect(await report(w, text)).toMatchObject({ reason: 'wrong_person' });
  });
});
