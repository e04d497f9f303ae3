import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf } from '../../shared/domain/ids.ts';
import type { EvidenceStore } from '../../shared/engine/observer-ports.ts';
import { requestOf, sightOf } from './evidence-samples.ts';
import { environmentKey, freshEnvironment, runId } from './ledger-samples.ts';

interface EvidenceUnderTest {
  readonly evidence: EvidenceStore;
  readonly close?: () => Promise<void>;
}

/** Answers, each of which may take a request. */
const holder = (minute: number) => runId(environmentKey('contoso-dev'), minute);

/** What every implementation of `EvidenceStore` does. */
export function describeEvidence(name: string, make: () => Promise<EvidenceUnderTest>): void {
  describe(name, () => {
    let made: EvidenceUnderTest | undefined;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made?.close?.());
    const store = (): EvidenceStore => {
      if (made === undefined) throw new Error('nothing to test');
      return made.evidence;
    };

    it('lists what was put for a run and nothing of another, the later of two with the same id', async () => {
      const environment = freshEnvironment();
      const [run, other] = [runId(environment, 0), runId(environment, 1)];
      expect(await store().list(run)).toEqual([]);
      await store().put(run, sightOf('workspace', 'old'));
      await store().put(run, sightOf('reported-1', 'mine'));
      await store().put(run, sightOf('workspace', 'new'));
      await store().put(other, sightOf('workspace', 'theirs'));
      expect(await store().list(run)).toEqual([sightOf('reported-1', 'mine'), sightOf('workspace', 'new')]);
    });

    it('keeps pictures of any size up to 500 KB byte by byte, and has none that was not put', async () => {
      const run = runId(freshEnvironment());
      const screenshot = Uint8Array.from({ length: 500_000 }, (_, index) => (index * 31) % 256);
      const crop = Uint8Array.of(0xff, 0xd8, 0xff);
      await store().put(run, sightOf('workspace', 'x'), { screenshot, crop });
      const read = await store().picture(run, 'workspace', 'screenshot');
      expect(read !== undefined && Buffer.compare(read, screenshot)).toBe(0);
      expect([...((await store().picture(run, 'workspace', 'crop')) ?? [])]).toEqual([...crop]);
      expect(await store().picture(run, 'workspace', 'panel')).toBeUndefined();
      expect(await store().picture(run, 'other', 'crop')).toBeUndefined();
      expect(await store().picture(runId(freshEnvironment()), 'workspace', 'crop')).toBeUndefined();
    });

    it('finds a request as it was made, as often as asked, until it is taken', async () => {
      const request = requestOf('found-and-taken');
      const environment = environmentOf(request.run);
      expect(await store().findRequest(request.nonce)).toBeUndefined();
      await store().askToLook(request);
      expect(await store().findRequest(request.nonce)).toEqual(request);
      expect(await store().findRequest(request.nonce)).toEqual(request);
      expect(await store().takeRequest(environment, request.nonce, holder(0))).toEqual(request);
      expect(await store().findRequest(request.nonce)).toBeUndefined();
      expect(await store().takeRequest(environment, request.nonce, holder(1))).toBeUndefined();
    });

    it('gives a request again to the answer that has it, and to no other', async () => {
      const request = requestOf('answered-again');
      await store().askToLook(request);
      const here = environmentOf(request.run);
      const taken = () => store().takeRequest(here, request.nonce, holder(0));
      expect(await Promise.all([taken(), taken(), taken()])).toEqual([request, request, request]);
      expect(await store().takeRequest(here, request.nonce, holder(1))).toBeUndefined();
      expect(await store().findRequest(request.nonce)).toBeUndefined();
    });

    it('gives a request to nobody who asks in another environment or for another nonce', async () => {
      const request = requestOf('elsewhere');
      await store().askToLook(request);
      expect(await store().takeRequest(freshEnvironment(), request.nonce, holder(0))).toBeUndefined();
      const here = environmentOf(request.run);
      expect(await store().takeRequest(here, 'another-nonce', holder(0))).toBeUndefined();
      expect(await store().takeRequest(here, request.nonce, holder(0))).toEqual(request);
    });

    it('gives a request to one of many who take it at once', async () => {
      const request = requestOf('raced');
      await store().askToLook(request);
      const here = environmentOf(request.run);
      const takers = Array.from({ length: 8 }, (_, index) =>
        store().takeRequest(here, request.nonce, holder(index)),
      );
      expect((await Promise.all(takers)).filter((one) => one !== undefined)).toEqual([request]);
    });
  });
}
