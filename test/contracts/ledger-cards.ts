import { expect, it } from 'vitest';
import type { Ledger } from '../../shared/engine/ports.ts';
import { committed } from './ledger-commits.ts';
import { at, freshEnvironment, runId } from './ledger-samples.ts';

/** As Teams makes them, and as nobody should: every character that a key may not hold. */
export const oddConversations = [
  '19:abc_def-1@thread.tacv2;messageid=1700000000000',
  "a:1/2\\3#4?5%2F'6\u0001\u007f\n|}",
  'a:1/2',
  'a:1_2f2',
  'Ünïcödé 👩‍💻',
  'x'.repeat(2_000),
  `${'x'.repeat(2_000)}y`,
];

export function ledgerCards(ledger: () => Ledger): void {
  it('keeps one outbox row for each run and conversation, whatever the conversation is called', async () => {
    const environment = freshEnvironment();
    const id = runId(environment);
    const read = await ledger().readHead(environment);
    const [first = '', ...others] = oddConversations;
    committed(await ledger().commit(read, read.head, [{ kind: 'outbox', id, conversation: first }]));
    for (const conversation of [...others, first]) await ledger().enqueueCard(id, conversation);
    const rows = await ledger().outbox(environment);
    expect(rows.map((row) => row.conversation).sort()).toEqual([...oddConversations].sort());
    for (const row of rows) expect(row).toMatchObject({ environment, id, etag: expect.any(String) });
  });

  it('deletes an outbox row only as it was read', async () => {
    const environment = freshEnvironment();
    const id = runId(environment);
    await ledger().enqueueCard(id, 'c/1');
    const [old] = await ledger().outbox(environment);
    await ledger().enqueueCard(id, 'c/1');
    const [now] = await ledger().outbox(environment);
    if (old === undefined || now === undefined) throw new Error('no outbox row');
    expect(await ledger().deleteOutbox(old)).toBe(false);
    expect(await ledger().outbox(environment)).toEqual([now]);
    expect(await ledger().deleteOutbox(now)).toBe(true);
    expect(await ledger().outbox(environment)).toEqual([]);
    expect(await ledger().deleteOutbox(now)).toBe(true);
  });

  it('lets one of two workers claim a card, first and again', async () => {
    const environment = freshEnvironment();
    const claim = { id: runId(environment), conversation: 'c', claimedUntil: at };
    const attempts = [ledger().claimCard(claim, undefined), ledger().claimCard(claim, undefined)];
    const claimed = (await Promise.all(attempts)).filter((row) => row !== undefined);
    expect(claimed).toHaveLength(1);
    expect(await ledger().card(claim.id, 'c')).toEqual(claimed[0]);

    const sent = { ...claim, activityId: 'act/1' };
    const again = [ledger().claimCard(sent, claimed[0]), ledger().claimCard(sent, claimed[0])];
    const replaced = (await Promise.all(again)).filter((row) => row !== undefined);
    expect(replaced).toHaveLength(1);
    expect(await ledger().card(claim.id, 'c')).toEqual(replaced[0]);
    expect(replaced[0]).toMatchObject(sent);
    expect(replaced[0]?.etag).not.toBe(claimed[0]?.etag);
  });

  it('finds the card of a conversation and all cards of a run', async () => {
    const environment = freshEnvironment();
    const [id, other] = [runId(environment, 1), runId(environment, 2)];
    for (const conversation of oddConversations)
      await ledger().claimCard({ id, conversation, claimedUntil: at }, undefined);
    await ledger().claimCard({ id: other, conversation: 'c', claimedUntil: at }, undefined);
    for (const conversation of oddConversations)
      expect(await ledger().card(id, conversation)).toMatchObject({ id, conversation });
    expect(await ledger().card(id, 'c')).toBeUndefined();
    expect((await ledger().cards(id)).map((row) => row.conversation).sort()).toEqual(
      [...oddConversations].sort(),
    );
  });
}
