import { afterEach, describe, expect, it } from 'vitest';
import type { FramingFindingCode } from '../../../../shared/domain/framing-report.ts';
import { framingCure, framingPhrase } from '../../../../shared/texts/framing-phrases.ts';
import { isTextKey, text } from '../../../../shared/texts/text.ts';
import { checkFraming } from '../../../../shared/widget/fetch/check-framing.ts';
import { type Site, startSite } from './site.ts';

const workspace = 'https://contoso.crm.dynamics.com/main.aspx?appid=1';
const sites: Site[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
});

/** `/sign-in` leads to Microsoft's, which no test asks. */
async function site(): Promise<Site> {
  const started = await startSite((from, to) => {
    if (from.url === '/deny') to.setHeader('x-frame-options', 'DENY');
    if (from.url === '/ancestors') to.setHeader('content-security-policy', "frame-ancestors 'self'");
    if (from.url === '/down') to.writeHead(302, { location: 'http://plain.contoso.example/' });
    if (from.url === '/away') to.writeHead(302, { location: 'https://b.contoso.example/' });
    if (from.url === '/sign-in') to.writeHead(302, { location: 'https://login.microsoftonline.com/x' });
    to.end();
  });
  sites.push(started);
  return started;
}

const lookup = async () => [];

describe('asking whether the workspace may show a channel URL', () => {
  it.each([
    ['https://a.contoso.example/', 'yes', []],
    ['https://a.contoso.example/deny', 'no', ['framing-blocked-xfo']],
    ['https://a.contoso.example/ancestors', 'no', ['framing-blocked-csp']],
    ['https://a.contoso.example/down', 'no', ['mixed-content']],
    ['http://a.contoso.example/', 'no', ['mixed-content']],
    ['https://a.contoso.example/away', 'yes', ['redirected-origin']],
    ['https://a.contoso.example/sign-in', 'no', ['sign-in-redirect']],
    ['https://localhost:8080/', 'unknown', ['blocked-address']],
    ['https://nowhere.example/', 'unknown', ['not-reachable']],
    ['nonsense', 'unknown', ['not-reachable']],
  ])('%s: %s %o', async (channelUrl, framed, codes) => {
    const { loader } = await site();
    const report = await checkFraming(loader({ lookup }), { channelUrl, workspace });
    expect({ framed: report.framed, codes: report.findings.map(({ code }) => code) }).toEqual({
      framed,
      codes,
    });
    for (const finding of report.findings)
      for (const { key, params } of [framingPhrase(finding), framingCure(finding)])
        expect(text('en', key, params)).not.toMatch(/[?{}]|[a-z]_[a-z]/);
  });

  it('has a sentence and a cure for every code', () => {
    const codes = {
      'framing-blocked-csp': true,
      'framing-blocked-xfo': true,
      'framing-by-some': true,
      'mixed-content': true,
      'redirected-origin': true,
      'sign-in-redirect': true,
      'nothing-to-show': true,
      'not-reachable': true,
      'blocked-address': true,
    } satisfies { readonly [code in FramingFindingCode]: true };
    const missing = Object.keys(codes)
      .flatMap((code) => [`framing.${code}`, `framing-cure.${code}`])
      .filter((key) => !isTextKey(key));
    expect(missing).toEqual([]);
  });
});
