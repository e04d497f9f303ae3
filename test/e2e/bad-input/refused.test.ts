import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { refusedCases } from './refused-cases.ts';
import { answerTo, doubleOf, leaksIn, nameOf, textOf, writesSince } from './room.ts';

const odd = 'odd-answer';

describe('an environment that cannot be migrated', () => {
  let sandbox: Sandbox;
  const lines: string[] = [];
  beforeAll(async () => {
    const all = [...refusedCases, { id: odd, fixture: () => plainOrganisation(odd) }];
    const environments = all.map(({ id, fixture }) => ({ key: id, name: nameOf(id), fixture }));
    sandbox = await startSandbox({ throttle: false, environments });
    sandbox.host.onLine((line) => lines.push(line));
  });
  afterAll(() => sandbox.stop());

  it.each(refusedCases)('is refused with a clear card, unwritten, and free afterwards: $id', async (one) => {
    const { id, spoil, mend, names, next, waits } = one;
    const { teams } = sandbox;
    const double = doubleOf(sandbox, id);
    spoil?.(double);
    const before = double.store.snapshot();
    const from = double.requests.length;

    const title = waits ? 'Waiting for the environment' : 'Not possible';
    const card = textOf(await answerTo(teams, `migrate env ${id}`, [title]));
    for (const words of [nameOf(id), ...names, next]) expect(card).toContain(words);
    expect(card).not.toMatch(/0x8|undefined|\bnull\b|wrong on my side/);
    if (!waits) expect(card).toContain('Nothing was written');
    expect(writesSince(double, from)).toEqual([]);
    expect(double.store.snapshot()).toEqual(before);

    mend(double);
    if (waits) await answerTo(teams, `cancel ${id}`, ['ancelled']);
    const again = await answerTo(teams, `migrate env ${id}`, ['Waiting for approval', 'Not possible']);
    expect(textOf(again)).toContain('Waiting for approval');
    expect(writesSince(double, from)).toEqual([]);
  });

  it('leaves nothing in the log that is a name, a query or a token, also when an answer holds them', async () => {
    const double = doubleOf(sandbox, odd);
    const from = double.requests.length;
    const message =
      'Amélie Dubois may not see https://softphone.contoso.example?twa=capability-token (Bearer eyJ).';
    const refusal = { kind: 'refuse', status: 400, code: '0x80040216', message } as const;
    double.faults.push({ part: { path: /appmodules/ }, times: 1, do: refusal });
    const card = textOf(await answerTo(sandbox.teams, `migrate env ${odd}`, ['Not possible']));
    const [, reference = 'none'] = /pass on this reference: (\w+)\./.exec(card) ?? [];
    expect(card).not.toMatch(/Amélie|capability|Bearer/);
    expect(lines.join('\n')).toContain(reference);
    expect(leaksIn(lines, ['Twilio', 'Case '])).toEqual([]);
    expect(writesSince(double, from)).toEqual([]);
    expect(textOf(await answerTo(sandbox.teams, `migrate env ${odd}`, ['Waiting for approval']))).toContain(
      'Twilio Softphone',
    );
  });
});
