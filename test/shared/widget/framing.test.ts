import { describe, expect, it } from 'vitest';
import { assessFraming, type FramingFacts } from '../../../shared/widget/framing.ts';
import { framedByChromium } from './chromium-framing.ts';
import { type FramingCase, framingCases, workspace } from './framing-cases.ts';

const place = (channelUrl: string, trustedDomain?: string) => ({
  channelUrl: new URL(channelUrl),
  workspace: new URL(workspace),
  ...(trustedDomain === undefined ? {} : { trustedDomain }),
});
const answered = (chain: readonly string[], rest: Partial<Extract<FramingFacts, { status: number }>> = {}) =>
  ({
    kind: 'answered',
    chain: chain.map((one) => new URL(one)),
    status: 200,
    csp: [],
    xfo: [],
    ...rest,
  }) as const;
const reportOf = ({ csp, xfo, page = 'https://widget.example' }: FramingCase) =>
  assessFraming(answered([page], { csp, xfo }), place(page));

describe('whether the workspace may show a page', () => {
  it.each(framingCases.map((one) => [one.id, one] as const))('is read from its headers: %s', (_id, one) => {
    const { framed, findings } = reportOf(one);
    expect({ framed, findings: findings.map(({ code }) => code) }).toEqual(
      one.framed
        ? { framed: 'yes', findings: [] }
        : {
            framed: 'no',
            findings: [
              one.id.includes('xfo') || one.id === 'both-csp-silent'
                ? 'framing-blocked-xfo'
                : 'framing-blocked-csp',
            ],
          },
    );
  });

  it('is what Chromium does with the same headers', async () => {
    const shown = await framedByChromium();
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(framingCases.map(({ id, framed }) => [id, framed])),
    );
  });
});

describe('where redirects lead', () => {
  const codes = (chain: readonly string[], trusted?: string) => {
    const { framed, findings } = assessFraming(answered(chain), place(chain[0] ?? '', trusted));
    return [framed, ...findings.map(({ code }) => code)];
  };

  it('to another origin is a finding, unless that origin is the trusted domain', () => {
    const chain = ['https://a.example/x?key=1', 'https://b.example/y?key=1'];
    expect(codes(chain)).toEqual(['yes', 'redirected-origin']);
    expect(codes(chain, 'https://c.example')).toEqual(['yes', 'redirected-origin']);
    expect(codes(chain, 'https://b.example/path/')).toEqual(['yes']);
    expect(codes(['https://a.example/x', 'https://a.example/y'])).toEqual(['yes']);
    expect(codes(['https://a.example/x', 'https://a.example:8443/x'])).toEqual(['yes', 'redirected-origin']);
  });

  it.each([
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?state=1',
    'https://contoso.b2clogin.com/x',
    'https://sts.contoso.example/adfs/ls/?wa=wsignin1.0',
  ])('to a page for signing in cannot be framed: %s', (last) => {
    expect(codes(['https://a.example/', last])).toEqual(['no', 'sign-in-redirect']);
  });

  it('through a page for signing in and back again is the same', () => {
    expect(codes(['https://a.example/', 'https://login.live.com/', 'https://a.example/in'])).toEqual([
      'no',
      'sign-in-redirect',
    ]);
  });

  it.each([[['http://a.example/?key=1']], [['https://a.example/', 'http://a.example/?key=1']]])(
    'over plain http is mixed content: %s',
    (chain) => {
      const facts = {
        kind: 'unanswered',
        chain: chain.map((one) => new URL(one)),
        problem: 'insecure',
      } as const;
      expect(assessFraming(facts, place(chain[0] ?? ''))).toEqual({
        framed: 'no',
        finalOrigin: 'http://a.example',
        findings: [{ code: 'mixed-content', severity: 'error', params: { address: 'http://a.example/' } }],
      });
    },
  );
});

describe('a page that was not seen', () => {
  const unseen = (problem: string) => {
    const facts = { kind: 'unanswered', chain: [new URL('https://a.example/x?key=1')], problem } as const;
    return assessFraming(facts, place('https://a.example/x?key=1'));
  };

  it('inside a network is said to be unchecked', () => {
    expect(unseen('blocked_address')).toEqual({
      framed: 'unknown',
      findings: [
        { code: 'blocked-address', severity: 'unchecked', params: { address: 'https://a.example/x' } },
      ],
    });
  });

  it('for any other reason is named with the reason', () => {
    const params = { address: 'https://a.example/x', problem: 'timed_out' };
    expect(unseen('timed_out')).toEqual({
      framed: 'unknown',
      findings: [{ code: 'not-reachable', severity: 'unchecked', params }],
    });
  });

  it('because it is not there is an error', () => {
    const report = assessFraming(
      answered(['https://a.example/'], { status: 404 }),
      place('https://a.example/'),
    );
    expect(report.findings).toMatchObject([
      { code: 'not-reachable', severity: 'error', params: { problem: 'http_404' } },
    ]);
  });

  it('never shows a query of a policy or an address', () => {
    const facts = answered(['https://a.example/?key=hidden'], {
      csp: ['frame-ancestors https://x.example/?key=hidden'],
    });
    expect(JSON.stringify(assessFraming(facts, place('https://a.example/?key=hidden')))).not.toContain(
      'hidden',
    );
  });
});
