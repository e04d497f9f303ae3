import type { WayOut } from './way-out.ts';

type Url = (path: string) => string;
const html = (id: string, page: (url: Url) => string, more: Partial<WayOut> = {}): WayOut => ({
  id,
  page: ({ tcp }) => page((path) => `http://127.0.0.1:${tcp}/${path}`),
  meets: 'guard',
  ...more,
});

/** Everything a document asks for without a script asking. */
export const waysByElement: readonly WayOut[] = [
  html('iframe', (url) => `<iframe src="${url('frame')}"></iframe>`),
  html('meta-refresh', (url) => `<meta http-equiv="refresh" content="0;url=${url('refresh')}">`),
  html('style-import', (url) => `<style>@import "${url('style.css')}";</style>`),
  html(
    'font',
    (url) =>
      `<style>@font-face{font-family:f;src:url(${url('font.woff2')})}p{font-family:f}</style><p>text</p>`,
  ),
  html('image', (url) => `<img src="${url('image.png')}">`),
  html('video', (url) => `<video src="${url('video.mp4')}" preload="auto"></video>`),
  html('object', (url) => `<object data="${url('object')}"></object><embed src="${url('embed')}">`),
  html(
    'preconnect',
    (url) => `<link rel="dns-prefetch" href="${url('')}"><link rel="preconnect" href="${url('')}">`,
    {
      meets: 'either',
      control: 'may-fail',
    },
  ),
  html('prefetch', (url) => `<link rel="prefetch" href="${url('prefetch')}">`, { meets: 'either' }),
  html('module-preload', (url) => `<link rel="modulepreload" href="${url('module.js')}">`),
  html(
    'form',
    (url) => `<form id="f" method="post" action="${url('form')}"></form><script>f.submit()</script>`,
  ),
  html('ping', (url) => `<a id="a" href="#here" ping="${url('ping')}">a</a><script>a.click()</script>`, {
    meets: 'either',
  }),
  html('download', (url) => `<a id="a" href="${url('file.bin')}" download>a</a><script>a.click()</script>`, {
    meets: 'either',
  }),
  html('redirect', () => `<script>fetch('/away', { mode: 'no-cors' }).catch(() => {})</script>`, {
    files: ({ tcp }) => ({
      '/away': { body: '', status: 302, headers: { location: `http://127.0.0.1:${tcp}/redirected` } },
    }),
  }),
  html('redirected-frame', () => '<iframe src="/away"></iframe>', {
    files: ({ tcp }) => ({
      '/away': { body: '', status: 307, headers: { location: `http://127.0.0.1:${tcp}/redirected` } },
    }),
  }),
  html('policy-report', () => '<img src="https://other.example/x.png">', {
    headers: ({ tcp }) => ({
      'content-security-policy': `img-src 'none'; report-uri http://127.0.0.1:${tcp}/report`,
    }),
    meets: 'either',
  }),
];
