/** What a server answers at one address. */
export interface Step {
  readonly at: string;
  readonly to?: string;
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
}

/** A channel URL that leads somewhere, and what stands in the panel in the end. Chromium is asked the same. */
export interface RedirectCase {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly framed: boolean;
  readonly codes: readonly string[];
  readonly trusted?: string;
}

const a = 'https://a.widget.example';
const b = 'https://b.widget.example';
const host = 'https://contoso.crm.dynamics.com';
const deny = { 'X-Frame-Options': 'DENY' };
const none = { 'Content-Security-Policy': "frame-ancestors 'none'" };

/** The first step of each is the channel URL; its path is put before all paths. */
export const redirectCases: readonly RedirectCase[] = [
  { id: 'none', steps: [{ at: a }], framed: true, codes: [] },
  { id: 'same-origin', steps: [{ at: a, to: `${a}/in` }, { at: `${a}/in` }], framed: true, codes: [] },
  {
    id: 'elsewhere',
    steps: [{ at: a, to: b }, { at: b }],
    framed: true,
    codes: ['redirected-origin'],
  },
  { id: 'elsewhere-trusted', steps: [{ at: a, to: b }, { at: b }], framed: true, codes: [], trusted: b },
  {
    id: 'permanently',
    steps: [{ at: a, to: b, status: 308 }, { at: b }],
    framed: true,
    codes: ['redirected-origin'],
  },
  {
    id: 'there-and-back',
    steps: [{ at: a, to: b }, { at: b, to: `${a}/back` }, { at: `${a}/back` }],
    framed: true,
    codes: [],
  },
  {
    id: 'first-refuses-by-option',
    steps: [{ at: a, to: `${a}/in`, headers: deny }, { at: `${a}/in` }],
    framed: true,
    codes: [],
  },
  {
    id: 'first-refuses-by-policy',
    steps: [{ at: a, to: `${a}/in`, headers: none }, { at: `${a}/in` }],
    framed: true,
    codes: [],
  },
  {
    id: 'last-refuses-by-option',
    steps: [
      { at: a, to: `${a}/in` },
      { at: `${a}/in`, headers: deny },
    ],
    framed: false,
    codes: ['framing-blocked-xfo'],
  },
  {
    id: 'last-refuses-by-policy',
    steps: [
      { at: a, to: b },
      { at: b, headers: none },
    ],
    framed: false,
    codes: ['framing-blocked-csp', 'redirected-origin'],
  },
  {
    id: 'to-the-workspace-itself',
    steps: [
      { at: a, to: host },
      { at: host, headers: { 'X-Frame-Options': 'SAMEORIGIN' } },
    ],
    framed: true,
    codes: ['redirected-origin'],
  },
  {
    id: 'sameorigin-after-redirect',
    steps: [
      { at: a, to: b },
      { at: b, headers: { 'X-Frame-Options': 'SAMEORIGIN' } },
    ],
    framed: false,
    codes: ['framing-blocked-xfo', 'redirected-origin'],
  },
  {
    id: 'through-plain-http',
    steps: [
      { at: a, to: 'http://b.widget.example' },
      { at: 'http://b.widget.example', to: `${a}/back` },
      { at: `${a}/back` },
    ],
    framed: false,
    codes: ['mixed-content'],
  },
  {
    id: 'ends-in-plain-http',
    steps: [{ at: a, to: 'http://b.widget.example' }, { at: 'http://b.widget.example' }],
    framed: false,
    codes: ['mixed-content'],
  },
  { id: 'not-found', steps: [{ at: a, status: 404 }], framed: true, codes: ['not-reachable'] },
  { id: 'no-content', steps: [{ at: a, status: 204 }], framed: false, codes: ['nothing-to-show'] },
  {
    id: 'a-download',
    steps: [{ at: a, headers: { 'Content-Disposition': 'attachment; filename="index.html"' } }],
    framed: false,
    codes: ['nothing-to-show'],
  },
  { id: 'reset', steps: [{ at: a, status: 205 }], framed: false, codes: ['nothing-to-show'] },
  {
    id: 'a-word-nobody-knows',
    steps: [{ at: a, headers: { 'Content-Disposition': 'form-data; name="x"' } }],
    framed: false,
    codes: ['nothing-to-show'],
  },
  {
    id: 'a-name-alone',
    steps: [{ at: a, headers: { 'Content-Disposition': 'filename="index.html"' } }],
    framed: true,
    codes: [],
  },
  {
    id: 'inline-with-a-name',
    steps: [{ at: a, headers: { 'Content-Disposition': 'inline; filename="attachment.html"' } }],
    framed: true,
    codes: [],
  },
  {
    id: 'unknown-bytes',
    steps: [{ at: a, headers: { 'Content-Type': 'application/octet-stream' } }],
    framed: false,
    codes: ['nothing-to-show'],
  },
  {
    id: 'a-redirect-without-a-place',
    steps: [{ at: a, status: 302 }],
    framed: true,
    codes: [],
  },
];
