import { describe, expect, it } from 'vitest';
import { type AuditEntry, type AuditNote, auditRoot, chain } from '../../../shared/domain/audit.ts';
import { type AuditRow, type ChainFault, checkChain } from '../../../shared/domain/audit-chain.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { ada, contosoDev } from '../../builders/world.ts';

const note: AuditNote = {
  environment: contosoDev.key,
  run: 'contoso-dev.8235000000000.abcdef123456' as RunId,
  what: 'approved',
  by: ada,
  at: '2026-03-02T09:00:00.000Z',
};

function chained(count: number, change: Partial<AuditNote> = {}): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 0; at < count; at++)
    entries.push(chain({ ...note, ...change }, entries.at(-1) ?? { sequence: 0, hash: auditRoot }));
  return entries;
}

const rowOf = (entry: AuditEntry): AuditRow => ({ key: entry.sequence, text: JSON.stringify(entry) });
const parse = (value: unknown): AuditEntry => value as AuditEntry;
const good = chained(5);
const [first, second, third, fourth, fifth] = good as [
  AuditEntry,
  AuditEntry,
  AuditEntry,
  AuditEntry,
  AuditEntry,
];
const headOf = ({ sequence, hash }: AuditEntry) => ({ environment: contosoDev.key, sequence, hash });
/** Somebody else's words, with a hash that is right for them: what whoever knows the format would write. */
const forged = (entry: AuditEntry): AuditEntry =>
  chain({ ...note, what: 'rejected' }, { sequence: entry.sequence - 1, hash: entry.previousHash });

const cases: readonly (readonly [
  what: string,
  entries: readonly AuditEntry[],
  found: { readonly row: number; readonly fault: ChainFault } | undefined,
])[] = [
  ['as it was written', good, undefined],
  ['with other words', good.with(2, { ...third, what: 'rejected' }), { row: 3, fault: 'altered' }],
  [
    'with other words whose hash is right, by the row after it',
    good.with(2, forged(third)),
    { row: 4, fault: 'not_linked' },
  ],
  [
    'with other words in its last row whose hash is right, by the head',
    good.with(4, forged(fifth)),
    { row: 5, fault: 'other_head' },
  ],
  [
    'made anew from one row on, by the head',
    [first, second, forged(third)].concat(
      [fourth, fifth].reduce<AuditEntry[]>(
        (made) => [...made, chain(note, made.at(-1) ?? forged(third))],
        [],
      ),
    ),
    { row: 5, fault: 'other_head' },
  ],
  ['without a row', [first, second, fourth, fifth], { row: 3, fault: 'misplaced' }],
  ['without its end', [first, second, third], { row: 4, fault: 'rows_missing' }],
  ['with a row too many', [...good, chain(note, fifth)], { row: 6, fault: 'rows_added' }],
  [
    'of another environment',
    chained(5, { environment: 'contoso-test' as AuditNote['environment'] }),
    { row: 1, fault: 'other_environment' },
  ],
];

describe('a chain', () => {
  it.each(cases)('%s', (_what, entries, found) => {
    const { broken } = checkChain(entries.map(rowOf), headOf(fifth), parse);
    expect(broken).toEqual(found);
  });

  it('is not read past a row that is no JSON, or says the same in other bytes', () => {
    for (const text of ['{', ` ${JSON.stringify(second)}`]) {
      const rows = good.map(rowOf).with(1, { key: 2, text });
      expect(checkChain(rows, headOf(fifth), parse)).toEqual({
        entries: [first],
        broken: { row: 2, fault: 'unreadable' },
      });
    }
  });

  it('holds its rows under the number that each says', () => {
    const rows = good.map(rowOf).with(1, { ...rowOf(second), key: 7 });
    expect(checkChain(rows, headOf(fifth), parse).broken).toEqual({ row: 2, fault: 'misplaced' });
  });
});
