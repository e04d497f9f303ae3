import { describe, expect, it } from 'vitest';
import { bothAnswers, compareAnswers } from '../../../shared/domain/compare-widget.ts';
import type { WidgetReport } from '../../../shared/domain/widget-report.ts';
import type { WidgetRun } from '../../../shared/domain/widget-run.ts';
import { isTextKey } from '../../../shared/texts/text.ts';

const report = (more: Partial<WidgetReport> = {}): WidgetReport => ({
  visible: 'yes',
  why: { code: 'docked-at-init', params: {} },
  library: { loaded: true, crmurl: true, cifid: true },
  init: 'awaited',
  findings: [],
  calls: [{ api: 'setMode', file: 'index.html', line: 1, column: 1 }],
  codeHash: '0',
  ...more,
});
const run = (more: Partial<WidgetRun> = {}): WidgetRun => ({
  visible: 'yes',
  why: 'docked-at-init',
  library: { loads: 1, crmurl: true, cifid: true },
  init: 'heard',
  calls: [{ api: 'setMode', phase: 'after-init', kinds: ['number'], mode: 1 }],
  callsMore: 0,
  errors: [],
  blocked: [],
  blockedMore: 0,
  stopped: 'quiet',
  sandboxed: true,
  ...more,
});
const difference = (...both: Parameters<typeof compareAnswers>): string =>
  compareAnswers(...both)
    .map(({ code, kind }) => `${kind} ${code}`)
    .join(', ');

describe('the two answers about a widget', () => {
  it('differ in nothing when they are the same', () => {
    expect(compareAnswers(report(), run())).toEqual([]);
  });

  it.each([
    ['yes', 'no', 'contradiction shown-in-code-only'],
    ['yes', 'on-event', 'contradiction shown-later-in-run'],
    ['yes', 'unknown', 'explained only-code-tells-panel'],
    ['no', 'yes', 'contradiction shown-in-run-only'],
    ['no', 'on-event', 'contradiction shown-in-run-only'],
    ['on-event', 'no', 'explained event-did-not-happen'],
    ['on-event', 'yes', 'contradiction shown-earlier-in-run'],
    ['unknown', 'no', 'explained only-run-tells-panel'],
    ['unknown', 'unknown', ''],
  ] as const)('panel %s in code and %s in the run: %s', (code, ran, expected) => {
    expect(difference(report({ visible: code }), run({ visible: ran }))).toBe(expected);
  });

  it.each([
    ['awaited', 'late', 'contradiction init-missed-in-run'],
    ['awaited', 'no-listener', 'contradiction init-missed-in-run'],
    ['not-awaited', 'heard', 'contradiction init-heard-in-run'],
    ['not-awaited', 'no-listener', ''],
    ['raced', 'heard', 'explained race-won-in-run'],
    ['raced', 'late', 'explained race-lost-in-run'],
    ['unknown', 'heard', 'explained only-run-tells-init'],
    ['awaited', 'not-fired', ''],
  ] as const)('init %s in code and %s in the run: %s', (code, ran, expected) => {
    expect(difference(report({ init: code }), run({ init: ran }))).toBe(expected);
  });

  it('blame a lost race alone for a panel that stayed closed', () => {
    const late = run({ visible: 'no', why: 'mode-not-asked', init: 'late' });
    expect(difference(report({ init: 'raced' }), late)).toBe('explained race-lost-in-run');
  });

  it('take a missing library for a contradiction only when the page came to rest', () => {
    const without = { loads: 0, crmurl: false, cifid: false };
    expect(difference(report(), run({ library: without }))).toBe('contradiction library-in-code-only');
    expect(difference(report(), run({ library: without, stopped: 'deadline' }))).toBe(
      'explained library-in-code-only',
    );
  });

  it('name once each function that only the run called', () => {
    const calls = ['openForm', 'openForm', 'createTab'].map((api) => ({
      api,
      phase: 'after-init' as const,
      kinds: [],
    }));
    expect(compareAnswers(report(), run({ calls }))).toEqual([
      { code: 'calls-in-run-only', kind: 'contradiction', params: { count: 2, apis: 'createTab, openForm' } },
    ]);
  });

  it('have a text for every difference', () => {
    const found = [
      ...compareAnswers(report({ visible: 'no' }), run()),
      ...compareAnswers(report({ init: 'raced' }), run()),
    ];
    expect(found.map(({ code }) => isTextKey(`widget-diff.${code}`))).toEqual([true, true]);
  });
});

describe('both answers beside each other', () => {
  it('are nothing where they agree', () => {
    expect(bothAnswers(report(), run())).toEqual({});
    expect(bothAnswers(report({ init: 'not-awaited' }), run({ init: 'late' }))).toEqual({});
  });

  it('are told of each thing on which they differ, also where each saw its own part', () => {
    expect(bothAnswers(report({ visible: 'unknown' }), run())).toEqual({
      codePanel: 'unknown',
      runPanel: 'yes',
    });
    expect(bothAnswers(report({ init: 'raced' }), run())).toEqual({ codeInit: 'raced', runInit: 'heard' });
    const unloaded = { loads: 0, crmurl: false, cifid: false };
    expect(bothAnswers(report(), run({ library: unloaded, init: 'not-fired' }))).toEqual({
      codeLibrary: 'loaded',
      runLibrary: 'not-loaded',
    });
  });

  it('name the calls that only one of them has, each once, a few of many', () => {
    const place = { file: 'index.html', line: 1, column: 1 };
    const found = ['setMode', 'createSession', 'createSession'].map((api) => ({ api, ...place }));
    const made = ['setMode', 'getMode'].map((api) => ({ api, phase: 'after-init' as const, kinds: [] }));
    expect(bothAnswers(report({ calls: found }), run({ calls: made }))).toEqual({
      codeOnly: 'createSession',
      runOnly: 'getMode',
    });
    const many = Array.from({ length: 12 }, (_unused, n) => ({ api: `api${n}`, ...place }));
    expect(bothAnswers(report({ calls: [...found, ...many] }), run()).codeOnly).toMatch(/^(\w+, ){8}…$/);
  });
});
