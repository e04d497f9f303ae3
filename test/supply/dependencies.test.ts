import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences, tablesOf } from '../docs/markdown-tables.ts';

interface Manifest {
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
  readonly overrides: { readonly [name: string]: string };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const page = readFileSync('docs/dependencies.md', 'utf8');

/** Everything in which the page and the manifest differ. */
function problems(
  document: string,
  { dependencies, devDependencies, overrides }: Manifest,
): readonly string[] {
  const tables = tablesOf(document);
  const named = (heading: string) =>
    (tables.get(heading) ?? []).flatMap(([first = '']) =>
      [...first.matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ''),
    );
  const unexplained = [...tables.values()].flat().filter((row) => (row[1] ?? '').length < 5);
  return [
    ...differences('dependency', Object.keys(dependencies), named('Product')),
    ...differences('development dependency', Object.keys(devDependencies), named('Development')),
    ...differences('override', Object.keys(overrides), named('Overrides')),
    ...unexplained.map(([name]) => `${name} is not explained`),
    ...Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned: ${version}`),
  ];
}

describe('the page about dependencies', () => {
  it('has a line for each, names no other, and all are pinned exactly', () => {
    expect(problems(page, manifest)).toEqual([]);
  });

  it('is found wrong whichever side has more, or where a version floats', () => {
    const more = { ...manifest, dependencies: { ...manifest.dependencies, 'left-pad': '^1.0.0' } };
    expect(problems(page, more)).toEqual([
      'dependency left-pad is not in the document',
      'left-pad is not pinned: ^1.0.0',
    ]);
    expect(problems(page, { ...manifest, overrides: {} })).toEqual([
      'override uuid is in the document and nowhere else',
    ]);
    expect(problems(page.replace(/^\| `zod` .*\n/m, ''), manifest)).toEqual([
      'dependency zod is not in the document',
    ]);
  });
});
