import { auditFileText, readAuditFile } from '../../../cli/audit-file.ts';
import { checkChain } from '../../../shared/domain/audit-chain.ts';
import { canonicalJson, sha256 } from '../../../shared/domain/hash.ts';
import { auditRowOf } from '../../../shared/tables/audit-rows.ts';
import { parsers } from '../../../shared/tables/row-schemas.ts';
import { type StoredChain, storedChain } from '../audit/stored-chain.ts';
import { byteChanged, bytesChanged, rowKinds } from '../audit/tampering.ts';
import type { Proof } from '../proof.ts';
import { randomFor } from '../random.ts';

/** Every row checked for itself, as read by its parser, with no look at the others or the head. */
function naive(chain: StoredChain): boolean {
  return listed(chain).every(({ text }) => {
    try {
      const { hash, ...said } = parsers.audit(JSON.parse(text));
      return hash === sha256(canonicalJson(said as never));
    } catch {
      return false;
    }
  });
}

/** What a listing of the table answers: this partition, this prefix, in key order. */
function listed({ rows, head }: StoredChain) {
  return rows
    .filter((row) => row.partitionKey === head.environment && row.rowKey.startsWith('audit|'))
    .toSorted((a, b) => (a.rowKey < b.rowKey ? -1 : 1))
    .map(auditRowOf);
}

const holds = (chain: StoredChain): boolean =>
  checkChain(listed(chain), chain.head, parsers.audit).broken === undefined;

function fileHolds(bytes: Buffer): boolean {
  const file = readAuditFile(bytes);
  return file !== undefined && checkChain(file.rows, file.head, parsers.audit).broken === undefined;
}

export const auditChain: Proof = {
  id: 'audit-chain',
  claim: 'No audit row can be changed, added, moved or lost without the check naming it.',
  few: 100,
  run: async ({ points = 1000, seed, print }) => {
    const chain = await storedChain();
    const file = Buffer.from(auditFileText({ rows: listed(chain), head: chain.head }), 'utf8');
    const failures: string[] = [];
    if (!holds(chain) || !fileHolds(file)) failures.push('the chain as it was written is not intact');
    let missed = 0;
    let fooled = 0;
    const tried = (kind: string, point: number, found: boolean): void => {
      if (!found) failures.push(`${kind}, seed ${seed}, point ${point}: not found`);
    };
    for (let point = 0; point < points; point++) {
      const changed = byteChanged(chain, randomFor(seed * 1_000_003 + point));
      tried('one byte of a row', point, !holds(changed));
      missed += naive(changed) ? 1 : 0;
      tried(
        'one byte of an export',
        point,
        !fileHolds(bytesChanged(file, randomFor(seed * 7_000_003 + point))),
      );
    }
    const kinds = Object.entries(rowKinds);
    for (const [at, [kind, tamper]] of kinds.entries())
      for (let point = 0; point < points / 10; point++) {
        const changed = tamper(chain, randomFor(seed * 13_000_003 + at * points + point));
        tried(kind, point, !holds(changed));
        fooled += naive(changed) ? 1 : 0;
      }
    const whole = Math.ceil(points / 10) * kinds.length;
    if (fooled === 0) failures.push('the control misses nothing: the tampering does not tamper');
    print(
      `control (each row for itself): misses ${missed} of ${points} bytes, ${fooled} of ${whole} whole rows`,
    );
    const found = 2 * points + whole - failures.length;
    return {
      figure:
        `${chain.rows.length} rows; ${points} single bytes of rows, ${points} of an export and ${whole} whole rows ` +
        `(${kinds.map(([kind]) => kind).join(', ')}) changed: ${found} of ${2 * points + whole} found`,
      failures,
    };
  },
};
