import { expect, it } from 'vitest';
import { makeGate } from '../../../shared/dataverse/gate.ts';

it('holds everybody until the longest wait is over', async () => {
  const wakers: (() => void)[] = [];
  const gate = makeGate(() => new Promise((resolve) => wakers.push(resolve)));
  gate.close(1000);
  const passed: string[] = [];
  const one = gate.pass().then(() => passed.push('one'));
  gate.close(3000);
  const two = gate.pass().then(() => passed.push('two'));
  wakers[0]?.();
  await new Promise(setImmediate);
  expect(passed).toEqual([]);
  wakers[1]?.();
  await Promise.all([one, two]);
  expect(passed).toHaveLength(2);
});
