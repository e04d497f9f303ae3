import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that signs itself, both PEM: for HTTPS on one machine. Trust it by name, never widely. */
export interface OwnCertificate {
  readonly key: string;
  readonly certificate: string;
}

const oid = {
  commonName: Buffer.from('0603550403', 'hex'),
  ecdsaWithSha256: Buffer.from('06082a8648ce3d040302', 'hex'),
  subjectAltName: Buffer.from('0603551d11', 'hex'),
  basicConstraints: Buffer.from('0603551d13', 'hex'),
} as const;

/** Valid from 2020 to 2049 for the names given (`*.contoso.example` among them); RFC 5280 by hand, as Node has no maker. */
export function makeCertificate(names: readonly string[]): OwnCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(oid.ecdsaWithSha256);
  const name = sequence(der(0x31, sequence(oid.commonName, der(0x0c, Buffer.from('Sandbox')))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Chromium and OpenSSL tell issuers apart by name and serial: each certificate has its own.
    der(0x02, Buffer.from([1, ...publicKey.export({ type: 'spki', format: 'der' }).subarray(-8)])),
    algorithm,
    name,
    sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z'))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(isAuthority(), alternativeNames(names))),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function alternativeNames(names: readonly string[]): Buffer {
  const entries = names.map((name) => der(0x82, Buffer.from(name)));
  return sequence(oid.subjectAltName, der(0x04, sequence(...entries)));
}

function isAuthority(): Buffer {
  const critical = der(0x01, Buffer.from([0xff]));
  return sequence(oid.basicConstraints, critical, der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** One tag, length, value; lengths up to 65,535. */
function der(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
