import { expect, it } from 'vitest';
import { readingPorts } from '../../cli/readings/reading-ports.ts';
import { plainTerminal } from '../../cli/terminal/terminal.ts';
import type { ReadFor } from '../../shared/domain/snapshot.ts';
import { validateNow } from '../../shared/engine/validate-now.ts';
import { migrated } from '../builders/way-back.ts';
import { contosoDev, world } from '../builders/world.ts';

it('a reading says what for it reads: to compare, nobody asks what may be written', async () => {
  const w = await world();
  const run = await migrated(w);
  const purposes: (ReadFor | undefined)[] = [];
  const watched: typeof w.ports = {
    ...w.ports,
    dataverse: (environment) => {
      const dataverse = w.ports.dataverse(environment);
      return {
        ...dataverse,
        readSnapshot: (purpose) => {
          purposes.push(purpose);
          return dataverse.readSnapshot(purpose);
        },
      };
    },
  };
  const ports = readingPorts(watched, plainTerminal());
  expect(await validateNow(ports, contosoDev, run.id)).toHaveProperty('findings');
  await ports.dataverse(contosoDev).readSnapshot();
  expect(purposes).toEqual(['compare', undefined]);
});
