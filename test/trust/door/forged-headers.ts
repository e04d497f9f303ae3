import { type Forgery, header } from './forgery.ts';

/** Good tokens badly shown, and no tokens at all. */
export const headerForgeries: readonly Forgery[] = [
  header('no header', () => []),
  header('an empty header', () => ''),
  header('a scheme without a token', () => 'Bearer'),
  header('an empty bearer', () => 'Bearer '),
  header('the word null', () => 'Bearer null'),
  header('a good token without a scheme', ({ token }) => token()),
  header('a lower-case scheme', async ({ token }) => `bearer ${await token()}`),
  header('another scheme', async ({ token }) => `Basic ${await token()}`),
  header('two blanks', async ({ token }) => `Bearer  ${await token()}`),
  header('something after the token', async ({ token }) => `Bearer ${await token()} x`),
  header(
    'two good tokens in one header',
    async ({ token }) => `Bearer ${await token()}, Bearer ${await token()}`,
  ),
  header('two headers, both good', async ({ token }) => [
    `Bearer ${await token()}`,
    `Bearer ${await token()}`,
  ]),
  header('two headers, the first good', async ({ token }) => [`Bearer ${await token()}`, 'Bearer a.b.c']),
  header('two headers, the last good', async ({ token }) => ['Bearer a.b.c', `Bearer ${await token()}`]),
  header('a very long word', () => `Bearer ${'x'.repeat(15_000)}`),
  header('signs outside ASCII', () => 'Bearer \u00e9\u00ff.\u00e9.\u00fe'),
  {
    what: 'an identity that only the platform may state',
    doors: ['messages', 'api'],
    show: () => ({
      authorization: [],
      headers: {
        'x-ms-client-principal-id': '33333333-3333-4333-8333-333333333333',
        'x-ms-token-aad-access-token': 'x',
      },
    }),
  },
  {
    what: 'a good token under another header',
    doors: ['messages', 'api'],
    show: async ({ token }) => ({
      authorization: [],
      headers: {
        'x-authorization': `Bearer ${await token()}`,
        'proxy-authorization': `Bearer ${await token()}`,
      },
    }),
  },
];
