import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, flag, integer, object, octets, sequence, tagged, text, time } from './der.ts';

/** Certificates for names that exist on this machine only, made afresh at each start: no key lies in a file. */
export interface Certificates {
  /** What a client of the sandbox has to trust, as PEM. */
  readonly authority: string;
  /** SHA-256 of the public key in base64, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly keyHash: string;
  readonly key: string;
  /** PEM of a certificate for one host name, made once. */
  readonly of: (host: string) => string;
}

const day = 86_400_000;
const algorithm = sequence(object('2a8648ce3d040302'));
const authorityName = 'Cutover sandbox';

interface Subject {
  readonly name: string;
  readonly extensions: readonly Buffer[];
}

/** One key signs all: its own certificate, which is the authority, and those of the hosts. */
export function newCertificates(now: Date = new Date()): Certificates {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const make = (subject: Subject): string => certificate(subject, spki, privateKey, now);
  const made = new Map<string, string>();
  return {
    authority: make({ name: authorityName, extensions: [authorityExtension] }),
    keyHash: createHash('sha256').update(spki).digest('base64'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    of: (host) => {
      const found = made.get(host) ?? make({ name: host, extensions: [nameExtension(host)] });
      made.set(host, found);
      return found;
    },
  };
}

/** X.509 v3, RFC 5280 §4.1. */
function certificate({ name, extensions }: Subject, spki: Buffer, key: KeyObject, now: Date): string {
  const content = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    named(authorityName),
    sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 365 * day))),
    named(name),
    spki,
    tagged(0xa3, sequence(...extensions)),
  );
  const der = sequence(content, algorithm, bitString(sign('sha256', content, key)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const named = (name: string): Buffer => sequence(tagged(0x31, sequence(object('550403'), text(name))));

const authorityExtension = sequence(object('551d13'), flag(true), octets(sequence(flag(true))));

const nameExtension = (host: string): Buffer =>
  sequence(object('551d11'), octets(sequence(tagged(0x82, Buffer.from(host, 'latin1')))));
