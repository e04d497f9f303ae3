import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkInfra } from './check-infra.ts';
import planted from './planted.json' with { type: 'json' };

const names = readdirSync('infra', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
const files = new Map(
  names
    .filter((name) => /\.(?:bicep|json)$/.test(name))
    .map((name) => [name, readFileSync(`infra/${name}`, 'utf8')]),
);

describe('the Bicep files', () => {
  it('hold against the published resource types and the rules of this project', async () => {
    expect(await checkInfra(files)).toEqual([]);
  });

  it.each(planted)('are found wrong with a planted mistake: $id', async ({ file, find, put, says }) => {
    const text = files.get(file) ?? '';
    expect(text).toContain(find);
    const problems = await checkInfra(new Map([...files, [file, text.replace(find, () => put)]]));
    expect(problems.join('\n')).toContain(says);
  });
});
