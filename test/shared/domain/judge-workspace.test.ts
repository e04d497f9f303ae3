import { describe, expect, it } from 'vitest';
import { judgeWorkspace, workspaceFindings } from '../../../shared/domain/judge-workspace.ts';
import type {
  FrameEvidence,
  StorageEvidence,
  WorkspaceEvidence,
} from '../../../shared/domain/workspace-evidence.ts';
import { isTextKey } from '../../../shared/texts/text.ts';

const origin = 'https://phone.contoso.example';
const expected = { profiles: ['contoso_voice'], panels: [{ origin }] };
const entry: StorageEvidence = {
  present: true,
  keys: ['x'],
  length: 10,
  empty: false,
  hash: null,
  occurs: [],
  loader: true,
};
const panel: FrameEvidence = { asked: origin, shown: origin, visible: true, width: 343, height: 672 };

const evidence = (change: Partial<WorkspaceEvidence> = {}): WorkspaceEvidence => ({
  source: 'observed',
  at: '2026-03-02T09:00:00.000Z',
  user: null,
  app: null,
  profile: 'contoso_voice',
  scripts: ['https://contoso.example/webresources/msdyn_channelintegrationframework.js'],
  storage: { channelProviders: entry, applicationExtensions: entry },
  frames: [panel],
  consoleErrors: [],
  ...change,
});
const frames = (...list: readonly Partial<FrameEvidence>[]) =>
  evidence({ frames: list.map((one) => ({ ...panel, ...one })) });
const codes = (seen: WorkspaceEvidence, what: Parameters<typeof judgeWorkspace>[1] = expected) =>
  judgeWorkspace(seen, what).map(({ code }) => code);

describe('a workspace', () => {
  it('passes when all is there', () => {
    expect(judgeWorkspace(evidence(), expected)).toEqual([
      {
        code: 'workspace-shows-panel',
        step: 'workspace',
        severity: 'passed',
        params: { source: 'observed' },
      },
    ]);
  });

  it.each([
    ['another profile', evidence({ profile: 'msdyn_default' }), 'profile-not-active'],
    ['no profile', evidence({ profile: null }), 'profile-not-active'],
    ['no library', evidence({ scripts: [] }), 'library-not-loaded-in-workspace'],
    [
      'no providers',
      evidence({ storage: { channelProviders: { ...entry, empty: true }, applicationExtensions: entry } }),
      'no-channel-providers',
    ],
    [
      'no loader',
      evidence({ storage: { channelProviders: entry, applicationExtensions: { ...entry, loader: false } } }),
      'no-loader-extension',
    ],
    ['no frames', frames(), 'panel-missing'],
    [
      'a frame of somebody else',
      frames({ asked: 'https://x.example', shown: 'https://x.example' }),
      'panel-missing',
    ],
    ['a frame that went elsewhere', frames({ shown: 'https://x.example' }), 'panel-wrong-origin'],
    ['a frame that shows an error', frames({ shown: null }), 'panel-refused'],
    ['a hidden frame', frames({ visible: false, width: 0, height: 672 }), 'panel-hidden'],
    ['the strip of a minimised panel', frames({ width: 36 }), 'panel-hidden'],
  ])('fails with %s', (_what, seen, code) => {
    expect(codes(seen)).toEqual([code]);
    expect(judgeWorkspace(seen, expected)[0]?.severity).toBe('error');
  });

  it('with more frames than are noted is not proven by those of others', () => {
    const other = { ...panel, asked: 'https://x.example', shown: 'https://x.example' };
    const crowd = { source: 'reported' as const, frames: Array.from({ length: 8 }, () => other) };
    expect(judgeWorkspace(evidence(crowd), expected)).toMatchObject([
      { code: 'panel-not-noted', severity: 'unchecked', params: { origin } },
    ]);
    const [, ...fewer] = crowd.frames;
    expect(codes(evidence({ ...crowd, frames: [...fewer, panel] }))).toEqual(['workspace-shows-panel']);
    expect(codes(evidence({ ...crowd, frames: fewer }))).toEqual(['panel-missing']);
  });

  it.each([
    ['whose page', frames({ shown: null })],
    ['which stays closed and whose parts', frames({ visible: false })],
  ])('with a panel %s our own way out withholds is neither proven nor wrong', (_what, seen) => {
    const other = { ...seen, withheld: ['https://x.example'] };
    expect(judgeWorkspace(other, expected)).toMatchObject([{ severity: 'error' }]);
    expect(judgeWorkspace({ ...seen, withheld: [origin] }, expected)).toMatchObject([
      { code: 'panel-out-of-reach', severity: 'unchecked', params: { origin } },
    ]);
  });

  it('is shown by one visible panel of several, but each has to be there', () => {
    const other = 'https://chat.contoso.example';
    const both = { ...expected, panels: [{ origin }, { origin: other }] };
    const hidden = { asked: other, shown: other, visible: false, width: 0 };
    expect(codes(frames({}, hidden), both)).toEqual(['workspace-shows-panel']);
    expect(codes(frames({}), both)).toEqual(['panel-missing']);
  });

  it('takes a frame that ends at the trusted domain, if it began where it should', () => {
    const trusted = 'https://media.contoso.example';
    const trusting = { ...expected, panels: [{ origin, trusted }] };
    expect(codes(frames({ shown: trusted }), trusting)).toEqual(['workspace-shows-panel']);
    expect(codes(frames({ asked: trusted, shown: trusted }), trusting)).toEqual(['panel-missing']);
  });

  it('reported by a person is judged by where frames were sent', () => {
    const { shown: _unknown, ...reported } = panel;
    expect(codes(evidence({ source: 'reported', frames: [reported], consoleErrors: null }))).toEqual([
      'workspace-shows-panel',
    ]);
  });

  it('is not failed by errors of the console, which are counted', () => {
    expect(judgeWorkspace(evidence({ consoleErrors: ['a', 'b'] }), expected).slice(1)).toEqual([
      { code: 'workspace-console-errors', step: 'workspace', severity: 'info', params: { count: 2 } },
    ]);
  });

  it.each(workspaceFindings)('has words and a cure for %s', (code) => {
    expect([isTextKey(`finding.${code}`), isTextKey(`cure.${code}`)]).toEqual([true, true]);
  });
});
