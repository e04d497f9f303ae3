import { beforeAll, describe, expect, it } from 'vitest';
import { functionFiles } from '../../build/package.ts';
import type { Files } from '../../build/zip.ts';
import { unzip, zip } from '../../build/zip.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly object[];
  readonly hashes: readonly { readonly content: string }[];
}

let files: Files = {};
let inputs: readonly string[] = [];
beforeAll(async () => {
  const made = await functionFiles('out/test-package');
  files = made.files;
  inputs = Object.keys(made.built.metafile.inputs);
});

const textOf = (path: string): string => new TextDecoder().decode(files[path]);
const components = (): readonly Component[] => JSON.parse(textOf('sbom.cdx.json')).components;
const strangers = (listed: readonly Component[]): readonly string[] =>
  inputs.filter(
    (path) => path.includes('node_modules/') && !listed.some((one) => path.startsWith(`${one['bom-ref']}/`)),
  );

describe('the SBOM in the function zip', () => {
  it('has a component for every file of others that was bundled, and no component without one', () => {
    const idle = components().filter((one) => !inputs.some((path) => path.startsWith(`${one['bom-ref']}/`)));
    expect(strangers(components())).toEqual([]);
    expect(idle).toEqual([]);
    expect(components().length).toBeGreaterThan(50);
  });

  it('is found wrong when a component is missing', () => {
    const without = components().filter(({ name }) => name !== 'botbuilder');
    expect(strangers(without).every((path) => path.startsWith('node_modules/botbuilder/'))).toBe(true);
    expect(strangers(without)).not.toEqual([]);
  });

  it('names version, licence and checksum of each, and the notices name each too', () => {
    const notices = textOf('THIRD-PARTY-NOTICES.txt');
    for (const { name, version, licenses, hashes } of components()) {
      expect(notices).toContain(`\n${name} ${version} (`);
      expect(licenses.length, name).toBe(1);
      expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    }
  });
});

describe('the function zip', () => {
  it('holds no node_modules and starts with the entry its package.json names', () => {
    expect(Object.keys(files).filter((path) => path.includes('node_modules'))).toEqual([]);
    expect(files[JSON.parse(textOf('package.json')).main]).toBeDefined();
    expect(Object.keys(files)).toContain('host.json');
  });

  it('is the same whatever the order of the files, and holds them unchanged', () => {
    const small = { 'b/two.txt': files['host.json'] ?? new Uint8Array(), 'a.txt': new Uint8Array([1]) };
    const turned = Object.fromEntries(Object.entries(small).reverse());
    expect(Buffer.from(zip(small)).equals(Buffer.from(zip(turned)))).toBe(true);
    expect(Buffer.from(unzip(zip(small))['b/two.txt'] ?? '').toString()).toBe(textOf('host.json'));
  });
});
