import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveChecks } from '../../cli/live/checks.ts';
import { ownPrefix } from '../../cli/live/made-rows.ts';
import { guid } from '../../shared/domain/guid.ts';
import { falsehoods } from './falsehoods.ts';
import { type LiveScene, openLive } from './open-live.ts';

let scene: LiveScene;
beforeEach(async () => {
  scene = await openLive();
});
afterEach(() => scene.double.stop());

const ids = liveChecks.map((check) => check.id);

describe('trying what Cutover believes about Dataverse', () => {
  it('finds every claim true of the double, and leaves it as it was', async () => {
    const before = scene.contents();
    const { good, lines, verdicts } = await scene.run({ writes: true });
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([
      `${ids.length} ok, 0 false, 0 not tried`,
    ]);
    expect([...verdicts.keys()].slice(0, -1)).toEqual(ids);
    expect(good).toBe(true);
    expect(scene.contents()).toEqual(before);
  });

  it('writes nothing unless asked to, and says what it did not try', async () => {
    const { good, verdicts } = await scene.run({ writes: false });
    for (const { id, writes } of liveChecks) expect(verdicts.get(id)).toBe(writes ? 'not tried' : 'ok');
    expect(good).toBe(true);
    const sent = scene.double.requests.flatMap((one) => [one, ...one.parts]);
    const asking = /\$batch$|msdyn_getAppConfigByContext$/;
    expect(sent.filter(({ method, path }) => method !== 'GET' && !asking.test(path))).toEqual([]);
  });

  it('tries nothing in another organisation than the configured one', async () => {
    const other = guid('0b7c1f8e-9d1a-4c56-8a41-1f4b3b2f9aff');
    const { good, lines } = await scene.run({ writes: true, organizationId: other });
    expect(good).toBe(false);
    expect(lines).toEqual(['This is not the organisation that was configured, so nothing was tried.']);
    expect(scene.double.requests).toHaveLength(1);
  });

  it('has a way to be false for every claim', () => {
    expect(Object.keys(falsehoods)).toEqual(ids);
  });

  it.each(liveChecks.map((check) => [check.id, check] as const))(
    'says so when %s is false, and leaves nothing of its own',
    async (id, check) => {
      falsehoods[id]?.(scene.double);
      const { good, verdicts, lines } = await scene.run({ writes: true, checks: [check] });
      expect(verdicts.get(id), lines.join('\n')).toBe('FALSE');
      expect(lines.find((line) => line.startsWith('FALSE'))).toContain(check.otherwise);
      expect(good).toBe(false);
      expect(JSON.stringify(scene.contents())).not.toContain(ownPrefix);
      expect(lines.filter((line) => line.startsWith('left'))).toEqual([]);
    },
  );
});

describe('a check that cannot take back what it made', () => {
  it('names it, is not good, and lets no other check write', async () => {
    const refuse = { kind: 'refuse', status: 403, code: '', message: '' } as const;
    scene.double.faults.push({ match: { method: 'DELETE' }, times: 99, do: refuse });
    const { good, lines, verdicts } = await scene.run({ writes: true });
    expect(good).toBe(false);
    const left = lines.filter((line) => line.startsWith('left behind: '));
    expect(left).toEqual([
      expect.stringMatching(/^left behind: msdyn_channelprovider cutover_livecheck_[0-9a-f]{8}\./),
    ]);
    const tried = liveChecks.filter(({ id, writes }) => writes && verdicts.get(id) !== 'not tried');
    expect(tried.map((check) => check.id)).toEqual(['own-id-on-create']);
  });

  it('is mentioned by the next try', async () => {
    scene.double.store.put('msdyn_channelprovider', {
      msdyn_channelproviderid: '11111111-1111-4111-8111-111111111111',
      msdyn_uniquename: `${ownPrefix}11111111`,
    });
    const { lines } = await scene.run({ writes: true, checks: [] });
    expect(lines[0]).toBe(`left by an earlier try: msdyn_channelprovider ${ownPrefix}11111111`);
  });
});
