import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { markup } from './markup.ts';
import { meant, messageCases } from './message-cases.ts';
import { answerTo, doubleOf, leaksIn, room, textOf, writesSince } from './room.ts';

describe('a message that means no environment', () => {
  let sandbox: Sandbox;
  const lines: string[] = [];
  beforeAll(async () => {
    const environments = [{ key: meant, name: 'Plaza Dev', fixture: () => plainOrganisation(meant) }];
    sandbox = await startSandbox({ throttle: false, environments });
    sandbox.host.onLine((line) => lines.push(line));
  });
  afterAll(() => sandbox.stop());

  it.each(messageCases)('is answered in plain words and asks Dataverse nothing: $id', async (one) => {
    const { said, says, hides = [] } = one;
    const double = doubleOf(sandbox, meant);
    const answer = await answerTo(sandbox.teams, said, ['']);
    for (const words of says) expect(textOf(answer)).toContain(words);
    for (const words of hides) expect(textOf(answer)).not.toContain(words);
    expect(markup(answer)).toEqual([]);
    expect(double.requests).toEqual([]);
  });

  it('leaves the environment free: a plain line migrates it', async () => {
    const double = doubleOf(sandbox, meant);
    const card = await answerTo(sandbox.teams, `migrate env ${meant}`, ['Waiting for approval']);
    expect(textOf(card)).toContain('Twilio Softphone');
    expect(writesSince(double, 0)).toEqual([]);
    expect(
      sandbox.teams.transcript(room).filter((entry) => textOf(entry).includes('Migration')),
    ).toHaveLength(1);
  });

  it('leaves nothing of it in the log', () => {
    expect(leaksIn(lines, ['please', 'Bold', 'pl\u0430za'])).toEqual([]);
  });
});
