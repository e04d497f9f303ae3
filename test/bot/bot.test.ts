import { describe, expect, it } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import { renderCard } from '../../bot/cards/render-card.ts';
import { guid } from '../../shared/domain/guid.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { ada, bruno, chen, contosoDev, stranger, world } from '../builders/world.ts';
import { buttonOf } from '../conversations/stage.ts';
import { plainCard } from '../gallery/plain-card.ts';

const here = { conversation: 'here', language: 'en' as const };

async function waiting() {
  const set = await world();
  const bot = makeBot(set.ports);
  await bot.onMessage({ kind: 'text', text: 'migrate contoso-dev', from: ada, ...here });
  await set.work();
  const [run] = await set.ports.ledger.runs(contosoDev.key, 1);
  if (run?.status !== 'awaiting_approval') throw new Error(`the run is ${run?.status}`);
  const plan = await set.ports.ledger.plan(contosoDev.key, run.plan);
  const card = renderCard({ kind: 'run', run, environment: contosoDev, plan }, { language: 'en' });
  const approval = buttonOf(card, 'Approve') as { readonly [name: string]: unknown };
  return { ...set, bot, run: run as RunIn<'awaiting_approval'>, approval };
}

describe('the bot', () => {
  it('welcomes a conversation it was added to, with what can be typed', async () => {
    const { ports } = await world();
    const [reply] = await makeBot(ports).onMessage({ kind: 'added', ...here });
    expect(reply && plainCard(reply.card).join('\n')).toContain('`migrate …`');
    expect(JSON.stringify(reply)).not.toContain('Contoso');
  });

  it('shows whoever added it to a chat of their own the environments they may read', async () => {
    const { ports } = await world();
    const shown = async (from: typeof chen) =>
      JSON.stringify(await makeBot(ports).onMessage({ kind: 'added', from, ...here }));
    expect(await shown(chen)).toContain('Contoso Dev');
    expect(await shown(stranger)).not.toContain('Contoso');
    expect(await shown(stranger)).toContain('None is open to you yet');
  });

  it('answers an exception with a reference that is in the log, and with nothing of the exception', async () => {
    const { ports } = await world();
    const notes: unknown[] = [];
    const broken = {
      ...ports,
      people: { rolesOf: () => Promise.reject(new Error('secret of Ada')) },
      log: { info: () => undefined, warn: (...note: unknown[]) => void notes.push(note) },
    };
    const [reply] = await makeBot(broken).onMessage({ kind: 'text', text: 'help', from: ada, ...here });
    const reference = /reference: (\w{8})/.exec(JSON.stringify(reply))?.[1];
    expect(reference).toBeDefined();
    expect(notes).toMatchObject([['turn failed', { reference }]]);
    expect(JSON.stringify([notes, reply])).not.toContain('secret');
    const data = { verb: 'command', line: 'help' };
    const answer = await makeBot(broken).onAction({ data, from: ada, ...here });
    expect(answer).toMatchObject({ kind: 'message', said: expect.stringMatching(/reference: \w{8}/) });
  });

  it('answers whatever somebody types with a card that has a next step', async () => {
    const { ports } = await world();
    const bot = makeBot(ports);
    for (const text of ['', '👍', '<at>', '{{DATE}}', 'migrate "', "'; drop", 'migrate --', '\u0000'])
      for (const from of [ada, stranger]) {
        const [reply] = await bot.onMessage({ kind: 'text', text, from, ...here });
        expect(buttonsOf(reply?.card)).toBeGreaterThan(0);
      }
  });
});

