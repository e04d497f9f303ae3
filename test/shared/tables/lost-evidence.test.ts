import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import { environmentOf } from '../../../shared/domain/ids.ts';
import { makeEvidence } from '../../../shared/tables/make-evidence.ts';
import { openTable } from '../../../shared/tables/open-storage.ts';
import { requestOf, sightOf } from '../../contracts/evidence-samples.ts';
import { freshEnvironment, runId } from '../../contracts/ledger-samples.ts';
import { withFaults } from './faults.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

const [mine, theirs] = [runId(freshEnvironment()), runId(freshEnvironment())];

const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);

function open() {
  if (azurite === undefined) throw new Error('Azurite is not there');
  const table = openTable(azurite, 'LostEvidence');
  return { faults: withFaults(table), evidence: makeEvidence({ table, random }) };
}

describe.each(['once', 'for good'] as const)('a lost answer, lost %s,', (how) => {
  it('of asking to look leaves the request there to be answered', async () => {
    const { faults, evidence } = open();
    const request = requestOf(`asked-${how.replace(' ', '-')}`);
    faults.loseAnswer(how, 'POST');
    await evidence.askToLook(request);
    expect(await evidence.findRequest(request.nonce)).toEqual(request);
  });

  it('of taking a request is still ours to use, and nobody else’s', async () => {
    const { faults, evidence } = open();
    const request = requestOf(`taken-${how.replace(' ', '-')}`);
    const environment = environmentOf(request.run);
    await evidence.askToLook(request);
    faults.loseAnswer(how, 'PUT');
    expect(await evidence.takeRequest(environment, request.nonce, mine)).toEqual(request);
    expect(await open().evidence.takeRequest(environment, request.nonce, theirs)).toBeUndefined();
  });
});

describe('a lost answer', () => {
  it('of storing evidence is made up for by storing it again', async () => {
    const { faults, evidence } = open();
    const run = runId(freshEnvironment());
    faults.loseAnswer('once', 'PUT');
    await evidence.put(run, sightOf('workspace', 'x'), { crop: Uint8Array.of(1, 2, 3) });
    expect(await evidence.list(run)).toEqual([sightOf('workspace', 'x')]);
    expect([...((await evidence.picture(run, 'workspace', 'crop')) ?? [])]).toEqual([1, 2, 3]);
  });
});
