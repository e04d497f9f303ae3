import { createHash, X509Certificate } from 'node:crypto';

/** The flag that makes Chromium accept what is signed with these certificates' keys, and nothing else. */
export function trustedKeys(certificates: readonly string[] = []): readonly string[] {
  const hashes = certificates.map((pem) =>
    createHash('sha256')
      .update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
  );
  return hashes.length === 0 ? [] : [`--ignore-certificate-errors-spki-list=${hashes.join(',')}`];
}
