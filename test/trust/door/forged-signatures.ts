import { createHmac } from 'node:crypto';
import { type Forger, type Forgery, part, token } from './forgery.ts';

const unsigned = ({ claims, kid }: Forger, head: object = {}): string =>
  `${part({ alg: 'RS256', typ: 'JWT', kid, ...head })}.${part(claims)}`;
const withoutSignature = async ({ token: good }: Forger): Promise<string> =>
  (await good()).split('.').slice(0, 2).join('.');

function hmac(forger: Forger, secret: string): string {
  const input = unsigned(forger, { alg: 'HS256' });
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Good claims that nobody entitled has signed. */
export const signatureForgeries: readonly Forgery[] = [
  token('alg none, no signature', (forger) => `${unsigned(forger, { alg: 'none' })}.`),
  token('alg none, some signature', (forger) => `${unsigned(forger, { alg: 'none' })}.AAAA`),
  token('alg None', (forger) => `${unsigned(forger, { alg: 'None' })}.AAAA`),
  token('HS256 with the public key as its secret', (forger) => hmac(forger, forger.publicPem)),
  token('HS256 with the key id as its secret', (forger) => hmac(forger, forger.kid)),
  token('HS256 with an empty secret', (forger) => hmac(forger, '')),
  token('a signature of zeros', (forger) => `${unsigned(forger)}.${Buffer.alloc(256).toString('base64url')}`),
  token('an empty signature', (forger) => `${unsigned(forger)}.`),
  token('no signature at all', withoutSignature),
  token('a truncated token', async ({ token: good }) => (await good()).slice(0, -20)),
  token(
    'a signature with its last signs changed',
    async ({ token: good }) => `${(await good()).slice(0, -8)}AAAAAAAA`,
  ),
  token('the signature of another good token', async (forger) => {
    const other = await forger.token({ jti: 'another' });
    return `${await withoutSignature(forger)}.${other.split('.')[2]}`;
  }),
  token('other claims under a good signature', async (forger) => {
    const [head, , signature] = (await forger.token()).split('.');
    return `${head}.${part({ ...forger.claims, jti: 'swapped' })}.${signature}`;
  }),
  token('another algorithm over a good signature', async (forger) => {
    const [, claims, signature] = (await forger.token()).split('.');
    return `${part({ alg: 'RS512', typ: 'JWT', kid: forger.kid })}.${claims}.${signature}`;
  }),
  token("a stranger's key under the id of the good one", async ({ signed, parts, kid }) =>
    signed({ ...parts.rogue, sign: (claims) => parts.rogue.sign(claims, { kid }) }),
  ),
  token('a key id nobody published', ({ signed, parts }) => signed(parts.rogue)),
  token('no key id', ({ signed, parts }) =>
    signed({ ...parts.rogue, sign: (claims) => parts.rogue.sign(claims, { kid: undefined }) }),
  ),
  token('the key inside the token', ({ signed, parts }) =>
    signed({ ...parts.rogue, sign: (claims) => parts.rogue.sign(claims, { jwk: parts.rogue.jwk }) }),
  ),
  token('the address of the key inside the token', ({ signed, parts }) =>
    signed({
      ...parts.rogue,
      sign: (claims) => parts.rogue.sign(claims, { jku: `${parts.serviceUrl}keys` }),
    }),
  ),
  token('a key endorsed for another channel', ({ signed, parts }) => signed(parts.directline)),
  token('a key endorsed for no channel', ({ signed, parts }) => signed(parts.unendorsed)),
  token('five parts, as if encrypted', (forger) => {
    const head = part({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: forger.kid });
    return `${head}.${part('key')}.${part('iv')}.${part(forger.claims)}.${part('tag')}`;
  }),
  token('a good token inside another', async (forger) => {
    const head = part({ alg: 'RS256', cty: 'JWT', kid: forger.kid });
    return `${head}.${part(await forger.token())}.AAAA`;
  }),
  token('a token four parts long', async ({ token: good }) => `${await good()}.AAAA`),
  token('claims that are no object', ({ kid }) => `${part({ alg: 'RS256', kid })}.${part('"x"')}.AAAA`),
  token('a head that is no object', ({ claims }) => `${part('[]')}.${part(claims)}.AAAA`),
  token('a head that is no JSON', ({ claims }) => `${part('{')}.${part(claims)}.AAAA`),
  token('a very long claim', ({ signed, parts }) => signed(parts.rogue, { pad: 'x'.repeat(9000) })),
];
