import { expect, it } from 'vitest';
import { measureDrift } from '../../../shared/engine/measure-drift.ts';
import { noTelemetry } from '../../../shared/engine/telemetry-ports.ts';
import { world } from '../../builders/world.ts';

it('says how old the last check and the oldest difference are, and nothing where there was no check', async () => {
  const { ports, clock } = await world();
  const told: unknown[] = [];
  const measuring = {
    ...ports,
    telemetry: { ...noTelemetry, measure: (...one: readonly unknown[]) => void told.push(one) },
  };
  const environment = 'contoso-dev' as never;
  await measureDrift(measuring, environment);
  expect(told).toEqual([]);
  const seconds = (ago: number) => new Date(clock.now().getTime() - ago * 1000).toISOString();
  const item = { firstSeen: seconds(7200), lastSeen: seconds(60) };
  const drift = {
    checkedAt: seconds(60),
    check: 'x',
    items: [{ ...item, firstSeen: seconds(90) }, item],
    more: 0,
  };
  const ledger = { ...ports.ledger, drift: async () => drift as never };
  await measureDrift({ ...measuring, ledger }, environment);
  expect(told).toEqual([
    ['cutover.drift.check_age', 60, { environment }],
    ['cutover.drift.age', 7200, { environment }],
  ]);
});
