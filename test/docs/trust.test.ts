import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofs } from '../trust/registry.ts';

const page = readFileSync('docs/trust.md', 'utf8');

describe('docs/trust.md', () => {
  it('names every proof once, and none that does not exist', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(rows.toSorted()).toEqual(proofs.map(({ id }) => id).toSorted());
  });

  it('names those that run only when they are asked for', () => {
    const apart = proofs.filter((proof) => proof.apart === true).map(({ id }) => id);
    expect(page).toContain(`npm run trust -- --only ${apart.join(',')}`);
  });
});
