import type { ShippedPackage } from './bundled-packages.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/) of what is really in a package, not of what is installed beside
 * it. Without time stamp and serial number, so that the same source gives the same bytes.
 */
export function sbomOf({ name, version, license }: Product, shipped: readonly ShippedPackage[]): string {
  const components = shipped.map((one) => ({
    type: 'library',
    'bom-ref': one.folder,
    name: one.name,
    version: one.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hexOf(one.integrity) }],
    licenses: licenseOf(one.license),
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
  }));
  const itself = { type: 'application', 'bom-ref': name, name, version, licenses: licenseOf(license) };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: itself },
    components,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function licenseOf(spdx: string): readonly object[] {
  return / |\(/.test(spdx) ? [{ expression: spdx.replace(/^\(|\)$/g, '') }] : [{ license: { id: spdx } }];
}

function hexOf(integrity: string): string {
  const [, base64] = /^sha512-([A-Za-z0-9+/]+=*)$/.exec(integrity) ?? [];
  if (base64 === undefined) throw new Error(`not a SHA-512 of the lockfile: ${integrity}`);
  return Buffer.from(base64, 'base64').toString('hex');
}
