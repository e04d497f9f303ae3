const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** An `https:` URL, or `http:` on this very machine; without user name, query or fragment. */
export function secureUrl(text: string): URL | 'insecure_url' | 'invalid' {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '' || /[?#]/.test(text)) return 'invalid';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))) return url;
  return 'insecure_url';
}

export const urlExpected = 'an https URL without user name, query or fragment';
