import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clouds } from '../../shared/domain/clouds.ts';
import { readBicep } from './bicep/file.ts';

const read = (name: string): string => readFileSync(`infra/${name}`, 'utf8');

describe('the clouds that the infrastructure knows', () => {
  it('are those of the product, with the same values', () => {
    const values = Object.values(clouds).map(({ key, vaultZone, teams }) => [
      key,
      { vaultZone, teamsDeployment: teams.deployment },
    ]);
    expect(JSON.parse(read('clouds.json'))).toEqual(Object.fromEntries(values));
  });

  it.each(['main.bicep', 'resources.bicep'])('can be chosen in %s', async (name) => {
    const { parameters } = await readBicep(name, read(name));
    expect(parameters.find((one) => one.name === 'cloud')?.allowed).toEqual(Object.keys(clouds));
  });
});
