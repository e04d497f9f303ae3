import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { acts } from './acts.ts';
import { measureActs } from './measure-acts.ts';

let azurites: readonly Azurite[] = [];
beforeAll(async () => {
  azurites = await Promise.all([startAzurite(), startAzurite()]);
});
afterAll(async () => {
  await Promise.all(azurites.map((one) => one.stop()));
});

describe('what is asked of storage', () => {
  it('is the same for everything that can be said, pressed or asked, however much has been before', async () => {
    const [one, other] = azurites;
    if (one === undefined || other === undefined) throw new Error('Azurite is not there');
    const small = await measureActs(one, acts, { runs: 150, conversations: 150 });
    const large = await measureActs(other, acts, { runs: 900, conversations: 900 });
    expect(large).toEqual(small);
  });
});
