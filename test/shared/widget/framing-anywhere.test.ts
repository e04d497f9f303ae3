import { describe, expect, it } from 'vitest';
import type { FramingFacts } from '../../../shared/widget/framing.ts';
import { assessFramingAnywhere } from '../../../shared/widget/framing-anywhere.ts';

const channelUrl = new URL('https://phone.example/panel');

function asked(csp: readonly string[], xfo: readonly string[] = []) {
  const facts: FramingFacts = { kind: 'answered', chain: [channelUrl], status: 200, csp, xfo };
  const { framed, findings } = assessFramingAnywhere(facts, { channelUrl });
  return [framed, ...findings.map(({ severity, code }) => `${severity} ${code}`)].join(', ');
}

describe('whether a page may be framed, where nobody said by whom', () => {
  it.each([
    ['no policy', []],
    ['everybody', ['frame-ancestors *']],
    ['all environments', ["frame-ancestors 'self' https://*.dynamics.com"]],
    ['those of the first region', ['frame-ancestors *.crm.dynamics.com']],
  ])('it may: %s', (_what, csp) => {
    expect(asked(csp)).toBe('yes');
  });

  it.each([
    ['one environment', ['frame-ancestors https://contoso.crm4.dynamics.com']],
    ['those of a region', ['frame-ancestors https://*.crm4.dynamics.com']],
    ['those of another cloud', ['frame-ancestors *.crm9.microsoftdynamics.us']],
    [
      'what two policies have in common',
      [
        'frame-ancestors https://a.crm4.dynamics.com https://b.crm4.dynamics.com, frame-ancestors https://b.crm4.dynamics.com',
      ],
    ],
  ])('it may, and by whom is told: %s', (_what, csp) => {
    expect(asked(csp)).toBe('yes, info framing-by-some');
  });

  it.each([
    ['nobody', ["frame-ancestors 'none'"]],
    ['itself', ["frame-ancestors 'self'"]],
    ['another site', ['frame-ancestors https://portal.contoso.example']],
    ['hosts that only look like it', ['frame-ancestors https://contoso.crm4.dynamics.com.example']],
    ['nothing in common', ['frame-ancestors https://contoso.crm4.dynamics.com', "frame-ancestors 'self'"]],
  ])('it may not: %s', (_what, csp) => {
    expect(asked(csp)).toBe('no, error framing-blocked-csp');
  });

  it('it may not where the older header refuses, and nobody in particular is named', () => {
    expect(asked([], ['SAMEORIGIN'])).toBe('no, error framing-blocked-xfo');
    const facts: FramingFacts = {
      kind: 'answered',
      chain: [channelUrl],
      status: 200,
      csp: [],
      xfo: ['DENY'],
    };
    expect(assessFramingAnywhere(facts, { channelUrl }).findings[0]?.params.workspace).toBe(
      'https://<organisation>.crm.dynamics.com',
    );
  });
});
