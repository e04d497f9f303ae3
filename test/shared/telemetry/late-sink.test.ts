import { expect, it } from 'vitest';
import { lateSink, type Sink } from '../../../shared/telemetry/sink.ts';

const told: number[] = [];
const sink: Sink = { span: () => undefined, measure: (_metric, value) => void told.push(value) };
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('loads what tells with the first thing there is to tell, once, and loses nothing meanwhile', async () => {
  let loads = 0;
  const late = lateSink(
    async () => {
      loads += 1;
      return sink;
    },
    () => expect.fail('it was loaded'),
  );
  expect(loads).toBe(0);
  late.measure('cutover.runs', 1, {});
  late.measure('cutover.runs', 2, {});
  await settled();
  late.measure('cutover.runs', 3, {});
  expect([loads, told]).toEqual([1, [1, 2, 3]]);
});

it('that cannot be loaded is said once and holds nothing up', async () => {
  let said = 0;
  const late = lateSink(
    () => Promise.reject(new Error('no such file')),
    () => {
      said += 1;
    },
  );
  for (let n = 0; n < 5_000; n++) late.measure('cutover.runs', n, {});
  await settled();
  late.measure('cutover.runs', 1, {});
  await settled();
  expect(said).toBe(1);
});