describe('a line that asks for nothing', () => {
  const lines = async (said: string): Promise<string> => {
    const { ports } = await world();
    const [reply] = await makeBot(ports).onMessage({ kind: 'text', text: said, from: chen, ...here });
    return reply === undefined ? '' : plainCard(reply.card).join('\n');
  };

  it.each(['contoso-dev', 'and “Contoso Dev”', 'do not migrate contoso-dev', 'contoso-dev and the weather'])(
    'but names an environment is answered with what can be asked of it: %s',
    async (said) => {
      expect(await lines(said)).toContain('[status contoso-dev]\n[plan contoso-dev]');
    },
  );

  it('asks whether it should be done and is shown what would be', async () => {
    expect(await lines('how do I migrate contoso-dev?')).toContain(
      '[plan contoso-dev]\n[status contoso-dev]',
    );
  });

  it.each(['fabrikam', 'tell me', 'northwind'])(
    'and names none even nearly suggests none: %s',
    async (said) => {
      expect(await lines(said)).not.toContain('contoso-dev]');
    },
  );

  it('gets no button that cannot be read', async () => {
    expect(await lines(`migrate ${'x '.repeat(200)} --force`)).not.toMatch(/\[migrate/);
  });
});

const buttonsOf = (card: unknown): number => JSON.stringify(card ?? '').split('"Action.Execute"').length - 1;

describe('a line about all environments', () => {
  it('is about the one that is called so, where somebody may read such a one', async () => {
    const calledAlle = { ...contosoDev, key: 'alle' as typeof contosoDev.key, name: 'Alle' };
    const { ports } = await world();
    const said = async (environments: readonly (typeof contosoDev)[]): Promise<string> => {
      const bot = makeBot({ ...ports, settings: { ...ports.settings, environments } });
      const replies = await bot.onMessage({ kind: 'text', text: 'status alle', from: ada, ...here });
      return replies.flatMap(({ card }) => plainCard(card)).join('\n');
    };
    expect(await said([contosoDev])).toContain('1 environment');
    expect(await said([calledAlle])).toContain('Status · Alle');
  });
});

describe('a button', () => {
  it('approves once: the second click learns who was first', async () => {
    const { bot, approval } = await waiting();
    const first = await bot.onAction({ data: approval, from: bruno, ...here });
    expect(first).toMatchObject({
      kind: 'card',
      said: 'Approved: Contoso Dev, run 000000. It is being applied.',
    });
    const second = await bot.onAction({ data: approval, from: ada, ...here });
    expect(second).toMatchObject({
      kind: 'message',
      said: expect.stringContaining('decided by Bruno Costa'),
    });
  });

  it('pressed twice by the same person shows them what became of it', async () => {
    const { bot, approval } = await waiting();
    await bot.onAction({ data: approval, from: bruno, ...here });
    const second = await bot.onAction({ data: { ...approval, verb: 'reject' }, from: bruno, ...here });
    expect(second).toMatchObject({
      kind: 'card',
      said: 'This is how Contoso Dev, run 000000, stands now.',
    });
    expect(second.kind === 'card' && plainCard(second.card)[0]).toBe('Applying');
  });

  it('of a card that showed another plan does nothing', async () => {
    const { bot, approval, ports, run } = await waiting();
    const data = { ...approval, digest: '00000000' };
    const answer = await bot.onAction({ data, from: bruno, ...here });
    expect(answer).toMatchObject({ said: expect.stringContaining('shows an older plan of Contoso Dev') });
    expect((await ports.ledger.run(run.id))?.status).toBe('awaiting_approval');
  });

  it('to answer is only for a planner, and says so', async () => {
    const { bot, run } = await waiting();
    const answer = await bot.onAction({ data: { verb: 'answer', run: run.id }, from: bruno, ...here });
    expect(answer).toMatchObject({
      said: expect.stringContaining('Only a planner of Contoso Dev can answer'),
    });
  });

  it('does nothing for the person who asked, a reader and a stranger', async () => {
    const { bot, approval, ports, run } = await waiting();
    for (const from of [ada, chen, stranger])
      expect((await bot.onAction({ data: approval, from, ...here })).kind).toBe('message');
    expect((await ports.ledger.run(run.id))?.status).toBe('awaiting_approval');
  });

  it('with another approval id does nothing', async () => {
    const { bot, approval, ports, run } = await waiting();
    const data = { ...approval, approvalId: '000000000000' };
    expect((await bot.onAction({ data, from: bruno, ...here })).kind).toBe('message');
    expect((await ports.ledger.run(run.id))?.status).toBe('awaiting_approval');
  });

  it('shows the person who asked the card without Approve, and others with it', async () => {
    const { bot, run } = await waiting();
    const data = { verb: 'refresh', run: run.id };
    const own = await bot.onAction({ data, from: ada, ...here });
    const other = await bot.onAction({ data, from: bruno, ...here });
    expect(own.kind === 'card' && buttonOf(own.card, 'Approve')).toBeUndefined();
    expect(other.kind === 'card' && buttonOf(other.card, 'Approve')).toBeDefined();
  });

  it('tells a stranger nothing about a run', async () => {
    const { bot, run } = await waiting();
    const answer = await bot.onAction({ data: { verb: 'refresh', run: run.id }, from: stranger, ...here });
    const missing = { verb: 'refresh', run: run.id.replace(/\.\w+$/, '.00000000ffff') };
    expect(answer).toEqual(await bot.onAction({ data: missing, from: stranger, ...here }));
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'approve'],
    ['a list', []],
    ['no verb', { run: 'contoso-dev.8226940000000.aaaaaaaa' }],
    ['an unknown verb', { verb: 'destroy', run: 'contoso-dev.8226940000000.aaaaaaaa' }],
    ['a run id that is none', { verb: 'refresh', run: "x' or '1'='1" }],
    [
      'more than a card of ours sends',
      { verb: 'refresh', run: 'contoso-dev.8226940000000.aaaaaaaa', admin: true },
    ],
    [
      'an answer to a button without questions',
      { verb: 'cancel', run: 'contoso-dev.8226940000000.aaaaaaaa', 'q:x': 'y' },
    ],
    ['an endless line', { verb: 'command', line: 'x'.repeat(301) }],
  ])('that sends %s is told that its card cannot be read', async (_what, data) => {
    const { ports } = await world();
    const answer = await makeBot(ports).onAction({ data, from: ada, ...here });
    expect(answer).toMatchObject({
      kind: 'message',
      said: expect.stringContaining('cannot read what this card sent'),
    });
  });

  it('of a run in an environment that is not configured any more is answered', async () => {
    const { ports } = await world();
    const data = { verb: 'approve', run: 'gone.8226940000000.aaaaaaaa', approvalId: 'a', digest: '00000000' };
    const from = { id: guid('b2e1d6f3-0002-4b8c-8d4e-6f7081920314'), name: 'x' };
    expect((await makeBot(ports).onAction({ data, from, ...here })).kind).toBe('message');
  });
});
