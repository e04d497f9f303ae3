/** Megabytes of JavaScript heap one page may have. */
const scriptHeap = 256;

/**
 * What keeps a page inside: every byte goes to the proxy, and Chromium itself resolves no name. The proxy alone is
 * not enough: without `<-loopback>` Chromium goes to this machine directly, WebRTC and QUIC speak UDP around it.
 * A later flag of the same name wins, so `more` may replace one; only proofs do that.
 */
export function untrustedFlags(proxyUrl: string, more: readonly string[] = []): readonly string[] {
  const { hostname } = new URL(proxyUrl);
  return [
    `--proxy-server=${proxyUrl}`,
    '--proxy-bypass-list=<-loopback>',
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${hostname}`,
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-quic',
    '--dns-prefetch-disable',
    '--no-pings',
    '--block-new-web-contents',
    '--deny-permission-prompts',
    '--disable-notifications',
    '--disable-speech-api',
    '--disable-file-system',
    '--disable-3d-apis',
    '--disable-gpu',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    // A page that never returns must not stop the page of ours that it is framed in.
    '--site-per-process',
    '--renderer-process-limit=8',
    `--js-flags=--max-old-space-size=${scriptHeap}`,
    '--font-render-hinting=none',
    ...more,
  ];
}

/** Playwright's defaults that take protections away, because tests of one's own pages do not need them. */
export const unwantedDefaults: readonly string[] = [
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--enable-unsafe-swiftshader',
];
