import { describe, expect, it } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import type { Card } from '../../bot/cards/card.ts';
import { mostCharacters, renderCard } from '../../bot/cards/render-card.ts';
import { whyRefused } from '../../sandbox/teams/check-card.ts';
import { snippet } from '../../shared/browser/snippet.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { subjectOf } from '../../shared/engine/read-runs.ts';
import { pasted, unseen } from '../builders/own-browser.ts';
import { chen, stranger, world } from '../builders/world.ts';
import { buttonOf } from '../conversations/stage.ts';
import { plainCard } from '../gallery/plain-card.ts';

const here = { conversation: 'here', language: 'en' as const };

async function opened() {
  const w = await world();
  Object.assign(w.ports.observer, { snippet });
  const run = await unseen(w);
  const bot = makeBot(w.ports);
  const card = async (): Promise<Card> => {
    const subject = await subjectOf(w.ports, run);
    if (subject === undefined) throw new Error('no run');
    return renderCard(subject, { language: 'en' });
  };
  const say = async (text: string, from: PersonRef = chen): Promise<string> => {
    const replies = await bot.onMessage({ kind: 'text', text, from, ...here });
    return replies.flatMap(({ card: one }) => plainCard(one)).join('\n');
  };
  const press = (data: object | undefined, from: PersonRef = chen) => bot.onAction({ data, from, ...here });
  /** The card that comes after the turn, once the worker has read the environment. */
  const invitation = async (): Promise<Card> => {
    await w.work();
    const subject = w.cards.shown.at(-1)?.subject;
    if (subject?.kind !== 'inquiry') throw new Error('no card of an inquiry');
    return renderCard(subject, { language: 'en' });
  };
  /** What is said to a pasted report: at once, and on the card that comes once the worker has judged it. */
  const paste = async (text: string, from?: PersonRef): Promise<string> => {
    const atOnce = await say(text, from);
    await w.work();
    const told = w.cards.shown.findLast(
      ({ subject }) => subject.kind === 'inquiry' && subject.inquiry.what === 'report',
    );
    if (told === undefined) return atOnce;
    return [atOnce, ...plainCard(renderCard(told.subject, { language: 'en' }))].join('\n');
  };
  return { w, run, bot, card, say, paste, press, invitation };
}

/** The lines on a card that asks to look. */
function linesOf(card: Card | undefined): string {
  const field = card?.body.find((one) => one.type === 'Input.Text');
  return String(field?.value ?? '');
}

const nonceIn = (lines: string): string => /const nonce = "(\w+)"/.exec(lines)?.[1] ?? '';

describe('looking with one’s own browser', () => {
  it('begins with a button of the card, and ends in the same card: the run is done and checked', async () => {
    const { w, card, press, say, paste, invitation } = await opened();
    await press(buttonOf(await card(), 'Use my browser'));
    const asked = await invitation();
    expect(plainCard(asked).slice(0, 5)).toEqual([
      'Look with your browser',
      'Workspace · Contoso Dev',
      'For Chen Li, about run 000000. It can be answered once, within 30 minutes.',
      expect.stringMatching(/^Asked for by Chen Li/),
      '1. Open the workspace as one of the people moved, and wait until it is ready.',
    ]);
    const said = await paste(pasted(w, nonceIn(linesOf(asked))));
    expect(said).toContain('the panel is to be seen, so run 000000 is done and checked.');
    const lines = plainCard(await card());
    expect(lines[0]).toBe('Done and checked');
    expect(lines.join('\n')).toContain('That the panel is to be seen was reported by Chen Li.');
    expect(lines.join('\n')).not.toMatch(/observed|Use my browser/);
    expect(await say('status contoso-dev')).toContain('panel reported by Chen Li');
  });

  it('can be typed, and a panel that is missing shows Repair', async () => {
    const { w, card, say, paste, invitation } = await opened();
    await say('look in my browser on contoso-dev');
    const lines = linesOf(await invitation());
    const said = await paste(`Here it is: ${pasted(w, nonceIn(lines), { scripts: [] })}`);
    expect(said).toContain('1 thing is not as planned for run 000000:');
    expect(said).toContain('did not load msdyn_channelintegrationframework.js');
    expect(said).toContain('[repair contoso-dev]');
    expect(plainCard(await card()).join('\n')).toContain('[Repair]');
  });

  it('gives lines that are the snippet, character by character, on a card Teams takes', async () => {
    const { press, card, invitation } = await opened();
    await press(buttonOf(await card(), 'Use my browser'));
    const asked = await invitation();
    const lines = linesOf(asked);
    expect(lines).toMatch(/^\/\/ Cutover: /);
    expect(lines.split('\n').length).toBeGreaterThan(50);
    expect(lines).not.toContain('{{');
    expect(whyRefused(asked)).toBeUndefined();
    expect(JSON.stringify(asked).length).toBeLessThan(mostCharacters / 2);
  });

  it('answers the press without reading the environment, which takes longer in a large one than Teams waits', async () => {
    const { w, press, card, invitation } = await opened();
    let reads = 0;
    const environment = w.dataverse;
    const readSnapshot = () => {
      reads += 1;
      return environment.readSnapshot();
    };
    Object.assign(w.ports, { dataverse: () => ({ ...environment, readSnapshot }) });
    const answer = await press(buttonOf(await card(), 'Use my browser'));
    expect([answer.replies, reads]).toEqual([[], 0]);
    const waiting = w.cards.shown.at(-1)?.subject;
    if (waiting === undefined) throw new Error('no card');
    expect(plainCard(renderCard(waiting, { language: 'en' }))[0]).toBe('Reading');
    expect(plainCard(await invitation())[0]).toBe('Look with your browser');
    expect(reads).toBe(1);
  });

  it('is refused at once where nobody awaits a look, without a card', async () => {
    const { w, run, press, card, paste, invitation } = await opened();
    const data = buttonOf(await card(), 'Use my browser');
    await press(data);
    await paste(pasted(w, nonceIn(linesOf(await invitation()))));
    const shown = w.cards.shown.length;
    const answer = await press(data);
    expect(answer).toMatchObject({ said: expect.stringContaining('Nobody has to look'), replies: [] });
    expect((await w.ports.ledger.run(run))?.status).toBe('succeeded');
    expect(w.cards.shown.length).toBe(shown);
  });

  it('is refused to whoever may not read, without a word of the run', async () => {
    const { press, card, say } = await opened();
    const data = buttonOf(await card(), 'Use my browser');
    const answer = await press(data, stranger);
    expect(answer).toMatchObject({ said: expect.stringContaining('I do not know that run'), replies: [] });
    expect(await say('look contoso-dev', stranger)).toContain('I know no environment');
  });
});

