import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { id } from '../../builders/ids.ts';

/** The endpoint of managed identities, with the tokens that doubles know (`authorizeBoth`). */
export async function startIdentity() {
  let tokens = 0;
  const server = createServer(({ url = '' }, response) => {
    tokens += 1;
    const { searchParams } = new URL(url, 'http://here.example');
    const access_token = searchParams.get('client_id') === id(0xab, 3) ? 'writes' : 'reads';
    const expires_on = String(Math.floor(Date.now() / 1_000) + 86_400);
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        access_token,
        expires_on,
        resource: searchParams.get('resource'),
        token_type: 'Bearer',
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/msi/token`, tokens: () => tokens };
}
