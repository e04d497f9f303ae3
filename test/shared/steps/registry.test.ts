import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../shared/steps/layout.ts';
import { steps } from '../../../shared/steps/registry.ts';
import { en } from '../../../shared/texts/en.ts';
import { plainEnvironment, settings } from '../../builders/snapshot.ts';

const input = { settings, snapshot: plainEnvironment(3), decisions: [] };
const stepInput = { ...input, layout: layoutOf(input) };

describe('every step', () => {
  it('has an id of its own', () => {
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s has a title and names its place on the page',
    (id, step) => {
      expect(Object.keys(en)).toContain(`step.${id}`);
      expect(step.page.says).toMatch(/\.$/);
      expect(new URL(step.page.link).protocol).toBe('https:');
    },
  );

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s plans and expects only under its own id',
    (id, step) => {
      const made = step.plan(stepInput);
      for (const part of [...made.changes, ...made.expect, ...made.findings, ...made.questions])
        expect(part.step).toBe(id);
    },
  );

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s checks without I/O and reports under its own id',
    (id, step) => {
      const { snapshot } = input;
      const { expect: promised } = step.plan(stepInput);
      for (const finding of step.check({ snapshot, expect: promised, evidence: [] }))
        expect(finding.step).toBe(id);
    },
  );
});