describe('a pasted report', () => {
  it.each([
    [
      'with a mention and what a chat makes of quotes',
      (t: string) => `<at>Cutover</at> ${t.replaceAll('"', '&quot;')}`,
    ],
    ['with curly quotes', (t: string) => t.replace(/"([^"]*)"/g, '“$1”')],
    ['in a fence, in the quotes of a console', (t: string) => `\`\`\`\n'${t}'\n\`\`\``],
    ['longer than a command may be', (t: string) => t.replace(',"app"', `,${' '.repeat(4_500)}"app"`)],
  ])('is understood %s', async (_how, made) => {
    const { w, press, card, paste, invitation } = await opened();
    await press(buttonOf(await card(), 'Use my browser'));
    const lines = linesOf(await invitation());
    expect(await paste(made(pasted(w, nonceIn(lines))))).toContain('Thank you.');
  });

  it('is answered at once, without reading the environment, and judged after the turn', async () => {
    const { w, run, press, card, say, invitation } = await opened();
    await press(buttonOf(await card(), 'Use my browser'));
    const text = pasted(w, nonceIn(linesOf(await invitation())));
    let reads = 0;
    const environment = w.dataverse;
    const readSnapshot = () => {
      reads += 1;
      return environment.readSnapshot();
    };
    Object.assign(w.ports, { dataverse: () => ({ ...environment, readSnapshot }) });
    expect([await say(text), reads]).toEqual(['', 0]);
    const waiting = w.cards.shown.at(-1)?.subject;
    if (waiting === undefined) throw new Error('no card');
    expect(plainCard(renderCard(waiting, { language: 'en' })).join('\n')).toContain('I am comparing it');
    expect((await w.ports.ledger.run(run))?.status).toBe('unproven');
    await w.work();
    expect(reads).toBe(1);
    expect((await w.ports.ledger.run(run))?.status).toBe('succeeded');
  });

  it('that nobody asked for is refused with what to do instead', async () => {
    const { w, say } = await opened();
    const said = await say(pasted(w, 'f'.repeat(24)));
    expect(said).toContain('Nobody asked for this report');
    expect(said).toContain('[look]');
  });

  it('of somebody who was not moved says so, and how to look again', async () => {
    const { w, press, card, paste, invitation } = await opened();
    await press(buttonOf(await card(), 'Use my browser'));
    const lines = linesOf(await invitation());
    const text = pasted(w, nonceIn(lines), {
      user: '0000000a-0000-4000-8000-00000000000a',
    });
    const said = await paste(text);
    expect(said).toContain('Look as one of the people moved.');
    expect(said).toContain('[look contoso-dev]\n[status contoso-dev]');
  });

  it.each(['what is "cutover"?', '{"cutover": true}', 'status contoso-dev {"other":1}'])(
    'is not seen in %s',
    async (said) => {
      const { say } = await opened();
      expect(await say(said)).not.toMatch(/report/i);
    },
  );
});
