import { startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { id } from '../../builders/ids.ts';
import type { Proof } from '../proof.ts';
import { randomFor } from '../random.ts';
import { startsApplying } from '../who/at-the-start.ts';
import { wrongIn } from '../who/observe.ts';
import { type Cell, exists, kinds, statuses, verbs } from '../who/rules.ts';

const table: readonly Cell[] = [true, false].flatMap((guarded) =>
  statuses.flatMap((state) =>
    verbs.flatMap((verb) =>
      kinds.map((kind) => ({ verb, state, kind, guarded })).filter((cell) => exists(cell)),
    ),
  ),
);

export const authorisation: Proof = {
  id: 'authorisation',
  claim: 'Everybody can do what the rules say, nobody more, and who may not read learns nothing.',
  few: 250,
  run: async ({ points = table.length, seed }) => {
    const random = randomFor(seed);
    const cells = table.map((cell) => ({ cell, order: random.below(2 ** 30) }));
    const chosen = cells.sort((a, b) => a.order - b.order).slice(0, points);
    const issuer = await startIssuer({ tenantId: id(0xaa, 1), identities: [] });
    const failures: string[] = [];
    try {
      for (const { cell } of chosen) {
        const wrong = await wrongIn(issuer, cell);
        const { verb, state, kind, guarded } = cell;
        if (wrong !== undefined)
          failures.push(`${kind}: ${verb}, ${state}, ${guarded ? 'protected' : 'open'}: ${wrong}`);
      }
    } finally {
      await issuer.stop();
    }
    const late = await startsApplying();
    return {
      figure: `${chosen.length} of ${table.length} cells (${kinds.length} kinds × ${verbs.length} verbs × ${statuses.length} states × 2), ${failures.length} wrong; ${late.cells} approvals looked at again when applying starts, ${late.failures.length} wrong`,
      failures: [...failures, ...late.failures],
    };
  },
};
