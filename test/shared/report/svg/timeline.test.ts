import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import { runPhases } from '../../../../shared/report/svg/run-phases.ts';
import { timelineSvg } from '../../../../shared/report/svg/timeline-svg.ts';
import { durationOf } from '../../../../shared/texts/durations.ts';
import { aReport } from '../../../builders/reported.ts';

const report = aReport();
const trail = (...entries: readonly (readonly [what: string, minute: number])[]) => ({
  run: report.run,
  audit: entries.map(([what, minute]) => ({
    ...(report.audit[0] as AuditEntry),
    run: report.run.id,
    what,
    at: new Date(Date.UTC(2026, 10, 28, 21, minute)).toISOString(),
  })),
});

describe('the timeline of a run', () => {
  it('says whose turn it was between two entries, and for how long', () => {
    const told = runPhases(
      trail(
        ['requested', 0],
        ['planned', 1],
        ['answered', 4],
        ['planned', 5],
        ['approved', 65],
        ['blocked', 66],
        ['applied', 96],
        ['succeeded', 97],
      ),
    ).map(({ phase }) => phase && [phase.status, phase.wait, (phase.took ?? 0) / 60_000]);
    expect(told).toEqual([
      ['planning', false, 1],
      ['needs_decisions', true, 3],
      ['planning', false, 1],
      ['awaiting_approval', true, 60],
      ['applying', false, 1],
      ['blocked', true, 30],
      ['verifying', false, 1],
      undefined,
    ]);
  });

  it('marks where it did not go on as it should', () => {
    const moments = runPhases(trail(['requested', 0], ['planned', 1], ['blocked', 2], ['stopped', 3]));
    expect(moments.map(({ bad }) => bad)).toEqual([false, false, true, true]);
  });

  it('has a text for every line it draws, and tells what became of each step of the page', () => {
    const svg = timelineSvg('en', report).markup;
    const description = /<desc id="time-desc">(.*)<\/desc>/.exec(svg)?.[1] ?? '';
    for (const part of ['Ada Vogt: asked for it', 'Waiting for approval', 'People: 5 of 5', 'not all proven'])
      expect(description).toContain(part);
    expect(svg).not.toContain('<script');
  });

  it('is nothing of a run that nobody wrote anything about', () => {
    expect(timelineSvg('en', { ...report, audit: [] }).markup).toBe('');
  });

  it.each([
    [0, '0 sec'],
    [9_940, '9.9 sec'],
    [61_000, '1 min 1 sec'],
    [3_600_000, '1 hr'],
    [90_061_000, '1 day 1 hr'],
  ])('says %i milliseconds in two units: %s', (milliseconds, said) => {
    expect(durationOf('en', milliseconds)).toBe(said);
  });
});
