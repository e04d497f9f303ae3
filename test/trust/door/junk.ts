import { part, seconds } from './forgery.ts';
import { appId } from './parts.ts';

const issuer = 'https://api.botframework.com';

/** A token that means nothing, different each time: some not even in shape, some down to a known key's id. */
export function junkToken(number: number, kid: string, random: () => string): string {
  const claims = {
    iss: issuer,
    aud: appId,
    exp: seconds(600),
    serviceurl: 'https://x.example/',
    jti: random(),
  };
  const signature = random().repeat(10);
  switch (number % 4) {
    case 0:
      return random().repeat(20);
    case 1:
      return `${part({ alg: 'RS256', kid: random() })}.${part(claims)}.${signature}`;
    case 2:
      return `${part({ alg: 'RS256', kid })}.${part(claims)}.${signature}`;
    default:
      return `${part({ alg: random(), kid: random() })}.${part({ ...claims, iss: `https://${random()}.example` })}.${signature}`;
  }
}
