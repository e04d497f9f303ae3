import { describe, expect, it } from 'vitest';
import { analyseWidget } from '../../../shared/widget/analyse/analyse-widget.ts';
import type { ReportOptions } from '../../../shared/widget/analyse/judge/facts.ts';
import type { LoadedFile, Loader } from '../../../shared/widget/loader.ts';
import { library } from './memory-widget.ts';

const docking = `<script>addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(1));</script>${library}`;
const outside = 'https://a.example/index.html';
const inside = 'https://b.example/phone.html';

interface Head {
  readonly csp?: readonly string[];
  readonly xfo?: readonly string[];
}

/** The report of a page at `outside` that shows the one at `address`, answered with such headers. */
function report(
  shell: string,
  address: string,
  options: ReportOptions = {},
  { csp = [], xfo = [] }: Head = {},
) {
  const answered = (base: string, text: string, own: Required<Head>): LoadedFile => {
    const head = { chain: [base], status: 200, type: 'text/html', ...own };
    return { file: base, base, text, type: 'text/html', head };
  };
  const loader: Loader = {
    load: async (reference, from) =>
      new URL(reference, from).href === address
        ? answered(address, docking, { csp, xfo })
        : { problem: 'not_found', file: reference },
  };
  return analyseWidget({ page: answered(outside, shell, { csp: [], xfo: [] }) }, loader, options);
}

const framing = (address: string) => `<iframe src="${address}"></iframe>`;
const going = (address: string) => `<script>location.href = '${address}';</script>`;
const named = { organisation: 'https://contoso.crm.dynamics.com', channelUrl: outside };

describe('a page that shows another one', () => {
  it.each([
    ['frames', framing],
    ['goes to', going],
  ])('does not dock with what it %s from an origin the workspace does not listen to', async (_how, shell) => {
    expect(await report(shell(inside), inside, named)).toMatchObject({
      visible: 'no',
      why: { code: 'page-inside-refused' },
      inside: {
        findings: [
          { code: 'redirected-origin', params: { from: 'https://a.example', to: 'https://b.example' } },
        ],
      },
    });
    expect(await report(shell(inside), inside)).toMatchObject({ visible: 'unknown' });
  });

  it('docks with one of its own origin or of the trusted one, and nothing is found', async () => {
    const own = 'https://a.example/phone.html';
    expect(await report(framing('phone.html'), own, named)).toMatchObject({ visible: 'yes' });
    const trusted = await report(framing(inside), inside, { ...named, trustedDomain: 'https://b.example' });
    expect(trusted).toMatchObject({ visible: 'yes', findings: [] });
    expect(trusted).not.toHaveProperty('inside');
  });

  it.each([
    ['X-Frame-Options', { xfo: ['DENY'] }, 'framing-blocked-xfo'],
    ['its policy', { csp: ["frame-ancestors 'none'"] }, 'framing-blocked-csp'],
    [
      'a policy for the workspace alone',
      { csp: ['frame-ancestors https://*.dynamics.com'] },
      'framing-blocked-csp',
    ],
  ])('stays blank where the one inside is not let in by %s', async (_what, head, code) => {
    const options = { ...named, trustedDomain: 'https://b.example' };
    expect(await report(framing(inside), inside, options, head)).toMatchObject({
      visible: 'no',
      inside: { framed: 'no', findings: [{ code }] },
    });
  });

  it('has to be let in by the workspace only once it went there', async () => {
    const options = { ...named, trustedDomain: 'https://b.example' };
    const head = { csp: ['frame-ancestors https://*.dynamics.com'] };
    expect(await report(going(inside), inside, options, head)).toMatchObject({ visible: 'yes' });
  });
});
