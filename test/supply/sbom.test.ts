import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { moduleFolders } from '../../build/browser-modules.ts';
import { root } from '../../build/build.ts';
import { readFiles, shippedPackages } from '../../build/bundled-packages.ts';
import { textWithoutFile } from '../../build/licence-text.ts';
import { noticesOf } from '../../build/notices.ts';
import { functionFiles } from '../../build/package.ts';
import { sbomOf } from '../../build/sbom.ts';
import type { Files } from '../../build/zip.ts';
import { unzip, zip } from '../../build/zip.ts';
import planted from './sbom-planted.json' with { type: 'json' };
import { sbomProblems } from './sbom-problems.ts';

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
  inputs = readFiles(made.built.metafile);
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

  it('has each Azure package once: two copies of a client would be loaded at the first turn', () => {
    const azure = components().filter((one) => one['bom-ref'].includes('node_modules/@azure/'));
    const names = azure.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...new Set(names)]);
    const forms = (name: string) => [
      ...new Set(inputs.flatMap((path) => path.match(`${name}/(dist|lib)/(esm|commonjs)/`)?.[2] ?? [])),
    ];
    expect(forms('@azure/identity')).toEqual(['esm']);
    expect(forms('@azure/core-rest-pipeline')).toEqual(['esm']);
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

  it('holds against the published schema of its version, and so does that of the browser zip', () => {
    expect(sbomProblems(textOf('sbom.cdx.json'))).toEqual([]);
    const product = { name: 'cutover', version: '1.2.3', license: 'MIT' };
    expect(sbomProblems(sbomOf(product, shippedPackages(root, moduleFolders(root))))).toEqual([]);
  });

  it.each(planted)('is found wrong with a planted mistake: $id', ({ find, put, says }) => {
    const text = textOf('sbom.cdx.json');
    expect(text).toContain(find);
    expect(sbomProblems(text.replace(find, () => put)).join('\n')).toContain(says);
  });
});

describe('the notices', () => {
  it('give each a copyright line and the whole text of its licence', () => {
    const [, ...parts] =
      `${textOf('THIRD-PARTY-NOTICES.txt')}${noticesOf(root, shippedPackages(root, moduleFolders(root)))}`
        .split(/^-{80}$/m)
        .filter((part) => part.trim() !== '');
    const texts = parts.filter((_part, at) => at % 2 === 1);
    expect(texts.length).toBeGreaterThan(50);
    const whole =
      /permission is hereby granted|redistribution and use|permission to use, copy|Apache License|free and unencumbered|Blue Oak/i;
    expect(texts.filter((text) => !whole.test(text)).map((text) => text.slice(0, 200))).toEqual([]);
  });

  it('name the author of a package that has no licence file, and say where the text is from', () => {
    const notices = textOf('THIRD-PARTY-NOTICES.txt');
    const said = (name: string): string =>
      new RegExp(`^${name}.*\\n-+\\n[\\s\\S]{0,260}`, 'm').exec(notices)?.[0] ?? '';
    expect(said('@nodable/entities')).toMatch(
      /holds no licence text[\s\S]*\n\nCopyright \(c\) Amit Gupta .*\n\nPermission/,
    );
    expect(textWithoutFile(`${root}node_modules/axios/node_modules/agent-base`, 'MIT')).toMatch(
      /As the readme[\s\S]*\n\nCopyright \(c\) 2013 Nathan Rajlich </,
    );
  });

  it('are not made where the text of a licence is not known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutover-licence-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "left-pad", "author": "Somebody" }');
    expect(() => textWithoutFile(folder, 'WTFPL')).toThrow('left-pad: it has no licence file');
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
