import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customerServiceWorkspace } from '../../../sandbox/fixtures/standard-rows.ts';
import { checkWorkspace } from '../../../shared/browser/check-workspace.ts';
import { type EgressProxy, startEgressProxy } from '../../../shared/browser/egress-proxy.ts';
import type { EgressRefusal } from '../../../shared/browser/upstreams.ts';
import { withheldFrom } from '../../../shared/browser/withheld.ts';
import { judgeWorkspace } from '../../../shared/domain/judge-workspace.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import {
  channelProvider,
  migratedOrganisation,
  migratedProfile,
} from '../../builders/migrated-organisation.ts';
import { openPlace, type Place } from '../../sandbox/workspace/open-workspace.ts';

let place: Place;
let proxy: EgressProxy | undefined;
beforeAll(async () => {
  place = await openPlace();
});
afterEach(() => proxy?.close());
afterAll(() => place.stop());

const hostOf = (widget: string): string => `${widget}.widgets.example`;

/** Looks at the panel of one widget through a guard that reaches these widgets; all others stand inside a network. */
async function lookThrough(widget: string, reached: readonly string[], more: readonly EgressRefusal[] = []) {
  const hosts = Object.fromEntries(reached.map((one) => [hostOf(one), place.widgets.address]));
  const rules = { hosts, internal: ['127.0.0.1'], plainHttp: ['127.0.0.1'] };
  const guard = await startEgressProxy({ rules, lookup: async () => ['10.0.0.7'] });
  proxy = guard;
  const { url, signIn } = await place.organisation(migratedOrganisation([channelProvider(hostOf(widget))]));
  const expected = { profiles: [migratedProfile], panels: [{ origin: `https://${hostOf(widget)}` }] };
  const sight = await checkWorkspace(
    place.browser,
    { environment: url, app: customerServiceWorkspace, expected },
    {
      signIn: await signIn(),
      now: () => new Date(),
      stillSeconds: 3,
      quietSeconds: 2,
      proxy: { server: guard.url, refusals: () => [...guard.refusals(), ...more] },
    },
  );
  if (sight.kind === 'refusal') return sight;
  return judgeWorkspace(sight.evidence, expected)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
}

describe('a workspace seen through the guard', () => {
  it('shows a panel that the guard lets through', async () => {
    expect(await lookThrough('docks-at-init', ['docks-at-init'])).toEqual(['workspace-shows-panel']);
  });

  it('tells nothing of a panel whose page the guard refuses', async () => {
    expect(await lookThrough('docks-at-init', [])).toEqual(['panel-out-of-reach']);
  });

  it('tells nothing of a panel that is led to where the guard refuses to go', async () => {
    expect(await lookThrough('redirects', ['redirects'])).toEqual(['panel-out-of-reach']);
  });

  it('tells a page that refuses to be framed from one that the guard refuses', async () => {
    expect(await lookThrough('refuses-by-policy', ['refuses-by-policy'])).toEqual(['panel-refused']);
  });

  it('tells nothing of what is wrong once the guard cut it for its size', async () => {
    const cut = [{ host: 'x.example', port: 443, problem: 'too_large' }] as const;
    expect(await lookThrough('refuses-by-policy', ['refuses-by-policy'], cut)).toEqual(
      refuse('workspace_too_large'),
    );
    expect(await lookThrough('docks-at-init', ['docks-at-init'], cut)).toEqual(['workspace-shows-panel']);
  });
});

describe('what a panel loads', () => {
  const panel = { origin: 'https://phone.example', trusted: 'https://media.example' };
  const failed = (by: string) => [{ by, host: 'inside.example', isPage: false }];
  const refused = (problem: EgressRefusal['problem']) => [{ host: 'inside.example', port: 443, problem }];

  it.each([
    ['the guard withholds', 'https://phone.example', 'blocked_address', [panel.origin]],
    [
      'the guard withholds from its trusted domain',
      'https://media.example',
      'blocked_address',
      [panel.origin],
    ],
    ['the guard withholds from another page', 'https://x.example', 'blocked_address', []],
    ['from a host that does not answer anybody', 'https://phone.example', 'unreachable', []],
  ] as const)('%s', (_what, by, problem, withheld) => {
    expect(withheldFrom([panel], refused(problem), failed(by))).toEqual(withheld);
  });
});
